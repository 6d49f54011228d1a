import { lstat, realpath, stat as statOf } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { printable } from '../model/characters.ts';
import { problem } from '../model/problem.ts';
import { readBytes } from './read.ts';
import { mostSourceBytes } from './source-name.ts';
import { walkSources } from './walk.ts';

/** A file that may hold a report, or several. */
export interface Source {
  /** For people: its path as it was asked for, or as it was found below that. */
  name: string;
  /** Its path below what was asked for, with `/` between the parts; its own name where it was asked for itself. */
  path: string;
  /** Was it asked for itself? */
  isNamed: boolean;
  bytes: () => Promise<Uint8Array>;
}

/** What is to be imported, in path order, and what cannot be read, with the reason in words for people. */
export interface Sources {
  sources: Source[];
  rejected: { name: string; reason: string }[];
}

/**
 * The file at a path, or all that may hold reports below a folder. What was asked for by name may be a link; what is
 * found below it may not. A path that cannot be read, or where there is nothing, is rejected.
 */
export async function sourcesAt(path: string): Promise<Sources> {
  try {
    return await foundAt(path);
  } catch (error) {
    return { sources: [], rejected: [{ name: path, reason: (error as Error).message }] };
  }
}

async function foundAt(path: string): Promise<Sources> {
  const absolute = await realpath(path).catch(async () => {
    // A pipe that a shell has opened has no path, though it can be asked for by one.
    const isPipe = path === '-' || (await statOf(path).catch(() => null)) !== null;
    throw new Error(
      isPipe ? 'a pipe is not read: save it, and name the file' : 'there is no such file or folder',
    );
  });
  const stat = await lstat(absolute);
  if (!stat.isDirectory()) return oneSource(path, absolute, stat);
  const { files, rejected } = await walkSources(absolute);
  return {
    sources: files.map((file) => ({
      name: join(path, printable(file.path)),
      path: file.path,
      isNamed: false,
      bytes: () => readBytes(file.absolute),
    })),
    rejected: rejected.flatMap(({ path: below, problems }) =>
      problems.map(({ message }) => ({ name: join(path, below), reason: message })),
    ),
  };
}

function oneSource(path: string, absolute: string, stat: { isFile(): boolean; size: number }): Sources {
  const most = mostSourceBytes(path);
  const fault = !stat.isFile()
    ? problem('file-kind', null, { kind: 'special file' })
    : stat.size > most
      ? problem('file-too-large', null, { bytes: stat.size, most })
      : null;
  if (fault !== null) return { sources: [], rejected: [{ name: path, reason: fault.message }] };
  const source = { name: path, path: basename(path), isNamed: true, bytes: () => readBytes(absolute) };
  return { sources: [source], rejected: [] };
}
