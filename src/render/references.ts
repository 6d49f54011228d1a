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
    String.raw`(?<round>\b(?:round[ -]?|R)(?<n>\d{1,3})(?:['’]s)?,? +(?=${ID}\b))`,
    String.raw`(?<id>(?<![\w#/.-])${ID}(?![\w-]|\.\w))`,
    String.raw`(?<![\w&/#])#(?<number>\d{1,6})\b`,
    String.raw`(?<![\w/.-])(?<commit>[0-9a-f]{7,40})(?![\w/-]|\.\w)`,
  ].join('|'),
  'gi',
);

/** So many characters around a word tell what it means. */
const NEAR = 40;

/** Before an id these say nothing about whose it is; any other word with a capital may be a reviewer's name. */
const PLAIN =
  /^(?:See|Finding|Findings|Fix|Fixes|Fixing|Issue|And|Both|Like|Unlike|With|Per|From|Same|Important|Suggestion|Suggestions|Critical|The|For|If|As|In|Of|Once|Given|Since|Also|Besides|Beyond|After|Before|Only|Add|Address|Addressing|Apply|Resolve|Resolving)$/;
const SEVERITY_BEFORE = /\b(critical|important|suggestion)s?\s+$/i;
/** `Testing Gap #1` is no pull request. */
const COUNTED_BEFORE =
  /\b(?:gap|testing|documentation|doc|design|finding|concern|observation|item|step|question|option|commit|round|pass|test|point|row|case|bug|issue)s?\s+$/i;
const EARLIER_BEFORE =
  /\b(?:prior|previous|earlier|former|old|its|their|own)(?:\s+round(?:['’]s)?)?\s+$|(?:\(|\b(?:raised|reported|called|listed|rated|filed|flagged)(?: it| this)? )as\s+$/i;
const EARLIER_AFTER = /^\s*\(?(?:from|in|of)?\s*(?:the\s+)?(?:prior|previous|earlier|last)\b/i;
const ROUND_AFTER = /^\s*\(?(?:from|in|of)?\s*(?:the\s+)?round (\d{1,3})\b/i;
/** `S3 bucket` is a thing of its own. */
const THING_AFTER = /^[ -](?:bucket|api|storage|object|endpoint|client|upload|compatible)/i;

/** Cuts a text into plain words and words that may lead somewhere. `before` is what the line says before it. */
export function referencesIn(text: string, before = ''): Run[] {
  const runs: Run[] = [];
  let at = 0;
  /** The round that a chain of ids such as `round 2 S1, S3` is about, and where the chain must go on. */
  let chain: { round: string; end: number } | null = null;
  for (const match of text.matchAll(WORDS)) {
    const { round, n, id, number, commit } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (round !== undefined) {
      chain = { round: n!, end };
      continue;
    }
    const led = (match.index < NEAR ? before : '') + text.slice(Math.max(0, match.index - NEAR), match.index);
    const inChain =
      chain !== null && /^(?:|\s*(?:,|and|&|\/|,\s*and)\s*)$/.test(text.slice(chain.end, match.index));
    if (id !== undefined && inChain) chain!.end = end;
    const to =
      id !== undefined
        ? inChain
          ? `round ${chain!.round} ${id}`
          : idTo(id, led, text.slice(end, end + NEAR))
        : number !== undefined
          ? numberTo(number, led)
          : commitTo(commit ?? '');
    if (to === null) continue;
    if (match.index > at) runs.push({ text: text.slice(at, match.index), to: null });
    runs.push({ text: match[0], to });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), to: null });
  return runs;
}

function idTo(id: string, before: string, after: string): string | null {
  // Ids are written in capitals; `s3` is something else.
  if (id !== id.toUpperCase() || THING_AFTER.test(after)) return null;
  const round = ROUND_AFTER.exec(after)?.[1];
  if (round !== undefined) return `round ${round} ${id}`;
  if (EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after)) return null;
  const word = /(\p{Lu}[\p{L}\d.-]*|[\d.]+)(?:['’]s)?\s+$/u.exec(before);
  const isName = word !== null && !(PLAIN.test(word[1]!) && !/['’]s\s+$/.test(word[0]));
  return isName ? null : `finding ${id}`;
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
