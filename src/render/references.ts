/**
 * Words of a report that may lead somewhere: `finding I1` of this report, `ordinal important 3`, `round 2 I2`,
 * `number 323`, `commit 71b57d2`. Whether they do, the page tells that they stand on.
 */
export interface Run {
  text: string;
  /** Null for plain words. */
  to: string | null;
}

const ID = String.raw`[CIS]\d{1,3}`;
const WORDS = new RegExp(
  [
    // A slash may stand between ids; elsewhere it makes a path.
    String.raw`(?<![\w#.-])(?<!(?<!${ID})\/)(?<id>${ID})(?![\w-]|\.\w)`,
    String.raw`(?<![\w&/#])#(?<number>\d{1,6})\b`,
    String.raw`(?<![\w/.-])(?<commit>[0-9a-f]{7,40})(?![\w/-]|\.\w)`,
  ].join('|'),
  'g',
);

/** So many characters before and after a word tell what it means. */
export const NEAR = 200;

/** Before an id these say nothing about whose it is; any other word with a capital may be a reviewer's name. */
const PLAIN =
  /^(?:See|Finding|Findings|Fix|Fixes|Fixing|Issue|And|Both|Like|Unlike|With|Per|From|Same|Important|Suggestion|Suggestions|Critical|The|For|If|As|In|Of|Once|Given|Since|Also|Besides|Beyond|After|Before|Only|Add|Address|Addressing|Apply|Resolve|Resolving)$/;
const NAME_BEFORE = /(\p{Lu}[\p{L}\d.-]*|[\d.]+)(['’]s)?\s+$/u;
const SEVERITY_BEFORE = /\b(critical|important|suggestion)s?\s+$/i;
/** `Testing Gap #1` is no pull request. */
const COUNTED_BEFORE =
  /\b(?:gap|testing|documentation|doc|design|finding|concern|observation|item|step|question|option|commit|round|pass|test|point|row|case|bug|issue)s?\s+$/i;
/** `round 2's S1 (both), S3 and`: what follows is of that round, too. */
const ROUND_BEFORE = new RegExp(
  String.raw`\b(?:[Rr]ound[ -]?|R)(\d{1,3})(?:['’]s)?,?\s+(?:${ID}(?:['’]s)?(?:\s*\([^()]*\))?\s*(?:,\s*and|,|and|&|\/|\+)\s*)*$`,
);
const ROUND_AFTER = /^\s*\(?(?:from|in|of)?\s*(?:the\s+)?round (\d{1,3})\b/i;
const EARLIER_BEFORE =
  /\b(?:prior|previous|earlier|former|old|its|their|own)(?:\s+round(?:['’]s)?)?\s+$|(?:\(|\b(?:raised|reported|called|listed|rated|filed|flagged)(?: it| this)? )as\s+$/i;
const EARLIER_AFTER = /^\s*\(?(?:from|in|of)?\s*(?:the\s+)?(?:prior|previous|earlier|last)\b/i;
/** `S3 bucket` is a thing of its own. */
const THING_AFTER = /^[ -](?:bucket|api|storage|object|endpoint|client|upload|compatible)/i;

/** Cuts a text into plain words and words that may lead somewhere. `before` is what the line says before it. */
export function referencesIn(text: string, before = ''): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: words, index, groups = {} } of text.matchAll(WORDS)) {
    const end = index + words.length;
    const led = ((index < NEAR ? before : '') + text.slice(Math.max(0, index - NEAR), index)).slice(-NEAR);
    const { id, number, commit = '' } = groups;
    const to =
      id !== undefined
        ? idTo(id, led, text.slice(end, end + NEAR))
        : number !== undefined
          ? numberTo(number, led)
          : commitTo(commit);
    if (to === null) continue;
    if (index > at) runs.push({ text: text.slice(at, index), to: null });
    runs.push({ text: words, to });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), to: null });
  return runs;
}

function idTo(id: string, before: string, after: string): string | null {
  const led = ROUND_BEFORE.exec(before)?.[1];
  if (led !== undefined) return `round ${led} ${id}`;
  const [, name, possessive] = NAME_BEFORE.exec(before) ?? [];
  if (name !== undefined && (possessive !== undefined || !PLAIN.test(name))) return null;
  const round = ROUND_AFTER.exec(after)?.[1];
  if (round !== undefined) return `round ${round} ${id}`;
  const isElsewhere = EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after) || THING_AFTER.test(after);
  return isElsewhere ? null : `finding ${id}`;
}

function numberTo(number: string, before: string): string | null {
  const severity = SEVERITY_BEFORE.exec(before)?.[1];
  if (severity !== undefined) return `ordinal ${severity.toLowerCase()} ${number}`;
  return COUNTED_BEFORE.test(before) ? null : `number ${number}`;
}

/** A hash has digits and letters: a word of letters or a number is none. */
export function commitTo(text: string): string | null {
  return /^[0-9a-f]{7,40}$/.test(text) && /\d/.test(text) && /[a-f]/.test(text) ? `commit ${text}` : null;
}
