import { bare, fold, startOf } from './fold.ts';
import { pureSeverity, severityIn, type Graded } from './severity.ts';
import { FINDING_NOUNS, OTHER_IDS, STATUS_WORDS } from './words.ts';

/** What the line that may open a finding says: `#### C-01: [HIGH] Title ✅ FIXED`. */
export interface TitleLine {
  /** A real id, such as `F-001` or `Issue #3`. */
  ref: string | null;
  /** The id's family: ids with one family name each other's siblings. */
  family: string | null;
  /** A plain number, such as `2` or `2.1`. */
  number: string | null;
  grade: Graded | null;
  /** The severity in words that do not show that this is a finding: `Critical Issue: …`. */
  hint: Graded | null;
  /** What the line says was done, as written. */
  status: string | null;
  /** Marked as passed, with no word for it: `1. Locking ✅`. */
  ticked: boolean;
  title: string;
  /** How many characters of the plain text the id and number take, spaces and marks with them. */
  idLength: number;
}

const ONE_ID = String.raw`[A-Z][A-Z0-9]{0,7}(?:-[A-Z][A-Z0-9]{0,5}){0,3}-?\d{1,4}[a-z]?`;
const ID = new RegExp(String.raw`^\[?((?:${ONE_ID})(?:\/(?:${ONE_ID}))?)\]?`);
const NOUN_ID = new RegExp(`^(${FINDING_NOUNS.join('|')})\\s?(?:[#№]|no\\.?)?\\s?(\\d{1,3})(?![\\d%])`, 'iu');
const NUMBER =
  /^#?([A-H](?=[.)]\s)|\d{1,3}(?:\.\d{1,3}){0,2})(?:[.)]\s*|\s*[:：、]\s*|\s+[-–—]\s+|(?<=\.\d{1,3})\s+(?=\S))/;
const SEPARATOR = /^\s*(?:[:：.)、|]|[-–—]+)\s*/;
const ID_LATER = new RegExp(String.raw`^(?:${ONE_ID})\s*[:：.)]`);
const MARKS = /^[^\p{L}\p{N}[(`"'#~<@$_/]+/u;

/** A longer line is no title with marks around it. */
const LONGEST = 300;

/** Reads the plain text of a line that may open a finding. */
export function readTitleLine(text: string): TitleLine {
  const line: TitleLine = {
    ref: null,
    family: null,
    number: null,
    grade: null,
    hint: null,
    status: null,
    ticked: /[✅✓✔]\s*$/u.test(text),
    title: '',
    idLength: 0,
  };
  let rest = takeId(text.replace(MARKS, ''), line);
  line.idLength = text.length - rest.length;
  if (text.length <= LONGEST) rest = takeStatus(takeGrade(rest, line), line);
  // `[HIGH] F-01: …` and `Critical: C1 …`: the severity may stand first.
  if (line.ref === null && line.number === null && ID_LATER.test(rest)) rest = takeId(rest, line);
  line.title = bare(withoutPlace(rest)) || bare(text);
  return line;
}

const NOUN = new RegExp(`^(?:${FINDING_NOUNS.join('|')})\\s?[:：]\\s*(?=\\S)`, 'iu');

/** `src/a.ts:12 — Title` and `Finding: Title` as `Title`. */
function withoutPlace(text: string): string {
  return text.replace(NOUN, '').replace(/^`?\S{1,200}\.\w{1,6}:\d[\d,–-]{0,40}`?\s*[-–—:]\s+/, '');
}

function takeId(text: string, line: TitleLine): string {
  const noun = NOUN_ID.exec(text);
  if (noun) {
    line.ref = noun[0].trim();
    line.family = fold(noun[1]!);
    return text.slice(noun[0].length).replace(SEPARATOR, '').trimStart();
  }
  const number = NUMBER.exec(text);
  const after = number ? text.slice(number[0].length).replace(MARKS, '') : text;
  if (number) line.number = number[1]!;
  const id = ID.exec(after);
  if (id && isRealId(id[1]!, after.slice(id[0].length), number === null)) {
    line.ref = id[1]!;
    line.family = id[1]!
      .replace(/\/.*$/, '')
      .replace(/-?\d+[a-z]?$/, '')
      .replace(/^P[0-4]$/, 'P');
    // `P1-3` is the third of its rung.
    line.grade = /^P[0-4]-\d/.test(line.ref) ? severityIn(line.ref.slice(0, 2)) : null;
    return after.slice(id[0].length).replace(SEPARATOR, '').trimStart();
  }
  return after;
}

/** `F-001: …` and `[C1] …` are ids; `P1 …` is a severity, `PR-12` and `UTF-8` are names, `H2 schema` is a word. */
function isRealId(id: string, after: string, isFirst: boolean): boolean {
  if (/^P[0-4]$/.test(id) || OTHER_IDS.has(id.replace(/-?\d.*$/, ''))) return false;
  if (after === '' || SEPARATOR.test(after) || /^\s*[[(]/.test(after)) return true;
  return isFirst && /^\s/.test(after) && /-\d|\d{3}/.test(id);
}

/** `[P1] Title`, `HIGH: Title`, `P2 - Title`, `Title (HIGH)`, `Title — High`. */
function takeGrade(text: string, line: TitleLine): string {
  const marked = text.replace(MARKS, '');
  const bracket = /^[[(]([^[\]()]{1,24})[\])]\s*[:–—-]?\s*/.exec(marked);
  const inBracket = bracket ? pureSeverity(bracket[1]!) : null;
  if (bracket && inBracket) {
    line.grade = inBracket;
    return marked.slice(bracket[0].length);
  }
  const prefix = /^([^:：–—-]{1,24}?)\s*(?:[:：]|\s[-–—]+\s)\s*/.exec(marked);
  const inPrefix = prefix ? pureSeverity(prefix[1]!) : null;
  if (prefix && inPrefix) {
    if (pureSeverity(prefix[1]!, [])) line.grade = inPrefix;
    else if (/[:：]/.test(prefix[0])) line.hint = inPrefix;
    else return text;
    return marked.slice(prefix[0].length);
  }
  const suffix = /\s*[([]([^()[\]]{1,30})[)\]]\W*$/u.exec(marked);
  const inSuffix = suffix ? pureSeverity(suffix[1]!) : null;
  if (suffix && inSuffix) {
    line.grade = inSuffix;
    return marked.slice(0, suffix.index);
  }
  if (line.ref === null && line.number === null) return text;
  const last = /\s+[-–—]+\s+([^–—:：()[\]-]{1,24})$/u.exec(marked);
  const inLast = last ? pureSeverity(last[1]!) : null;
  if (last && inLast && last.index > 0) {
    line.grade = inLast;
    return marked.slice(0, last.index);
  }
  return text;
}

/** `Title ✅ FIXED`, `Title (RESOLVED)`, `Title — fixed`, `Title: RESOLVED`. */
function takeStatus(text: string, line: TitleLine): string {
  const end =
    /(?:\s*[✅✓✔❌⚠️⏳]+\s*|\s+[-–—→]+\s+(?:[✅✓✔❌⚠️]+\s*)?|\s*[:：]\s*|\s*[([])([^()[\]:：✅❌–—]{2,30})[)\]]?\W*$/u.exec(
      text,
    );
  if (!end) return text;
  const word = end[1]!.replace(/^\W+|\W+$/gu, '');
  const folded = fold(word);
  const known = startOf(folded, STATUS_WORDS) !== undefined && folded.split(' ').length <= 4;
  const marked = /[✅✓✔❌([]/u.test(end[0]) || word === word.toUpperCase();
  if (!known || !marked || end.index === 0) return text;
  line.status = word;
  return text.slice(0, end.index);
}
