import { patternFacts } from '../corpus/pattern-facts.ts';
import type { Pattern } from '../corpus/pattern.ts';
import { counted } from '../model/amounts.ts';

/** `seen 5 times`: each finding once, whatever rounds it went through. */
export function timesSeen({ cases }: Pick<Pattern, 'cases'>): string {
  return `seen ${counted(cases.length, 'time')}`;
}

/** `in 3 pull requests, 1 branch and 1 other report`; where there is nothing else these are no others. */
export function whereSeen({ cases }: Pick<Pattern, 'cases'>): string {
  const { reviewed } = patternFacts(cases);
  const kinds = reviewed.map(({ newest }) => newest.subject?.kind ?? null);
  const other = kinds.some((kind) => kind !== null) ? 'other ' : '';
  const parts = (
    [
      ['pr', 'pull request', 'pull requests'],
      ['branch', 'branch', 'branches'],
      [null, `${other}report`, `${other}reports`],
    ] as const
  ).map(([kind, one, more]) => ({ n: kinds.filter((each) => each === kind).length, one, more }));
  const words = parts.filter(({ n }) => n > 0).map(({ n, one, more }) => counted(n, one, more));
  return `in ${new Intl.ListFormat('en-GB').format(words)}`;
}

/** `alike by the words “silently ignored”`: it is no more than that. */
export function alikeBy({ words }: Pick<Pattern, 'words'>): string {
  const first = words.slice(0, MOST_WORDS).join(' ');
  return first === '' ? 'alike by words' : `alike by the words “${first}”`;
}

const MOST_WORDS = 4;
