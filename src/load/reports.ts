import { readFile } from 'node:fs/promises';
import { makeCorpus, type Corpus } from '../corpus/corpus.ts';
import type { Rendered } from '../model/layout.ts';
import { slug } from '../model/address.ts';
import { problem } from '../model/problem.ts';
import { Report } from '../model/report.ts';
import { parseReport, plainReport } from '../parse/report.ts';
import { renderLayout } from '../render/layout.ts';
import { cacheKey, fromCache, toCache } from './cache.ts';
import { reportsFolder } from './settings.ts';
import { walk, type FoundFile } from './walk.ts';

/** Called with each report as it becomes ready. */
export type Progress = (done: number, all: number) => void;

interface Loaded {
  file: FoundFile;
  stamp: string;
  key: string;
  report: Report;
}

/** What was read before, by path: in `npm run dev` only changed files are read again. */
let loaded = new Map<string, Loaded>();
let corpus: { reports: readonly Report[]; value: Corpus } | undefined;

/** The corpus of the folder of reports, as it is on disk now. Throws only when the folder is absent. */
export async function loadCorpus(progress?: Progress): Promise<Corpus> {
  const reports = await loadReports(progress);
  if (corpus === undefined || !sameList(corpus.reports, reports))
    corpus = { reports, value: makeCorpus(reports) };
  return corpus.value;
}

/** The rendered parts of a report that `loadCorpus` has listed. */
export async function loadRendered(report: Report): Promise<Rendered> {
  const entry = loaded.get(report.source.path);
  const rendered = entry && (await fromCache(`${entry.key}.html.json`));
  if (rendered === undefined)
    throw new Error(`${report.source.path} was changed or removed while it was rendered`);
  return rendered as Rendered;
}

/** The bytes of a report as committed. */
export async function loadSource(report: Report): Promise<Uint8Array> {
  const entry = loaded.get(report.source.path);
  if (entry === undefined) throw new Error(`${report.source.path} is gone`);
  return readFile(entry.file.absolute);
}

async function walkReports(): Promise<FoundFile[]> {
  const folder = reportsFolder();
  try {
    return await walk(folder);
  } catch (error) {
    const advice = 'create it, or name another with REPORTS_DIR';
    throw new Error(`The folder of reports ${folder} cannot be read: ${advice}`, { cause: error });
  }
}

async function loadReports(progress: Progress = () => {}): Promise<Report[]> {
  const files = withOwnAddress(await walkReports());
  const next = new Map<string, Loaded>();
  for (const [at, { file, takenBy }] of files.entries()) {
    const stamp = `${file.size} ${file.modified} ${takenBy}`;
    const known = loaded.get(file.path);
    next.set(
      file.path,
      known?.stamp === stamp ? known : { file, stamp, ...(await loadReport(file, takenBy)) },
    );
    progress(at + 1, files.length);
  }
  loaded = next;
  return [...next.values()].map(({ report }) => report);
}

/** Files in path order; one whose address an earlier one has, compared folded, gets an address of its own. */
function withOwnAddress(files: readonly FoundFile[]): { file: FoundFile; takenBy: string | null }[] {
  const taken = new Map<string, string>();
  return files.map((file) => {
    const address = slug(reportId(file.path)).toLowerCase();
    const takenBy = taken.get(address) ?? null;
    if (takenBy === null) taken.set(address, file.path);
    return { file, takenBy };
  });
}

function reportId(path: string): string {
  return path.replace(/\.(md|markdown)$/i, '');
}

async function loadReport(file: FoundFile, takenBy: string | null): Promise<{ key: string; report: Report }> {
  const id = takenBy === null ? reportId(file.path) : file.path;
  const bytes = await readFile(file.absolute);
  const key = await cacheKey(id, bytes);
  const known = await fromCache(`${key}.json`);
  const report = known === undefined ? await makeReport(key, id, file.path, bytes) : (known as Report);
  if (takenBy !== null) report.problems.push(problem('address-taken', null, { other: takenBy }));
  return { key, report };
}

async function makeReport(key: string, id: string, path: string, bytes: Uint8Array): Promise<Report> {
  const { report, rendered } = await parseAndRender(id, path, bytes);
  await toCache(`${key}.html.json`, rendered);
  await toCache(`${key}.json`, report);
  return report;
}

/** A fault of ours must not take the other reports down: the text is then shown plain, with a problem. */
async function parseAndRender(id: string, path: string, bytes: Uint8Array): Promise<Made> {
  try {
    const { report, layout } = parseReport(id, path, bytes);
    return { report, rendered: await renderLayout(layout) };
  } catch (error) {
    const { report, layout } = plainReport(
      id,
      path,
      bytes,
      error instanceof Error ? error.message : String(error),
    );
    return { report, rendered: await renderLayout(layout) };
  }
}

interface Made {
  report: Report;
  rendered: Rendered;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
