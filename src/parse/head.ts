import type { PhrasingContent, Strong } from 'mdast';
import { SEVERITIES } from '../model/lists.ts';
import type { Severity } from '../model/severity.ts';
import type { Finding } from '../model/finding.ts';
import { parseLocations } from './locations.ts';
import { dropStart, firstLine, splitHeading, takePlace } from './title.ts';
import { plainText } from './text.ts';

/** The line that opens a finding. `ref` is the id as written; without one the finding is numbered by its place. */
export interface Head {
  ref: string | null;
  number: number | null;
  severity: Severity | null;
  /** The word in the head itself where it has one, as in `[CRITICAL]`. */
  severityAsWritten: string | null;
  status: Finding['status'];
  title: PhrasingContent[];
  rest: PhrasingContent[];
}

/** A line that may open a finding: the inline nodes of a paragraph, list item or heading. */
interface Line {
  nodes: readonly PhrasingContent[];
  /** The number of the list item the line stands in. */
  number: number | null;
  struck: boolean;
  isHeading: boolean;
}

const PLAIN = { ref: null, number: null, severity: null, severityAsWritten: null, status: 'open' } as const;

type Row = (line: Line) => Head | null;

const REF = String.raw`[A-Z]{1,2}\d+`;
const REF_BEFORE_TITLE = new RegExp(String.raw`^\s*\[?(${REF})\]?\s*[.:)]\s*$`);
const REF_IN_TITLE = new RegExp(String.raw`^\s*\[?(${REF})\]?(?:\s*[.:)]|\s+[—–-])\s+`);
const SEVERITY_IN_TITLE = new RegExp(String.raw`^\s*\[(${SEVERITIES.join('|')})\]\s*`, 'i');

/** How each generation of reports opens a finding. A new one is a row here and a fixture. */
const DIALECTS = {
  // I1. **Title** — `path:67` [Reviewer]
  letter: ({ nodes, struck }) => {
    const at = firstBold(nodes);
    const ref = at === -1 ? null : REF_BEFORE_TITLE.exec(plainText([...nodes.slice(0, at)]))?.[1];
    return ref ? bold({ nodes, at, ref, struck }) : null;
  },
  // **I1. Title** — `path:67`
  letterInBold: ({ nodes, struck }) => {
    const at = firstBold(nodes);
    if (at === -1 || plainText([...nodes.slice(0, at)]) !== '') return null;
    const match = REF_IN_TITLE.exec(plainText(nodes[at]!));
    if (!match) return null;
    const head = bold({ nodes, at, ref: match[1]!, struck, cut: match[0].length });
    // The whole line may be bold, then its place and tag are inside, too; or only the place is.
    const [title, inside] = head.rest.length === 0 ? splitHeading(head.title) : takePlace(head.title);
    return { ...head, title, rest: [...inside, ...head.rest] };
  },
  // **[CRITICAL] path.go:58 — Title** [Reviewer]
  severity: ({ nodes, struck }) => {
    const at = nodes.findIndex(({ type }) => type !== 'text');
    const first = nodes[at === -1 || plainText([...nodes.slice(0, at)]) !== '' ? 0 : at];
    if (first?.type !== 'strong') return null;
    const match = SEVERITY_IN_TITLE.exec(plainText(first));
    return match ? severityHead(nodes, first, match[1]!, match[0].length, struck) : null;
  },
  // **CRITICAL** path.go:58 — Title
  severityWord: ({ nodes, struck }) => {
    const [first, ...others] = nodes;
    const word = first?.type === 'strong' ? plainText(first) : '';
    if (!SEVERITIES.some((severity) => word === severity.toUpperCase())) return null;
    const [line, below] = firstLine(others);
    const where = /^\s*(\S[^—–]*?)\s+[—–]\s+/.exec(plainText(line));
    if (where === null || parseLocations(where[1]!, null) === null) return null;
    const title = dropStart(line, where[0].length);
    const rest: PhrasingContent[] = [{ type: 'inlineCode', value: where[1]! }, ...below];
    return { ...PLAIN, ...severityOf(word), status: statusOf(struck, below), title, rest };
  },
  // #### I1. Title — `path:67`
  letterHeading: ({ nodes, isHeading }) => {
    const match = isHeading ? REF_IN_TITLE.exec(plainText([...nodes])) : null;
    if (!match) return null;
    const [title, rest] = splitHeading(dropStart(nodes, match[0].length));
    return { ...PLAIN, ref: match[1]!, title, rest };
  },
  // S1. Title without bold (suggestion, gap)
  letterPlain: ({ nodes, struck }) => {
    const [line, below] = firstLine(nodes);
    const match = REF_IN_TITLE.exec(plainText([...line]));
    if (!match) return null;
    const [title, rest] = splitHeading(dropStart(line, match[0].length));
    return { ...PLAIN, ref: match[1]!, status: statusOf(struck, rest), title, rest: [...rest, ...below] };
  },
  // 1. **Title** — `path:12` (important, regression) [Reviewer]
  ordinal: ({ nodes, number, struck }) => {
    const at = firstBold(nodes);
    const before = at === -1 ? '' : plainText([...nodes.slice(0, at)]);
    const own = /^\s*(\d+)[.)]\s*$/.exec(before)?.[1];
    if (at === -1 || (before.trim() !== '' && own === undefined)) return null;
    const ordinal = own === undefined ? number : Number(own);
    return ordinal === null ? null : { ...bold({ nodes, at, ref: null, struck }), number: ordinal };
  },
} satisfies Record<string, Row>;

/** Which rows to try, in this order. */
export type Dialects = readonly (keyof typeof DIALECTS)[];
export const LETTERED: Dialects = ['letter', 'letterInBold', 'severity', 'severityWord', 'letterHeading'];

const LETTERS: Record<string, Severity> = { C: 'critical', I: 'important', S: 'suggestion' };

/** The severity that the letter of an id such as `I3` stands for. */
export function severityOfId(ref: string | null): Severity | null {
  return LETTERS[ref?.[0] ?? ''] ?? null;
}

/** Reads a line as the head of a finding, by the first dialect that fits. */
export function readHead(
  nodes: readonly PhrasingContent[],
  { number = null, isHeading = false }: { number?: number | null; isHeading?: boolean },
  dialects: Dialects,
): Head | null {
  const [first, ...others] = nodes;
  const struck = first?.type === 'delete';
  const line: Line = { nodes: struck ? [...first.children, ...others] : nodes, number, struck, isHeading };
  for (const dialect of dialects) {
    const head = DIALECTS[dialect](line);
    if (head !== null) return head;
  }
  return null;
}

function firstBold(nodes: readonly PhrasingContent[]): number {
  return nodes.findIndex(({ type }) => type === 'strong');
}

interface BoldHead {
  nodes: readonly PhrasingContent[];
  at: number;
  ref: string | null;
  struck: boolean;
  cut?: number;
}

function bold({ nodes, at, ref, struck, cut = 0 }: BoldHead): Head {
  const title = dropStart((nodes[at] as Strong).children, cut);
  const rest = nodes.slice(at + 1);
  return { ...PLAIN, ref, status: statusOf(struck || isStruckTitle(title), rest), title, rest };
}

/** `I1. **~~Title~~**`: the title alone is struck. */
function isStruckTitle([only, ...others]: readonly PhrasingContent[]): boolean {
  return only?.type === 'delete' && others.length === 0;
}

function statusOf(struck: boolean, rest: readonly PhrasingContent[]): Finding['status'] {
  if (rest.some((node) => node.type === 'strong' && /^invalid\W*$/i.test(plainText(node)))) return 'invalid';
  return struck ? 'struck' : 'open';
}

/** `path:58 — Title` inside the bold: the path moves to the rest of the line. */
function severityHead(
  nodes: readonly PhrasingContent[],
  first: Strong,
  written: string,
  cut: number,
  struck: boolean,
): Head {
  const inside = dropStart(first.children, cut);
  const text = plainText(inside);
  const [, place] = /^(\S+(?:\s\+\s\S+)*)\s+[—–]\s+/.exec(text) ?? [];
  const located = place !== undefined && /[./]/.test(place);
  const rest = nodes.slice(nodes.indexOf(first) + 1);
  const title = located ? dropStart(inside, text.indexOf(place) + place.length + 3) : inside;
  const where: PhrasingContent[] = located
    ? [
        { type: 'inlineCode', value: place },
        { type: 'text', value: ' ' },
      ]
    : [];
  return {
    ...PLAIN,
    ...severityOf(written),
    status: statusOf(struck, rest),
    title,
    rest: [...where, ...rest],
  };
}

function severityOf(written: string): Pick<Head, 'severity' | 'severityAsWritten'> {
  return { severity: written.toLowerCase() as Severity, severityAsWritten: written };
}
