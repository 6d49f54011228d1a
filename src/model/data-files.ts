/** The schema of SARIF 2.1.0, which is not ours. */
export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A file of the published data: what it holds, and the schema of it or of its rows. */
interface Entry {
  /** A name in `published-schemas.ts`, or the address of a schema that is not ours. */
  schema: string;
  description: string;
}

/** The files of all reports together, by their names below `/data/`. Their endings say their formats. */
export const DATA_FILES = {
  'findings.parquet': { schema: 'findings', description: 'Every finding, typed and small: for SQL.' },
  'findings.csv': {
    schema: 'findings',
    description: 'The same rows for spreadsheets. Lists are joined by semicolons.',
  },
  'findings.ndjson': { schema: 'findings', description: 'The same rows, a line of JSON each.' },
  'findings.sarif': {
    schema: SARIF_SCHEMA,
    description:
      'Every finding for SARIF viewers, a run a report; what is gone since the round before is absent.',
  },
  'reports.ndjson': {
    schema: 'report',
    description: 'Every report whole, a line of JSON each: what “npm run report:json” prints.',
  },
  'agents.csv': {
    schema: 'agents',
    description: 'The figures of each agent, with how many they rest on and their intervals.',
  },
  'agents.json': { schema: 'agent-data', description: 'All that the figures of the agents are made from.' },
  'agents/reviewers.csv': {
    schema: 'agents/reviewers',
    description: 'The reviewers of each report, with their columns of the retro table.',
  },
  'agents/findings.csv': {
    schema: 'agents/findings',
    description: 'The findings that count, with who is credited, took part and looked at the file.',
  },
  'agents/originals.csv': {
    schema: 'agents/originals',
    description: 'What each reviewer wrote itself, and what became of it.',
  },
  'agents/coverage.csv': {
    schema: 'agents/coverage',
    description: 'What each reviewer says of each file in its Coverage Summary.',
  },
  'agents/retros.csv': {
    schema: 'agents/retros',
    description: 'The retro tables, cell by cell, as written.',
  },
} as const satisfies Record<string, Entry>;
export type DataFileName = keyof typeof DATA_FILES;

/** The findings of one repository and month, in the folders that Hive, DuckDB, Spark and BigQuery know. */
export type PartPath = `findings/repo=${string}/month=${string}/part.parquet`;

/** `csv` of `findings.csv`. */
export function formatOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
