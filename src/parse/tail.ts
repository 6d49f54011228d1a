import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import { isOrchestrator, type Attribution } from '../model/reviewer.ts';
import type { Token } from './inline.ts';
import { parseLocations } from './locations.ts';
import { wholeNumber } from './number.ts';
import { splitList } from './reviewers.ts';

/** What stands behind a finding's title, in whatever order: read as a bag, never by position. */
export interface Tail {
  locations: Location[];
  attributions: Attribution[];
  tags: string[];
  /** Everything else, as written: rounds, passes, commits, remarks. */
  notes: string[];
  /** The place (token and offset) from which the line is prose, for findings written on one line. */
  proseFrom: { token: number; offset: number } | null;
}

/** A group of the tail: what it holds and where it ends. Code inside brackets belongs to them. */
interface Group {
  kind: 'bracket' | 'paren' | 'code' | 'words';
  text: string;
  token: number;
  offset: number;
}

const CLASSES =
  /^(regression|gap|enhancement|documentation|docs?|scope|style|observation|code clarity|clarity|bug|security|performance|test(?:s|ing)?)$/i;
const SEVERITY = new RegExp(`^\\W*(${SEVERITIES.join('|')})\\b[,;:]?\\s*`, 'i');
const PRIOR =
  /\b(?:(?:round|R)\s*(\d+)(?:['’]s)?|prior),?\s+([CIS]\d+\b(?:\s*(?:,|\band\b|&|\/)\s*[CIS]\d+\b)*)(?!\s+(?:fix|resolution)\b)/gi;
/** A remark on another finding is not the same finding again. */
const ABOUT_ANOTHER = /\b(?:collateral|related|unlike|(?:fix|resolution) (?:of|for))\b/i;
const PROSE_LABEL = /^[\s—–-]*(?:fixed|skipped|declined|addressed)\b\s*[:.]/i;
/** Words that join locations. */
const JOINERS = /^(?:and|vs|[+/—–,;:.→&\s-])*$/i;

/** Reads the rest of a finding's heading line after its title. */
export function readTail(line: readonly Token[]): Tail {
  const tail: Tail = {
    locations: [],
    attributions: [],
    tags: [],
    notes: [],
    proseFrom: null,
  };
  const all = groups(line);
  const lastMark = all.findLastIndex(
    ({ kind, text }) => (kind === 'bracket' && isMark(text)) || (kind === 'paren' && isTag(text)),
  );
  for (const [at, group] of all.entries()) {
    if (group.kind === 'words') {
      if (JOINERS.test(group.text)) {
        // `a.go:1 vs b.go:2` says more than two places: then it is kept as written, too.
        if (/\w/.test(group.text))
          tail.notes.push([all[at - 1]?.text, group.text.trim(), all[at + 1]?.text].join(' ').trim());
        continue;
      }
      if (startsProse(group.text, at > lastMark, tail.attributions.length > 0)) {
        tail.proseFrom = { token: group.token, offset: group.offset };
        break;
      }
      readWords(group.text.replace(/^[\s—–,:;-]+|(?<![\s—–,;-])[\s—–,;-]+$/g, ''), tail);
    } else readGroup(group, tail);
  }
  tail.notes = tail.notes.filter((note) => note !== '');
  return tail;
}

/** Ids of earlier rounds named in a note such as `round 2 S1 unaddressed` or `restates Round 1 S7 and S8`. */
export function priorIds(note: string): Finding['raisedBefore'] {
  if (ABOUT_ANOTHER.test(note)) return [];
  return [...note.matchAll(PRIOR)].flatMap(([, round, ids = '']) =>
    (ids.match(/[CIS]\d+/gi) ?? []).map((id) => ({
      round: wholeNumber(round),
      id: id.toUpperCase(),
    })),
  );
}

function readGroup({ kind, text }: Group, tail: Tail): void {
  const bracketed = /^\[(.*)\]$/s.exec(text)?.[1];
  const inParens = /^\((.*)\)$/s.exec(text)?.[1];
  if (kind === 'bracket') readAgents(text, tail);
  else if (kind === 'paren') readParens(text, tail);
  else if (bracketed !== undefined) readAgents(bracketed, tail);
  else if (inParens !== undefined) readParens(inParens, tail);
  else {
    const found = parseLocations(text, tail.locations.at(-1)?.path ?? null);
    if (found === null) tail.notes.push(text);
    else tail.locations.push(...found);
  }
}

function readAgents(text: string, tail: Tail): void {
  for (const written of splitList(text)) {
    const name = agentName(written);
    if (name !== null) tail.attributions.push({ name, written });
    else if (/\w/.test(written)) tail.notes.push(written);
  }
}

/** `Heron Large 2 (as C4)` names an agent; `verified` and `round 5 S4 unaddressed` do not. */
export function agentName(written: string): string | null {
  const remark = written.endsWith(')') ? written.indexOf('(') : -1;
  const name = (remark === -1 ? written : written.slice(0, remark)).trim();
  if (isOrchestrator(name)) return name;
  return /^[\p{Lu}\d]/u.test(name) && name.length < 60 && !/^round\s+\d|^carry/i.test(name) ? name : null;
}

/** Brackets of a heading name agents or an earlier round; others belong to prose. */
function isMark(text: string): boolean {
  return splitList(text).some((item) => agentName(item) !== null) || priorIds(text).length > 0;
}

function readParens(text: string, tail: Tail): void {
  const [, pass, agents] = /^(pass \d+): \[(.*)\]$/i.exec(text) ?? [];
  if (agents !== undefined)
    return readAgents(
      splitList(agents)
        .map((name) => `${name} (${pass})`)
        .join(','),
      tail,
    );
  if (!isTag(text)) return void tail.notes.push(text);
  const [words = '', ...prose] = text.replace(SEVERITY, '').split(/(?<!\s)\s+[—–]\s+|;\s+/);
  const [first = '', ...rest] = splitList(words);
  if (first !== '') tail.tags.push(first.toLowerCase().replace(/\.$/, ''));
  for (const word of rest) (CLASSES.test(word) ? tail.tags : tail.notes).push(word);
  // The severity word is shown with the finding; a remark behind the tag is not.
  tail.notes.push(...prose);
}

/** `(important, regression)` or a class alone, as in `(gap)`. */
export function isTag(text: string): boolean {
  return SEVERITY.test(text) ? /^\W*\w+\s*(?:$|[,;:—–])/.test(text) : CLASSES.test(text.trim());
}

/** Text outside brackets is a location where it was a link (`[a.go:3](…)`), else a remark. */
function readWords(text: string, tail: Tail): void {
  const found = /:\d/.test(text) ? parseLocations(text, null) : null;
  if (found === null) tail.notes.push(text);
  else tail.locations.push(...found);
}

/** Where a finding is one line, prose follows its head: an outcome's label, a dash behind the agents, a sentence. */
function startsProse(text: string, isLast: boolean, hasAgents: boolean): boolean {
  if (isLast && (PROSE_LABEL.test(text) || (hasAgents && /^\s*(?:[—–-]|--)\s/.test(text)))) return true;
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length >= (isLast ? 3 : 8);
}

/** A bracket that is being read: `depth` brackets of its own kind are open inside it. */
interface OpenBracket {
  group: Group;
  opener: string;
  depth: number;
}

/** Cuts a line into groups, each bracket with what it holds. One pass, whatever the line. */
function groups(line: readonly Token[]): Group[] {
  const found: Group[] = [];
  let open: OpenBracket | null = null;
  let words: Group | null = null;
  for (const [token, { kind, text }] of line.entries()) {
    const pieces = kind === 'code' ? [{ 0: text, index: 0 }] : text.matchAll(/[[\]()]|[^[\]()]+/g);
    for (const { 0: piece, index: offset } of pieces) {
      if (open !== null) {
        open = kind === 'code' ? added(open, piece) : goOn(open, piece);
        continue;
      }
      const opens: boolean = kind !== 'code' && (piece === '[' || piece === '(');
      if (words !== null && kind !== 'code' && !opens) {
        words.text += piece;
        continue;
      }
      const of = opens ? (piece === '[' ? 'bracket' : 'paren') : kind === 'code' ? 'code' : 'words';
      const group: Group = { kind: of, text: opens ? '' : piece, token, offset };
      found.push(group);
      words = of === 'words' ? group : null;
      open = opens ? { group, opener: piece, depth: 0 } : null;
    }
  }
  // A bracket that is never closed is only words.
  if (open !== null) open.group.kind = 'words';
  return found;
}

/** The bracket after one more piece of its line; null where that closes it. */
function goOn(open: OpenBracket, piece: string): OpenBracket | null {
  const closes = piece === (open.opener === '[' ? ']' : ')');
  if (closes && open.depth === 0) return null;
  return added({ ...open, depth: open.depth + (closes ? -1 : piece === open.opener ? 1 : 0) }, piece);
}

function added(open: OpenBracket, piece: string): OpenBracket {
  open.group.text += piece;
  return open;
}
