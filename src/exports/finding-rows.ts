import type { Corpus } from '../corpus/corpus.ts';
import type { PlacedFinding } from '../corpus/placed-finding.ts';
import { toCsv, type Cell } from '../query/csv.ts';
import { toJson, type Json } from './json.ts';

/** What a row says of a finding, under the names of the columns. Absent is null, several agents are a list. */
type Facts = Record<string, string | number | null | readonly string[]>;

/** The address of a finding's page. */
type LinkTo = (finding: PlacedFinding) => string;

type Listed = Pick<Corpus, 'findings' | 'commitOf'>;

/** One row a finding, in the order given, below the names of the columns. */
export function findingsCsv(corpus: Listed, linkTo: LinkTo): string {
  const rows = corpus.findings.map((finding) => facts(finding, corpus, linkTo));
  return toCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))]);
}

/** One line of JSON a finding, with the facts of the CSV. */
export function findingsNdjson(corpus: Listed, linkTo: LinkTo): string {
  return corpus.findings
    .map((finding) => `${toJson(facts(finding, corpus, linkTo) satisfies Json)}\n`)
    .join('');
}

const COLUMNS = [
  ...[
    'report',
    'url',
    'repo',
    'pullRequest',
    'date',
    'id',
    'severity',
    'title',
    'path',
    'startLine',
    'endLine',
  ],
  ...['agents', 'outcome', 'commit'],
];

/** `path` and its lines are the first place that the finding names, `commit` is what was reviewed. */
function facts(placed: PlacedFinding, { commitOf }: Listed, linkTo: LinkTo): Facts {
  const { repo, report, finding } = placed;
  const [place] = finding.locations;
  return {
    report: report.id,
    url: linkTo(placed),
    repo,
    pullRequest: report.pullRequest?.number ?? null,
    date: report.date,
    id: finding.id,
    severity: finding.severity,
    title: finding.title,
    path: place?.path ?? null,
    startLine: place?.startLine ?? null,
    endLine: place?.endLine ?? null,
    agents: finding.agents,
    outcome: finding.resolution?.outcome ?? null,
    commit: commitOf.get(report.id) ?? null,
  };
}

function cell(value: Facts[string] = null): Cell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
