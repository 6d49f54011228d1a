import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const texts = z.array(z.string());

/** Where, and with which words, a rejected report must be complained about. `line: null` is the whole file. */
const ExpectedError = z.strictObject({
  line: z.int().nullable().optional(),
  lineMin: z.int().optional(),
  lineMax: z.int().optional(),
  /** A regular expression for the message, whatever the case. */
  about: z.string().optional(),
});
export type ExpectedError = z.infer<typeof ExpectedError>;

/** What only the machine that runs the tests can make, instead of a stored file. */
const Make = z.union([
  z.strictObject({ base64: z.string() }),
  z.strictObject({ fifo: z.literal(true) }),
  /** A link to a folder outside, which holds a report of this name with the secret text. */
  z.strictObject({ folderLink: z.string() }),
]);

/** Fields that say what a case is, where its file comes from and where it goes. */
const layout = {
  id: z.string(),
  file: z.string().nullable().optional(),
  folder: z.string().optional(),
  make: Make.optional(),
  place: z.string().optional(),
  places: texts.optional(),
  symlinkTo: z.string().optional(),
  secretText: z.string().optional(),
  expect: z.enum(['build', 'reject', 'either']),
};

/** Fields for readers. */
const documentation = {
  class: z.string().optional(),
  note: z.string().optional(),
  bytes: z.number().optional(),
  files: z.number().optional(),
  bad: z.number().optional(),
};

/** Fields that a table of checks answers for: of the problems, of pages, of the built files, of the process. */
const problemFields = { error: ExpectedError.optional(), namesEachOther: z.literal(true).optional() };
const pageFields = {
  mustShow: texts.optional(),
  mustShowPattern: texts.optional(),
  insideMain: texts.optional(),
  neverSelectors: texts.optional(),
  mustHaveSelectors: texts.optional(),
  neverPage: texts.optional(),
  neverText: texts.optional(),
  neverChars: texts.optional(),
  neverCharsIn: z.strictObject({ selector: z.string(), chars: texts }).optional(),
  neverHrefSchemes: texts.optional(),
  neverRequests: texts.optional(),
  uniqueIds: z.boolean().optional(),
  hashLinksResolve: z.boolean().optional(),
  searchFinds: texts.optional(),
};
const siteFields = {
  csvCellsNeverStart: texts.optional(),
  feedMustParse: z.boolean().optional(),
  publishedMustBe: z.int().optional(),
};
const processFields = {
  neverNode: texts.optional(),
  neverFiles: texts.optional(),
  neverFilesOutsideDist: z.boolean().optional(),
};
const limitFields = {
  maxMs: z.number().optional(),
  maxOutputRatio: z.number().optional(),
  maxRssMB: z.number().optional(),
};

/** One hostile report and what must come of it. Unknown fields are refused: a condition is never passed by not knowing it. */
export const Case = z.strictObject({
  ...layout,
  ...documentation,
  ...problemFields,
  ...pageFields,
  ...siteFields,
  ...processFields,
  ...limitFields,
});
export type Case = z.infer<typeof Case>;

type Given<T> = { [K in keyof T]-?: NonNullable<T[K]> };
export type ProblemFields = Given<Pick<Case, keyof typeof problemFields>>;
export type PageFields = Given<Pick<Case, keyof typeof pageFields>>;
export type SiteFields = Given<Pick<Case, keyof typeof siteFields>>;
export type ProcessFields = Given<Pick<Case, keyof typeof processFields>>;
export type LimitFields = Given<Pick<Case, keyof typeof limitFields>>;

/** What holds for every case of a folder. */
const Always = z.strictObject({
  neverGlobals: texts.default([]),
  neverDialogs: z.boolean().optional(),
  buildMaxMsPerFile: z.number().optional(),
  otherReportsStillPublished: z.boolean().optional(),
  maxRssMB: z.number().optional(),
});
export type Always = z.infer<typeof Always>;

/** A hostile address of one of the site's own pages. */
const HostileUrl = z.strictObject({
  page: z.enum(['search', 'pattern', 'report']),
  query: z.string().optional(),
  hash: z.string().optional(),
  note: z.string().optional(),
});
export type HostileUrl = z.infer<typeof HostileUrl>;

/** The form that generators write: one name, and words that a built page shows. */
const Generated = z.looseObject({
  name: z.string(),
  about: z.string().optional(),
  mustShowIfBuilt: texts.optional(),
  last: z.string().optional(),
});

const File = z.strictObject({
  schema: z.literal(1),
  note: z.string().optional(),
  always: Always.prefault({}),
  urls: z.array(HostileUrl).default([]),
  cases: z.array(z.looseObject({})),
});

export interface Expectations {
  folder: string;
  always: Always;
  urls: HostileUrl[];
  /** Cases to be laid beside each other in one site. */
  cases: Case[];
  /** Cases in the generators' form: large, each in a site of its own. */
  generated: Case[];
  /** Cases that cannot be understood, each with the reason. */
  unknown: { id: string; why: string }[];
}

/** Reads a folder's `expect.json`. Throws where it is absent or not of the known form; single cases never throw. */
export function readExpectations(folder: string): Expectations {
  const path = join(folder, 'expect.json');
  if (!existsSync(path)) throw new Error(`${path} does not exist`);
  const { always, urls, cases: written } = File.parse(JSON.parse(readFileSync(path, 'utf8')));
  const cases: Case[] = [];
  const generated: Case[] = [];
  const unknown: Expectations['unknown'] = [];
  for (const entry of written) {
    const isGenerated = 'name' in entry;
    const read = Case.safeParse(isGenerated ? oneForm(entry) : entry);
    if (read.success) (isGenerated ? generated : cases).push(read.data);
    else unknown.push({ id: String(entry['id'] ?? entry['name']), why: z.prettifyError(read.error) });
  }
  return { folder, always, urls, cases, generated, unknown };
}

/** A generated case in the form of a stored one. */
function oneForm(entry: object): object {
  const { name, about, mustShowIfBuilt = [], last, ...rest } = Generated.parse(entry);
  return {
    id: name,
    class: 'size and shape',
    ...(about === undefined ? {} : { error: { about } }),
    mustShow: [...mustShowIfBuilt, ...(last === undefined ? [] : [last])],
    ...rest,
  };
}
