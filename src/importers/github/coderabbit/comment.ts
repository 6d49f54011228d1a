import { mapped } from '../../severity-table.ts';
import type { ForeignOutcome, MappedSeverity } from '../../record.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Draft } from '../adapter.ts';
import type { Part } from '../body.ts';
import { boldTitle, partedFolds, type Beside } from '../told.ts';
import { readMark } from './mark.ts';
import { CODERABBIT } from './severities.ts';

export const BESIDE: Beside = {
  fix: /\b(?:proposed|suggested|possible|recommended|committable)\b|^\W*(?:fix|diff)\b/i,
  prompt: /\bprompt\b.*\bAI\b|\bAI agents?\b/i,
  noise:
    /^\W*(?:review (?:details|info|profile)|configuration|run configuration|commits|files (?:selected|ignored|skipped|not)|additional context used|finishing touches|tips|thanks for using|share|recent review)/i,
  hidden:
    /^(?:fingerprinting:|cr-comment:|cr-indicator-types:|This is an auto-generated|suggestion_(?:start|end)|<review_comment_addressed>|internal state|end of auto-generated|[a-z_]+_(?:start|end)$|[\w+/=]{80,}$)/i,
};
const ADDRESSED =
  /(?:^|\n)[ \t]*✅ Addressed in commits? ([0-9a-f]{7,40})(?:(?: to |, | and )([0-9a-f]{7,40}))?[^\n]*/;

/**
 * One comment, on lines or in the text of a review, where its section has a severity for those that state none. `shown` is
 * what of its hidden words is to be shown, `hidden` all of them.
 */
export function draftOf(
  parts: readonly Part[],
  {
    shown,
    hidden,
    section,
  }: { shown: readonly string[]; hidden: readonly string[]; section: MappedSeverity | null },
): Draft {
  const { markdown, proposals, toTools } = partedFolds(parts, shown, BESIDE);
  const { severity, kind, rest } = readMark(markdown.replace(ADDRESSED, '').trim());
  const titled = boldTitle(rest);
  return draft({
    ...(severity ?? section ?? mapped(CODERABBIT, null, '')),
    title: titled?.title.replace(/\.$/, '') ?? firstSentence(rest),
    body: titled?.rest ?? rest,
    tags: kind === null ? [] : [kind],
    proposals,
    toTools,
    id:
      hidden.map((words) => /^(cr-comment:v1:[\w-]+)/.exec(words)?.[1]).find((id) => id !== undefined) ??
      null,
    outcome: addressedIn(markdown),
  });
}

/** `✅ Addressed in commits 44b30a6 to 25e6101`: what the tool adds when it no longer finds what it found. */
export function addressedIn(markdown: string): ForeignOutcome | null {
  const [, first, last] = ADDRESSED.exec(markdown) ?? [];
  if (first === undefined) return null;
  const commits = last === undefined ? [first] : [first, last];
  return { action: `Addressed in ${commits.join(' to ')} (says CodeRabbit)`, reason: '' };
}
