import { z } from 'zod';

/**
 * The version of the published data. It goes up when something is taken away, or means something else: a file, a column,
 * a key, the type of one, or a word of a closed list. What is new comes at the end, and does not change it.
 */
export const DATA_VERSION = 1;

const File = {
  path: z.string().describe('Name of the file, below `/data/`.'),
  url: z.string().describe('Its address; a whole one where it is known where the site is published.'),
  rows: z.int().nonnegative().nullable().describe('How many rows, lines or results it has.'),
  bytes: z.int().nonnegative().describe('Its size.'),
  sha256: z.string().length(64).describe('Tells whether it has changed.'),
};

/** A file of the published data. */
export const DataFile = z.strictObject({
  ...File,
  format: z.string().describe('Its format: `csv`, `json`, `ndjson`, `parquet` or `sarif`.'),
  schema: z.string().describe('Address of the JSON Schema: of the file, or of each row of a table.'),
  description: z.string().describe('What it holds.'),
});
export type DataFile = z.infer<typeof DataFile>;

/** The findings of a repository and a month. */
export const DataPart = z.strictObject({
  ...File,
  repo: z.string().describe('The repository.'),
  month: z.string().nullable().describe('`2026-05`; null is of reviews without a date.'),
});
export type DataPart = z.infer<typeof DataPart>;

/** What there is to be read, and how much of it. */
export const DataIndex = z.strictObject({
  version: z.literal(DATA_VERSION).describe('Goes up when something that there was is no more.'),
  title: z.string().describe('Name of the site.'),
  reports: z.int().nonnegative().describe('Reports in all.'),
  findings: z.int().nonnegative().describe('Findings in all.'),
  files: z.array(DataFile).describe('The files of all reports together.'),
  parts: z
    .array(DataPart)
    .describe('The findings by repository and month, in files of Parquet; empty where there are few.'),
});
export type DataIndex = z.infer<typeof DataIndex>;
