import { createHash } from 'node:crypto';
import { absolute, dataLink, findingLink, schemaLink, to } from '../../components/links.ts';
import { labelWithRound } from '../../components/round-words.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { patternOf } from '../../corpus/pattern.ts';
import {
  countedFindingRows,
  coverageRows,
  originalRows,
  retroCellRows,
  reviewerRows,
} from '../../exports/agent-tables.ts';
import { findingParts, type FindingPart } from '../../exports/finding-parts.ts';
import { findingRows } from '../../exports/finding-rows.ts';
import { ndjson } from '../../exports/ndjson.ts';
import { parquet } from '../../exports/parquet.ts';
import { rowsCsv } from '../../exports/rows-csv.ts';
import { sarifLog } from '../../exports/sarif-log.ts';
import { loadAgentData } from '../../load/agent-data.ts';
import { loadCorpus } from '../../load/reports.ts';
import { settings } from '../../load/settings.ts';
import type { RowSchema } from '../../model/columns.ts';
import { DATA_FILES, formatOf, type DataFileName, type PartPath } from '../../model/data-files.ts';
import { DATA_VERSION, type DataIndex } from '../../model/data-index.ts';
import type { FindingRow } from '../../model/finding-row.ts';
import { PUBLISHED_SCHEMAS } from '../../model/published-schemas.ts';
import type { AgentData } from '../../model/review-record.ts';
import type { CsvRow } from '../../query/csv.ts';
import { agentRows } from '../../statistics/agent-rows.ts';
import { NO_CHOICES } from '../../statistics/choices.ts';
import { select } from '../../statistics/selection.ts';
import { loadSarifRuns } from './_sarif.ts';

/** The content of a file, and how many rows it has. */
interface Made {
  bytes: Uint8Array<ArrayBuffer>;
  rows: number | null;
}

/** What the files are made from. */
interface Source {
  corpus: Corpus;
  agents: AgentData;
  findings: FindingRow[];
  parts: FindingPart[];
}

const MAKE: Record<DataFileName, (source: Source) => Made | Promise<Made>> = {
  'findings.parquet': ({ findings }) => ({
    bytes: parquet(PUBLISHED_SCHEMAS.findings, findings),
    rows: findings.length,
  }),
  'findings.csv': ({ findings }) => csv(PUBLISHED_SCHEMAS.findings, findings),
  'findings.ndjson': ({ findings }) => lines(findings),
  'findings.sarif': async ({ corpus }) => {
    const run = await loadSarifRuns();
    const runs = corpus.reports.map((report) => run(report, { absent: true }));
    return made(
      sarifLog(runs),
      runs.reduce((sum, { results = [] }) => sum + results.length, 0),
    );
  },
  'reports.ndjson': ({ corpus }) => lines(corpus.reports),
  'agents.csv': ({ agents }) =>
    csv(
      PUBLISHED_SCHEMAS.agents,
      agentRows(select(agents, NO_CHOICES), (path) => absolute(to(path))),
    ),
  'agents.json': ({ agents }) => made(JSON.stringify(agents), null),
  'agents/reviewers.csv': ({ agents }) => csv(PUBLISHED_SCHEMAS['agents/reviewers'], reviewerRows(agents)),
  'agents/findings.csv': ({ agents }) =>
    csv(PUBLISHED_SCHEMAS['agents/findings'], countedFindingRows(agents)),
  'agents/originals.csv': ({ agents }) => csv(PUBLISHED_SCHEMAS['agents/originals'], originalRows(agents)),
  'agents/coverage.csv': ({ agents }) => csv(PUBLISHED_SCHEMAS['agents/coverage'], coverageRows(agents)),
  'agents/retros.csv': ({ corpus }) => csv(PUBLISHED_SCHEMAS['agents/retros'], retroCellRows(corpus)),
};

function csv(schema: RowSchema, rows: readonly CsvRow[]): Made {
  return made(rowsCsv(schema, rows), rows.length);
}

function lines(values: Parameters<typeof ndjson>[0]): Made {
  return made(ndjson(values), values.length);
}

function made(text: string, rows: number | null): Made {
  return { bytes: new TextEncoder().encode(text), rows };
}

const sources = new WeakMap<Corpus, Promise<Source>>();
const files = new WeakMap<Source, Map<string, Promise<Made>>>();

async function loadSource(): Promise<Source> {
  const corpus = await loadCorpus();
  const source = sources.get(corpus) ?? makeSource(corpus);
  sources.set(corpus, source);
  return source;
}

async function makeSource(corpus: Corpus): Promise<Source> {
  const findings = findingRows(corpus, {
    linkTo: ({ report, finding }) => absolute(findingLink(report, finding)),
    patternOf: patternOf(corpus),
  });
  return { corpus, agents: await loadAgentData(labelWithRound), findings, parts: findingParts(findings) };
}

/** The names of all files of the published data, but for their list. */
export async function dataFileNames(): Promise<(DataFileName | PartPath)[]> {
  const { parts } = await loadSource();
  return [...(Object.keys(DATA_FILES) as DataFileName[]), ...parts.map(({ path }) => path)];
}

/** A file of the published data, made once a corpus. Throws where there is none of that name. */
export async function loadDataFile(path: DataFileName | PartPath): Promise<Made> {
  const source = await loadSource();
  const known = files.get(source) ?? new Map<string, Promise<Made>>();
  files.set(source, known);
  const found = known.get(path) ?? make(path, source);
  known.set(path, found);
  return found;
}

async function make(path: DataFileName | PartPath, source: Source): Promise<Made> {
  if (Object.hasOwn(DATA_FILES, path)) return MAKE[path as DataFileName](source);
  const part = source.parts.find((one) => one.path === path);
  if (part === undefined) throw new Error(`there is no file ${path} in the published data`);
  return { bytes: part.make(), rows: part.rows.length };
}

/** What there is to be read. */
export async function loadDataIndex(): Promise<DataIndex> {
  const { corpus, findings, parts } = await loadSource();
  const names = Object.keys(DATA_FILES) as DataFileName[];
  return {
    version: DATA_VERSION,
    title: settings().siteTitle,
    reports: corpus.reports.length,
    findings: findings.length,
    files: await Promise.all(
      names.map(async (path) => {
        const { schema, description } = DATA_FILES[path];
        const link = URL.canParse(schema) ? schema : absolute(schemaLink(schema));
        return { ...(await factsOf(path)), format: formatOf(path), schema: link, description };
      }),
    ),
    parts: await Promise.all(
      parts.map(async ({ path, repo, month }) => ({ ...(await factsOf(path)), repo, month })),
    ),
  };
}

async function factsOf(path: DataFileName | PartPath) {
  const { bytes, rows } = await loadDataFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, url: absolute(dataLink(path)), rows, bytes: bytes.length, sha256 };
}
