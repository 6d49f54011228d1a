import { existsSync, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import { ALIASES_FILE } from '../model/agent-aliases.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { loadAgentAliases } from './agent-aliases.ts';
import { readFiles, type Progress } from './read.ts';
import { loadCorpus, walkReports } from './reports.ts';
import { reportsFolder, settings } from './settings.ts';
import { MARKDOWN } from './source-name.ts';
import { walk, type Found } from './walk.ts';

/** A file that was checked. */
export interface Checked {
  /** For people: as the settings name the folder of reports, or as it was asked for. */
  path: string;
  /** The address that it has, or would have, as a report. */
  id: string;
  absolute: string;
  /** Null where it cannot be read as one. */
  report: Report | null;
  problems: Problem[];
}

/**
 * Checks the folder of reports, or only some files and folders, in it or elsewhere. What did not change is not read
 * again. The result is in path order. Throws where nothing is at a path.
 */
export async function check(paths: readonly string[], progress: Progress): Promise<Checked[]> {
  const checked =
    paths.length === 0 ? fromCorpus(await loadCorpus(progress, 'check')) : await checkSome(paths, progress);
  return checked.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All that is wrong, also with what no report alone can be wrong with. */
function fromCorpus(corpus: Corpus): Checked[] {
  const { reports, rejected, nameProblems } = corpus;
  const ofAliases = aliasProblems(corpus);
  return [
    ...reports.map((report) => {
      const { path } = report.source;
      return ofReports(path, report, [...report.problems, ...(ofAliases.get(path) ?? [])]);
    }),
    ...rejected.map(({ path, problems }) => ofReports(path, null, problems)),
    ...(nameProblems.length > 0 ? [ofReports(ALIASES_FILE, null, nameProblems)] : []),
  ];
}

/** What is wrong with former addresses, by the path of the report that claims them. */
function aliasProblems({ renames }: Corpus): ReadonlyMap<string, Problem[]> {
  return new Map(renames.problems.map(({ path, problems }) => [path, problems]));
}

/** A file of the folder of reports, by its path there. */
function ofReports(path: string, report: Report | null, problems: Problem[]): Checked {
  const shown = join(settings().reportsDir, path);
  return {
    path: shown,
    id: path.replace(MARKDOWN, ''),
    absolute: join(reportsFolder(), path),
    report,
    problems,
  };
}

async function checkSome(paths: readonly string[], progress: Progress): Promise<Checked[]> {
  let all: Found | undefined;
  const checked: Checked[] = [];
  for (const path of new Set(paths)) {
    const inside = relative(reportsFolder(), resolve(path)).replaceAll('\\', '/');
    const isInside = !inside.startsWith('..') && !isAbsolute(inside);
    const part = isInside
      ? await checkInside(inside, (all ??= await walkReports()), progress)
      : await checkElsewhere(path, progress);
    if (part.length === 0) throw new Error(`${path}: there is no report`);
    checked.push(...part);
  }
  // A file may be asked for by itself and by its folder.
  return [...new Map(checked.map((file) => [file.absolute, file])).values()];
}

async function checkInside(path: string, all: Found, progress: Progress): Promise<Checked[]> {
  const isMeant = (file: { path: string }) =>
    path === '' || file.path === path || file.path.startsWith(`${path}/`);
  if (path === ALIASES_FILE && existsSync(join(reportsFolder(), path)))
    return [ofReports(path, null, (await loadAgentAliases(reportsFolder())).problems)];
  const part = { files: all.files.filter(isMeant), rejected: all.rejected.filter(isMeant) };
  const read = await readAll(part, progress);
  // Whether a former address is taken, only all reports together tell.
  const hasAliases = read.some(({ report }) => report !== null && report.aliases.length > 0);
  const ofAliases = hasAliases
    ? aliasProblems(await loadCorpus(progress, 'check'))
    : new Map<string, Problem[]>();
  return read.map(({ path: below, report, problems }) =>
    ofReports(below, report, [...problems, ...(ofAliases.get(below) ?? [])]),
  );
}

/** What lies anywhere else is checked as it would be in the folder of reports. */
async function checkElsewhere(path: string, progress: Progress): Promise<Checked[]> {
  const absolute = await realpath(path).catch(() => null);
  if (absolute === null) return [];
  const found = await stat(absolute);
  const isFolder = found.isDirectory();
  const part = isFolder ? await walk(absolute) : oneFile(basename(path), absolute, found);
  return (await readAll(part, progress)).map(({ path: below, report, problems }) => ({
    path: isFolder ? join(path, below) : path,
    id: below.replace(MARKDOWN, ''),
    absolute: isFolder ? join(absolute, below) : absolute,
    report,
    problems,
  }));
}

/** A file that was asked for by itself, whatever its name. */
function oneFile(path: string, absolute: string, found: Stats): Found {
  const { size, mtimeMs: modified } = found;
  if (!found.isFile())
    return {
      files: [],
      rejected: [{ path, problems: [problem('file-kind', null, { kind: 'special file' })] }],
    };
  const most = LIMITS.fileBytes;
  if (size > most)
    return {
      files: [],
      rejected: [{ path, problems: [problem('file-too-large', null, { bytes: size, most })] }],
    };
  return { files: [{ path, id: path.replace(MARKDOWN, ''), absolute, size, modified }], rejected: [] };
}

async function readAll(
  { files, rejected }: Found,
  progress: Progress,
): Promise<Pick<Checked, 'path' | 'report' | 'problems'>[]> {
  const read = await readFiles(files, 'check', progress);
  return [
    ...files.map(({ path }, at) => {
      const result = read[at]!;
      return 'report' in result
        ? { path, report: result.report, problems: result.report.problems }
        : { path, report: null, problems: result.rejected };
    }),
    ...rejected.map(({ path, problems }) => ({ path, report: null, problems })),
  ];
}
