import type { Link, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { FrontMatter } from '../model/front-matter.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Commit, Report } from '../model/report.ts';
import { isDate } from './file-name.ts';
import { wholeNumber } from './number.ts';
import { parseReviewers } from './reviewers.ts';
import { cellText } from './table.ts';
import { plainText } from './text.ts';
import { readVerdict, splitVerdict, verdictOf } from './verdict.ts';

/** What the header table and the front matter say; the front matter wins. */
export type Header = Pick<
  Report,
  | 'date'
  | 'time'
  | 'repo'
  | 'pullRequest'
  | 'branch'
  | 'round'
  | 'roundLabel'
  | 'author'
  | 'commits'
  | 'moreCommits'
  | 'reviewSha'
  | 'reviewers'
  | 'consolidator'
  | 'verdict'
  | 'wallClockSeconds'
> & {
  kindRow: string | null;
  /** The commit behind the branch's name, where a scan read just that. */
  scannedSha: string | null;
};

/** Rows of the header table by key in lower case. */
export type HeaderRows = Map<string, { key: string; cells: TableCell[]; line: number }>;

const EMPTY: Header = {
  date: null,
  time: null,
  repo: null,
  pullRequest: null,
  branch: null,
  round: null,
  roundLabel: null,
  author: null,
  commits: [],
  moreCommits: 0,
  reviewSha: null,
  reviewers: [],
  consolidator: null,
  verdict: null,
  wallClockSeconds: null,
  kindRow: null,
  scannedSha: null,
};

type Reader = (cell: TableCell, header: Header) => void;

/** How each row is read. A new key is a row here. */
const ROWS: Record<string, Reader> = {
  date: (cell, header) => {
    const [, date = null, time = null] =
      /(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(cellText(cell)) ?? [];
    if (date !== null && isDate(date)) Object.assign(header, { date, time });
  },
  repo: (cell, header) =>
    void (header.repo = /(?<![\w.-])[\w.-]+\/[\w.-]+/.exec(cellText(cell))?.[0] ?? null),
  round: (cell, header) => {
    header.roundLabel = cellText(cell) || null;
    header.round = wholeNumber(/\d+/.exec(header.roundLabel ?? '')?.[0]);
  },
  author: (cell, header) => void (header.author = authorOf(cellText(cell))),
  pr: readPullRequest,
  branch: readBranch,
  commits: readCommits,
  'review sha': (cell, header) =>
    void (header.reviewSha = /\b[0-9a-f]{7,40}\b/.exec(cellText(cell))?.[0] ?? null),
  reviewers: (cell, header) => void (header.reviewers = parseReviewers(cellText(cell))),
  consolidator: readConsolidator,
  'consolidated by': readConsolidator,
  orchestrator: readConsolidator,
  verdict: (cell, header) => void (header.verdict = readVerdict(cell)),
  'wall-clock time': (cell, header) => void (header.wallClockSeconds = spokenSeconds(cellText(cell))),
  kind: (cell, header) => void (header.kindRow = cellText(cell)),
};
/** Rows that are known and shown, but hold nothing the record has a place for. */
const SHOWN_ONLY = new Set(['mode', 'updated', 'period']);

/** The header table: the first table above the first section, with keys in bold, of which one at least is known. */
export function findHeaderTable(lead: readonly RootContent[]): Table | null {
  const table = lead.find((node) => node.type === 'table');
  if (!table?.children.some((row) => row.children[0]?.children[0]?.type === 'strong')) return null;
  const isKnown = (key: string) => Object.hasOwn(ROWS, key) || SHOWN_ONLY.has(key);
  return [...headerRows(table).keys()].some(isKnown) ? table : null;
}

export function headerRows(table: Table | null): HeaderRows {
  const rows: HeaderRows = new Map();
  for (const row of table?.children ?? []) {
    const [first, ...cells] = row.children;
    const key = first ? cellText(first).replace(/:$/, '') : '';
    if (key !== '') rows.set(key.toLowerCase(), { key, cells, line: row.position?.start.line ?? 1 });
  }
  return rows;
}

export function readHeader(rows: HeaderRows, data: FrontMatter): { header: Header; problems: Problem[] } {
  const header: Header = { ...EMPTY, commits: [] };
  const problems: Problem[] = [];
  for (const [key, { key: written, cells, line }] of rows) {
    const read = Object.hasOwn(ROWS, key) ? ROWS[key] : undefined;
    if (read) read(cells[0] ?? { type: 'tableCell', children: [] }, header);
    else if (!SHOWN_ONLY.has(key)) problems.push(problem('header-key', line, { key: written }));
    if (key === 'date' && header.date === null)
      problems.push(problem('date-invalid', line, { written: cells[0] ? cellText(cells[0]) : '' }));
  }
  header.repo ??= repoOfUrl(header.pullRequest?.url ?? null);
  if (header.scannedSha !== null) {
    header.reviewSha ??= header.scannedSha;
    if (header.commits.length === 0) header.commits = [{ sha: header.scannedSha, subject: null }];
  }
  return { header: { ...header, ...fromFrontMatter(data, header) }, problems };
}

function fromFrontMatter(data: FrontMatter, header: Header): Partial<Header> {
  const { date, time, repo, branch, pr, round, author, reviewers, consolidator, verdict } = data;
  const title = data.pr_title ?? header.pullRequest?.title ?? null;
  const owner = repo ?? header.repo;
  const url = header.pullRequest?.url ?? (owner && pr ? `https://github.com/${owner}/pull/${pr}` : null);
  return {
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    ...(repo === undefined ? {} : { repo }),
    ...(branch === undefined ? {} : { branch }),
    ...(round === undefined ? {} : { round: Number(round), roundLabel: round }),
    ...(author === undefined ? {} : { author: authorOf(author) }),
    ...(pr === undefined ? {} : { pullRequest: { number: Number(pr), title, url } }),
    ...(reviewers === undefined ? {} : { reviewers: reviewers.flatMap((item) => parseReviewers(item)) }),
    ...(consolidator === undefined ? {} : { consolidator: parseReviewers(consolidator)[0]?.name ?? null }),
    ...(verdict === undefined ? {} : { verdict: verdictOf(...splitVerdict(verdict)) }),
  };
}

function readConsolidator(cell: TableCell, header: Header): void {
  header.consolidator = parseReviewers(cellText(cell))[0]?.name ?? null;
}

function readPullRequest(cell: TableCell, header: Header): void {
  const link = cell.children.find((node): node is Link => node.type === 'link');
  const text = cellText(cell);
  const named = link ? plainText(link) : text;
  const number = wholeNumber((/#(\d+)/.exec(named) ?? /(\d+)/.exec(named))?.[1]);
  if (number === null || number === 0) return;
  const title = /^\W*\d+\W*?\s*(?:[—–:]|--|-)\s*(.+)$/s.exec(text)?.[1] ?? null;
  header.pullRequest = { number, title, url: link?.url ?? null };
}

/** `name`, or `name` @ `sha` where a scan read one commit of it. */
function readBranch(cell: TableCell, header: Header): void {
  const [name = ''] = cellText(cell).split(/\s@\s/);
  header.branch = firstCode(cell) ?? (name.trim() || null);
  header.scannedSha = /\s@\s+([0-9a-f]{7,40})\b/.exec(cellText(cell))?.[1] ?? null;
}

function readCommits(cell: TableCell, header: Header): void {
  for (const item of splitAtBreaks(cell.children)) {
    const text = plainText(item);
    header.moreCommits += Number(/\bplus (\d{1,6}) (?:earlier|more)/i.exec(text)?.[1] ?? 0);
    // In italics: commits of somebody else, out of scope.
    if (item.every((node) => node.type === 'emphasis' || (node.type === 'text' && node.value.trim() === '')))
      continue;
    const [, sha, subject = ''] = /^\W*\b([0-9a-f]{7,40})\b\W*?\s*(.*)$/s.exec(text) ?? [];
    if (sha !== undefined)
      header.commits.push({
        sha,
        subject: subject.trim().replace(/^\((.*)\)$/, '$1') || null,
      } satisfies Commit);
  }
}

function splitAtBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const items: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))) items.push([]);
    else items.at(-1)!.push(node);
  }
  return items;
}

function authorOf(text: string): string | null {
  return /@([\w-]+)/.exec(text)?.[1] ?? (text.trim() || null);
}

function firstCode(cell: TableCell): string | null {
  return cell.children.find((node) => node.type === 'inlineCode')?.value ?? null;
}

function repoOfUrl(url: string | null): string | null {
  return (
    /^https?:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/(?:pull|merge_requests|compare|tree)\b/.exec(url ?? '')?.[1] ??
    null
  );
}

/** `7 h 10 min 14 s` in seconds; null where it says nothing of the kind. */
export function spokenSeconds(text: string): number | null {
  const units = { h: 3600, min: 60, m: 60, s: 1 } as const;
  const parts = [...text.matchAll(/(?<!\d)(\d{1,7})\s?(h|min|m|s)\b/g)];
  if (parts.length === 0) return null;
  return parts.reduce((sum, [, value, unit]) => sum + Number(value) * units[unit as keyof typeof units], 0);
}
