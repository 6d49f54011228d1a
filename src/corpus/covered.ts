import { SEVERITIES, type COVERED } from '../model/lists.ts';
import type { CoverageItem, OriginalFinding } from '../model/original.ts';
import type { Severity } from '../model/severity.ts';

export type Covered = (typeof COVERED)[number];

/** A finding of the reviewer's own as a summary names it; its severity where it is known which one is meant. */
export interface NamedFinding {
  name: string;
  severity: Severity | null;
}

/** What the first words of an outcome say, unless they name a finding. */
const STARTS: readonly [covered: Covered, pattern: RegExp][] = [
  ['before', /^(?:known|prior|previous|inherited)\b/],
  [
    'before',
    /^(?:reviewed|covered|reported|found) (?:in|by) (?:an? |the )?(?:prior|previous|earlier|pass)\b/,
  ],
  ['trivial', /^(?:trivial|comment-only)\b/],
  ['out-of-scope', /^(?:out of scope|not in scope|skipped|not reviewed|excluded)\b/],
  ['reviewed', /^(?:(?:reviewed|checked|covered|read)[\s,;.:—–-]+)?no (?:new )?(?:issues?|findings?)\b/],
];

/** What an item of a Coverage Summary says of its file, held against the findings of the same reviewer. */
export function covered(
  { outcome }: Pick<CoverageItem, 'outcome'>,
  own: readonly Pick<OriginalFinding, 'id' | 'severity'>[],
): { covered: Covered; found: NamedFinding[] } {
  // `(deleted) — Trivial` says so of a file that is gone.
  const words = outcome.replace(/^\([^()]*\)[\s—–:·-]*/, '');
  const start = STARTS.find(([, pattern]) => pattern.test(words.toLowerCase()));
  if (start) return { covered: start[0], found: [] };
  const found = namesIn(words).flatMap(({ name, leads, severity, number }) => {
    const [one, ...more] = own.filter((finding) => isNamed(finding, severity, number));
    // Behind other words, an id may be one of an earlier round.
    if (!leads && one === undefined) return [];
    return [{ name, severity: severity ?? (more.length === 0 ? (one?.severity ?? null) : null) }];
  });
  if (found.length > 0) return { covered: 'found', found };
  return { covered: /^(?:reviewed|checked|read)\b/i.test(words) ? 'reviewed' : 'other', found };
}

/** `I1`, `Important #1`, and of `Findings 1, 2 and 4` each. */
const NAME =
  /(?<![\w-])(?:([CIS])-?(\d+)|([Cc]ritical|CRITICAL|[Ii]mportant|IMPORTANT|[Ss]uggestion|SUGGESTION)s? ?[#-]?(\d+)|[Ff]indings? #?(\d+(?:(?:, ?| and )#?\d+)*))(?![\w-])/g;

interface Name {
  name: string;
  /** Whether only other names stand before it. */
  leads: boolean;
  severity: Severity | null;
  number: string;
}

function namesIn(words: string): Name[] {
  const found: Name[] = [];
  let [leads, end] = [true, 0];
  for (const { 0: all, 1: letter, 2: number, 3: word, 4: ordinal, 5: list, index } of words.matchAll(NAME)) {
    leads &&= /^[\s,;:&+/]*(?:and )?(?:[Ff]indings?:? )?$/.test(
      words.slice(end, index).replace(/\([^()]*\)/g, ''),
    );
    end = index + all.length;
    const initial = (letter ?? word?.[0])?.toLowerCase();
    const severity = SEVERITIES.find((one) => one[0] === initial) ?? null;
    for (const each of (number ?? ordinal ?? list ?? '').match(/\d+/g) ?? [])
      found.push({ name: list === undefined ? all : `Finding ${each}`, leads, severity, number: each });
  }
  return found;
}

/** A finding may be numbered among all, or under its severity, with its letter or without. */
function isNamed(
  { id, severity }: Pick<OriginalFinding, 'id' | 'severity'>,
  named: Severity | null,
  number: string,
): boolean {
  const [, letter = '', own] = /^([A-Z]*)-?(\d+)$/.exec(id ?? '') ?? [];
  if (own !== number) return false;
  return (
    named === null || letter.startsWith(named[0]!.toUpperCase()) || (letter === '' && severity === named)
  );
}
