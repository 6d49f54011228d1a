import type { FindingFacts, FindingRecord, FindingText, ReportFacts } from '../model/finding-record.ts';
import type { Location } from '../model/location.ts';

/*
 * Records as they are stored, a column a field: like stands by like, and is small when it is compressed. Every record
 * has a number, from the oldest up: those of old ones stay when new reports come.
 */

/** `located` tells whether a finding has places where these themselves are stored elsewhere. */
type Column = keyof FindingFacts | keyof FindingText | 'located';

/** Columns that are stored together. */
const GROUPS = {
  facts: [
    ...(['report', 'isOriginal', 'severity', 'agents', 'coveredBy', 'tags'] as const),
    ...(['outcome', 'standings', 'languages', 'hasFix', 'hasDiff', 'pattern', 'located'] as const),
  ],
  places: ['locations'],
  names: ['id', 'address', 'line', 'title'],
  words: ['text', 'code', 'fix'],
  originals: ['originals'],
} as const satisfies Record<string, readonly Column[]>;
export type ColumnGroup = keyof typeof GROUPS;

/** Some columns of some records. */
export interface RecordTable {
  /** The number of each record as its distance to the one before; the first to 0. */
  numbers: number[];
  /** The reports that the column of that name counts. */
  reports: ReportFacts[];
  columns: Partial<Record<Column, unknown[]>>;
}

export interface NumberedRecord {
  number: number;
  record: FindingRecord;
}

/** Records, the oldest first, as a table of some groups of columns. */
export function toTable(rows: readonly NumberedRecord[], groups: readonly ColumnGroup[]): RecordTable {
  const reports = [...new Set(rows.map(({ record }) => record.facts.report))];
  const placeOf = new Map(reports.map((report, at) => [report, at]));
  const cell = ({ facts, words }: FindingRecord, column: Column): unknown => {
    if (column === 'report') return placeOf.get(facts.report);
    if (column === 'locations') return facts.locations.map(packed);
    if (column === 'located') return facts.locations.length > 0;
    return column in words ? words[column as keyof FindingText] : facts[column as keyof FindingFacts];
  };
  const columns = groups.flatMap((group): readonly Column[] => GROUPS[group]);
  return {
    numbers: rows.map(({ number }, at) => number - (rows[at - 1]?.number ?? 0)),
    reports: columns.includes('report') ? reports : [],
    columns: Object.fromEntries(
      columns.map((column) => [column, rows.map(({ record }) => cell(record, column))]),
    ),
  };
}

/** A record of which nothing is known yet. */
export function blankRecord(): FindingRecord {
  return {
    facts: {
      ...{ report: NO_REPORT, isOriginal: false, id: null, address: '', line: 1, severity: null, title: '' },
      ...{ locations: [], agents: [], coveredBy: [], tags: [], outcome: null, standings: [], languages: [] },
      ...{ hasFix: false, hasDiff: false, pattern: null },
    },
    words: { text: '', code: '', fix: '', originals: '' },
  };
}

const NO_REPORT: ReportFacts = {
  ...{ id: '', path: '', label: '', date: null, repo: '', kind: 'pr', verdict: null },
  ...{ pr: null, branch: null, author: null, reviewers: [], credits: false, round: null },
};

/** Puts what a table says into the records of its numbers. */
export function fromTable(
  { numbers, reports, columns }: RecordTable,
  recordOf: (number: number) => FindingRecord,
): void {
  let number = 0;
  for (const [row, distance] of numbers.entries()) {
    number += distance;
    const { facts, words } = recordOf(number);
    for (const [column, cells] of Object.entries(columns)) {
      const cell = cells[row];
      if (column === 'report') facts.report = reports[cell as number]!;
      else if (column === 'locations') facts.locations = (cell as Packed[]).map(unpacked);
      else if (column === 'located')
        facts.locations = facts.locations.length === 0 && cell ? SOMEWHERE : facts.locations;
      else Object.assign(column in words ? words : facts, { [column]: cell });
    }
  }
}

/** The places of a finding that has some, as long as it is not known which. */
const SOMEWHERE: Location[] = [{ path: '', startLine: null, endLine: null }];

/** A path, and where it has lines the first and how many follow it. */
type Packed = [path: string] | [path: string, start: number, more: number];

function packed({ path, startLine, endLine }: Location): Packed {
  return startLine === null || endLine === null ? [path] : [path, startLine, endLine - startLine];
}

function unpacked([path, start, more]: Packed): Location {
  return start === undefined || more === undefined
    ? { path, startLine: null, endLine: null }
    : { path, startLine: start, endLine: start + more };
}
