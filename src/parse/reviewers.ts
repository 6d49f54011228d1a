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

/** Words of a parenthesis that say that there was no review. */
const NO_REVIEW =
  /\bdropped\b|\bno (?:output|review|response)\b|\b(?:failed|crashed|aborted)\b|\btimed[ -]out\b|\btimeout\b|\bquota (?:exhausted|exceeded)\b|\b429\b|\bdid not (?:run|respond|finish)\b|\bunavailable\b/i;

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
    const effort = effortIn(note);
    const dropped =
      NO_REVIEW.test(note) || struck ? note.replace(/effort:\s*[\w-]+\s*[—–,-]*\s*/i, '') || 'dropped' : null;
    return { name: before.replace(/[~*`]/g, '').trim() || item, effort, dropped };
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
