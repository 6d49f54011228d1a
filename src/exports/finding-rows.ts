import type { Corpus } from '../corpus/corpus.ts';
import type { PlacedFinding } from '../corpus/placed-finding.ts';
import { tableCsv, type CsvRow } from '../query/csv.ts';
import { toJson, type Json } from './json.ts';

/** The address of a finding's page. */
type LinkTo = (finding: PlacedFinding) => string;

type Listed = Pick<Corpus, 'findings' | 'commitOf' | 'names'>;

/** One row a finding, in the order given, below the names of the columns. */
export function findingsCsv(corpus: Listed, linkTo: LinkTo): string {
  return tableCsv(
    COLUMNS,
    corpus.findings.map((finding) => facts(finding, corpus, linkTo)),
  );
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
function facts(placed: PlacedFinding, { commitOf, names }: Listed, linkTo: LinkTo): CsvRow {
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
    agents: [...new Set(finding.agents.map(names.nameOf))],
    outcome: finding.resolution?.outcome ?? null,
    commit: commitOf.get(report.id) ?? null,
  };
}
