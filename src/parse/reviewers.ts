import { effortIn } from '../model/agent-name.ts';
import type { Reviewer } from '../model/reviewer.ts';

/** Splits at commas that stand outside brackets and parentheses. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const WHO = String.raw`(?:(?:agent|api|it|model|process|review|run|daily|session|was|had|has|been|gave|produced|returned|with) )*`;
const WHAT = [
  'dropped(?: out)?',
  'no (?:output|review|response)',
  'failed|crashed|aborted',
  'timed[ -]out|timeout',
  'quota (?:exhausted|exceeded)',
  '(?:http |error )?429(?: (?:capacity|error|rate limit|too many requests))?',
  'did not (?:run|respond|finish)',
  'unavailable',
].join('|');
/** A part of a parenthesis that says that there was no review, and nothing else than why. */
const NO_REVIEW = new RegExp(
  `^${WHO}(?:${WHAT})(?: in time)?(?:\\s*[:—–]| -|$| (?:after|at) \\d| due to | because )`,
  'i',
);

/** What a parenthesis says behind the effort that it starts with. */
function withoutEffort(note: string): string {
  return note.replace(/^(?:effort:\s*)?[\w-]+\s*(?:[—–,;-]+\s*|$)/i, (start) =>
    effortIn(start) === null ? start : '',
  );
}

/** Why there was no review, as a parenthesis says it; null where it does not. */
function noReview(note: string): string | null {
  return note.split(/[,;]/).some((part) => NO_REVIEW.test(part.trim())) ? note : null;
}

/**
 * The reviewers of a list such as `Heron Large 2 (effort: high), ~~Finch Mini 3~~ (429 capacity)`. Struck names and
 * names whose parenthesis says so (`dropped`, `no output`, `429`) gave no review.
 */
export function parseReviewers(written: string): Reviewer[] {
  return splitList(written).map((item) => {
    const open = item.endsWith(')') ? item.indexOf('(') : -1;
    const [before, note] =
      open === -1 ? [item, ''] : [item.slice(0, open).trimEnd(), item.slice(open + 1, -1)];
    const struck = /^~~.*~~$/.test(before);
    const rest = withoutEffort(note);
    const dropped = noReview(rest) ?? (struck ? rest || 'dropped' : null);
    return { name: before.replace(/[~*`]/g, '').trim() || item, effort: effortIn(note), dropped };
  });
}

/** The reviewer a heading or bracket means, by full name, else by the first word (`[Heron]`) where one fits. */
export function reviewerNamed(text: string, reviewers: readonly string[]): string | null {
  const wanted = text.toLowerCase();
  const exact = reviewers.find((name) => wanted === name.toLowerCase());
  if (exact !== undefined) return exact;
  const longest = [...reviewers].sort((a, b) => b.length - a.length);
  const within = longest.find((name) => wanted.startsWith(`${name.toLowerCase()} `));
  if (within !== undefined) return within;
  const family = reviewers.filter((name) => name.toLowerCase().split(' ')[0] === wanted.split(/[\s\]]/)[0]);
  return family.length === 1 || (family.length > 1 && !wanted.includes(' ')) ? (family[0] ?? null) : null;
}
