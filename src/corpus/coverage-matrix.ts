import type { Finding } from '../model/finding.ts';
import type { Original } from '../model/original.ts';
import type { Report } from '../model/report.ts';
import { COVERED } from '../model/lists.ts';
import { covered, type Covered, type NamedFinding } from './covered.ts';
import { endings, samePaths, type SamePath } from './covered-paths.ts';
import { compare } from './order.ts';

/** A table of more cells than this is no table that anyone reads. */
const MOST_CELLS = 20_000;

/** What the reviewers' own Coverage Summaries say of each file: files × reviewers. */
export interface CoverageMatrix {
  reviewers: CoveringReviewer[];
  /** In path order, by folder; null where they would be too many to show. */
  folders: CoveredFolder[] | null;
  /** How many files any summary mentions. */
  files: number;
  /** Files that findings of the report name, and no summary mentions: no reviewer's, and not the report's own. */
  unmentioned: { path: string; findings: Finding[] }[];
}

/** A reviewer with all of its passes. `files` is how many its summaries mention; null where it gave none. */
export interface CoveringReviewer {
  agent: string;
  passes: readonly Original[];
  /** The numbers of the passes that gave a summary; a pass without a number is counted. Empty where there is one pass. */
  summaries: number[];
  files: number | null;
}

export interface CoveredFolder {
  /** Empty for the root. */
  path: string;
  files: { path: string; name: string; cells: (CoverageCell | null)[] }[];
}

/** What a reviewer says of a file; where it does not mention the file, there is no cell. */
export interface CoverageCell {
  covered: Covered;
  found: NamedFinding[];
  /** The words as written, passes that use the same ones together; `passes` is empty where there is only one. */
  said: { passes: number[]; words: string }[];
}

/** Null where no reviewer gave a Coverage Summary that tells of files. */
export function coverageMatrix(report: Report): CoverageMatrix | null {
  const columns = coverageColumns(report);
  if (columns === null) return null;
  const paths = mentionedPaths(columns);
  return {
    reviewers: columns.map(({ reviewer }) => reviewer),
    folders: paths.length * columns.length > MOST_CELLS ? null : folders(paths, columns),
    files: paths.length,
    unmentioned: unmentioned(report, paths),
  };
}

/** The paths that findings of a report name, and no summary mentions; none where no reviewer gave a summary. */
export function unmentionedPaths(report: Report): string[] {
  const columns = coverageColumns(report);
  return columns === null ? [] : unmentioned(report, mentionedPaths(columns)).map(({ path }) => path);
}

function mentionedPaths(columns: readonly Column[]): string[] {
  return [...new Set(columns.flatMap(({ cells }) => [...cells.keys()]))];
}

/** What each reviewer's summaries say, with one path for each file; null where no reviewer gave any. */
export function coverageColumns({ originals, findings }: Report): Column[] | null {
  if (originals.every(({ coverage }) => coverage.length === 0)) return null;
  const named = findings.flatMap(({ locations }) => locations.map(({ path }) => path));
  const nameOf = samePaths(
    originals.map(({ coverage }) => coverage.map(({ path }) => path)),
    named,
  );
  return [...new Set(originals.map(({ agent }) => agent))].map((agent) => column(agent, originals, nameOf));
}

export interface Column {
  reviewer: CoveringReviewer;
  cells: Map<string, CoverageCell>;
}

/** A cell while it grows: findings by name, and passes by their words, as a summary may say much of one file. */
interface Growing {
  covered: Covered;
  found: Map<string, NamedFinding>;
  said: Map<string, Set<number>>;
}

function column(agent: string, originals: readonly Original[], nameOf: SamePath): Column {
  const passes = originals.filter((original) => original.agent === agent);
  const cells = new Map<string, Growing>();
  const summaries: number[] = [];
  for (const [at, original] of passes.entries()) {
    const pass = passes.length > 1 ? (original.pass ?? at + 1) : null;
    if (pass !== null && original.coverage.length > 0) summaries.push(pass);
    const place = originals.indexOf(original);
    for (const item of original.coverage) {
      const path = nameOf(item.path, place);
      const cell = cells.get(path) ?? { covered: 'out-of-scope', found: new Map(), said: new Map() };
      add(cell, { pass, words: item.outcome, ...covered(item, original.findings) });
      cells.set(path, cell);
    }
  }
  const gaveNone = passes.every(({ coverage }) => coverage.length === 0);
  return {
    reviewer: { agent, passes, summaries, files: gaveNone ? null : cells.size },
    cells: new Map([...cells].map(([path, cell]) => [path, grown(cell)])),
  };
}

function add(
  cell: Growing,
  said: { pass: number | null; words: string; covered: Covered; found: NamedFinding[] },
): void {
  if (COVERED.indexOf(said.covered) < COVERED.indexOf(cell.covered)) cell.covered = said.covered;
  // Ids of two passes are not the same ones.
  const prefix = said.pass === null ? '' : `P${said.pass} `;
  for (const { name, severity } of said.found)
    if (!cell.found.has(prefix + name)) cell.found.set(prefix + name, { name: prefix + name, severity });
  const passes = cell.said.get(said.words) ?? new Set();
  if (said.pass !== null) passes.add(said.pass);
  cell.said.set(said.words, passes);
}

function grown({ covered, found, said }: Growing): CoverageCell {
  return {
    covered,
    found: [...found.values()],
    said: [...said].map(([words, passes]) => ({ passes: [...passes], words })),
  };
}

function folders(paths: readonly string[], columns: readonly Column[]): CoveredFolder[] {
  const found = new Map<string, CoveredFolder>();
  for (const path of [...paths].sort(compare)) {
    const end = path.lastIndexOf('/', path.length - 2) + 1;
    const folder = path.slice(0, end);
    const files = found.get(folder)?.files ?? [];
    files.push({ path, name: path.slice(end), cells: columns.map(({ cells }) => cells.get(path) ?? null) });
    found.set(folder, { path: folder, files });
  }
  return [...found.values()].sort((a, b) => compare(a.path, b.path));
}

/** A finding may name a file by its end, or a folder of the files that were covered. */
function unmentioned(
  { findings, coverage }: Report,
  mentioned: readonly string[],
): CoverageMatrix['unmentioned'] {
  const paths = [...mentioned, ...coverage.map(({ path }) => path)];
  const named = new Map<string, Set<Finding>>();
  for (const finding of findings)
    for (const { path } of finding.locations) named.set(path, (named.get(path) ?? new Set()).add(finding));
  const [whole, parts] = [
    new Set(paths),
    new Set(paths.flatMap((path) => [...endings(path), ...above(path)])),
  ];
  const isMentioned = (path: string) =>
    whole.has(path) || parts.has(path.replace(/\/$/, '')) || endings(path).some((one) => whole.has(one));
  return [...named]
    .filter(([path]) => !isMentioned(path))
    .map(([path, of]) => ({ path, findings: [...of] }))
    .sort((a, b) => compare(a.path, b.path));
}

/** The folders that a path lies in. */
function above(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
