import type { Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { cellText } from '../table.ts';
import { enclosingGrade, inFindings, isVetoed, saysNone, type Placed } from './context.ts';
import type { Draft, Found } from './draft.ts';
import { fold } from './fold.ts';
import { readTitleLine } from './heading.ts';
import { placesIn } from './places.ts';
import { severityIn, type Graded } from './severity.ts';
import { COLUMN_WORDS, COUNT_WORDS } from './words.ts';

type Column = keyof typeof COLUMN_WORDS;
type Columns = Partial<Record<Column, number>>;

const LONG_TITLE = 140;

/**
 * Findings that rows of a table are. Its head must name a severity and what is wrong (under a heading that is a
 * severity: what is wrong, and where or what to do), and every row must have a severity that is known.
 */
export function tableFindings(placed: readonly Placed[]): Found[] {
  return placed.flatMap((place) => {
    const { section } = place;
    if (place.vetoes || isVetoed(place)) return [];
    return section.nodes.flatMap((node, at) =>
      node.type === 'table'
        ? rowDrafts(node, place).map(({ draft, part }): Found => ({
            draft,
            line: null,
            source: { kind: 'part', section, node: at, part },
          }))
        : [],
    );
  });
}

function rowDrafts(table: Table, place: Placed): { draft: Draft; part: number }[] {
  const [head, ...rows] = table.children;
  const columns = head ? columnsOf(head) : {};
  const what = columns.title ?? columns.text;
  if (head === undefined || what === undefined) return [];
  const enclosing = place.pure ?? enclosingGrade(place);
  const isFindings = inFindings(place);
  const elsewhere = [columns.location, columns.fix, columns.id].some((column) => column !== undefined);
  if (columns.severity === undefined ? enclosing === null || !elsewhere : !isFindings && !elsewhere)
    return [];
  const grades = rows.map((row) => gradeOf(row, columns, enclosing));
  if (grades.some((grade) => grade === null)) return [];
  return rows.flatMap((row, at) => {
    const cell = row.children[what];
    if (cell === undefined || cellText(cell) === '' || saysNone(cellText(cell)) || asksNothing(row, columns))
      return [];
    return [{ draft: rowDraft(head, row, columns, what, grades[at]!), part: at + 1 }];
  });
}

/** What each column holds, the first of a kind counting; nothing for a table of counts. */
function columnsOf(head: TableRow): Columns {
  const names = head.children.map((cell) => (cellText(cell) === '#' ? 'n' : fold(cellText(cell))));
  if (names.some((name) => COUNT_WORDS.includes(name))) return {};
  const columns: Columns = {};
  for (const [at, name] of names.entries())
    for (const column of Object.keys(COLUMN_WORDS) as Column[])
      if ((COLUMN_WORDS[column] as readonly string[]).includes(name)) columns[column] ??= at;
  return columns;
}

function gradeOf(row: TableRow, { severity }: Columns, enclosing: Graded | null): Graded | null {
  const cell = severity === undefined ? undefined : row.children[severity];
  if (severity === undefined) return enclosing;
  return cell ? severityIn(cellText(cell)) : null;
}

/** A row of praise stands in the same table: its fix asks for nothing. */
function asksNothing(row: TableRow, { fix }: Columns): boolean {
  const cell = fix === undefined ? undefined : row.children[fix];
  const text = cell ? cellText(cell) : '';
  return text !== '' && (saysNone(text) || /^[\s✅✓👍—–-]+$/u.test(text));
}

function rowDraft(head: TableRow, row: TableRow, columns: Columns, what: number, grade: Graded): Draft {
  const cell = (column: Column) => {
    const at = columns[column];
    return at === undefined ? undefined : row.children[at];
  };
  const idText = columns.id === undefined ? '' : cellText(row.children[columns.id] ?? EMPTY);
  const id = readTitleLine(`${idText}:`);
  const whole = row.children[what]!;
  const text = cellText(whole);
  const isLong = text.length > LONG_TITLE;
  const title = readTitleLine(firstSentence(text));
  const location = cell('location');
  const fix = cell('fix');
  const kept = row.children.map((child, at) => ({ child, name: head.children[at] }));
  return {
    ref: id.ref ?? title.ref,
    number: id.ref === null && /^\d+$/.test(idText) ? idText : null,
    noun: null,
    grade,
    unknownSeverity: null,
    status: cell('status') ? cellText(cell('status')!) || null : title.status,
    title: title.title,
    titleNodes: isLong ? [{ type: 'text', value: firstSentence(text) }] : whole.children,
    body: kept
      .filter(({ child }) => child.children.length > 0)
      .map(({ child, name }) => labelled(name, child)),
    locations: placesIn(location ? location.children : whole.children).filter(
      ({ startLine }) => location !== undefined || startLine !== null,
    ),
    fix: fix ? cellText(fix) || null : null,
    line: row.position?.start.line ?? 1,
    lastLine: row.position?.end.line ?? 1,
  };
}

const EMPTY: TableCell = { type: 'tableCell', children: [] };

/** A cell as a paragraph, its column's name before it. */
function labelled(name: TableCell | undefined, cell: TableCell): RootContent {
  const label: PhrasingContent[] = name
    ? [
        { type: 'strong', children: [...name.children, { type: 'text', value: ':' }] },
        { type: 'text', value: ' ' },
      ]
    : [];
  return { type: 'paragraph', children: [...label, ...cell.children], position: cell.position } as Paragraph;
}

/** The first sentence of a cell that holds more than a title. */
export function firstSentence(text: string): string {
  const end = /[.!?](?=\s+[\p{Lu}\p{Lo}`"(])|[。！？]/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
