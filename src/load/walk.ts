import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { foldedAddress } from '../model/address.ts';
import { printable } from '../model/characters.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Rejected } from '../model/rejected.ts';
import { nameFault } from '../model/name-fault.ts';
import { isReportName, MARKDOWN, mostSourceBytes, SOURCE } from './source-name.ts';

/** A report file as found: `path` is relative to the folder of reports, with `/` between its parts. */
export interface FoundFile {
  path: string;
  /** The path without its extension: the report's address. */
  id: string;
  absolute: string;
  size: number;
  modified: number;
}

/** The Markdown files below a folder, in path order, and what has the name of one but is not to be read. */
export interface Found {
  files: FoundFile[];
  rejected: Rejected[];
}

/** What a walk looks for. */
interface Wanted {
  has: (name: string) => boolean;
  /** What of a name is no part of an address. */
  extension: RegExp;
  /** Why a name (of a file without its extension, or of a folder) cannot be used; null where it can. */
  fault: (name: string) => string | null;
  /** The bytes that a file may have. */
  most: (name: string) => number;
}

const REPORTS: Wanted = {
  has: isReportName,
  extension: MARKDOWN,
  fault: nameFault,
  most: () => LIMITS.fileBytes,
};
/** Files to be imported may have any name: they are given one of ours. */
const SOURCES: Wanted = {
  has: (name) => SOURCE.test(name),
  extension: SOURCE,
  fault: () => null,
  most: mostSourceBytes,
};

/**
 * Walks a folder of reports. Links are not followed, hidden names and READMEs are left out, names that cannot be
 * addresses are rejected, and so are files that would share an address. Throws where the folder cannot be read, or holds
 * too much.
 */
export async function walk(folder: string): Promise<Found> {
  return withoutTwins(await walkFor(REPORTS, folder));
}

/** Walks a folder of files to be imported, by the same rules. */
export async function walkSources(folder: string): Promise<Found> {
  return walkFor(SOURCES, folder);
}

async function walkFor(wanted: Wanted, folder: string): Promise<Found> {
  const found: Found = { files: [], rejected: [] };
  await walkInto(found, wanted, folder, '');
  const bytes = found.files.reduce((sum, { size }) => sum + size, 0);
  if (found.files.length > LIMITS.files || bytes > LIMITS.allBytes)
    throw new Error(
      `${folder} holds ${found.files.length} reports of ${bytes} bytes: more than ${LIMITS.files}, or ${LIMITS.allBytes} bytes`,
    );
  return found;
}

/** `above` is what is wrong with the name of a folder on the way: then nothing below it can have an address. */
async function walkInto(
  found: Found,
  wanted: Wanted,
  folder: string,
  prefix: string,
  above: string | null = null,
): Promise<void> {
  const names = (await readdir(join(folder, prefix))).sort();
  for (const name of names) {
    // One dot hides a name; two are an attempt to leave the folder.
    if (/^\.(?!\.)/.test(name)) continue;
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const stat = await lstat(join(folder, path)).catch(() => null);
    // Gone since the folder was listed; or its name is no text, and cannot be asked for.
    if (stat === null) {
      if (name.includes('\uFFFD'))
        found.rejected.push({
          path: printable(path),
          problems: [problem('file-name', null, { reason: 'it is not valid UTF-8' })],
        });
      continue;
    }
    const isFolder = stat.isDirectory();
    // A link without an extension may lead to a folder of reports, which would be missed without a word.
    if (!isFolder && !wanted.has(name) && !(stat.isSymbolicLink() && !name.includes('.'))) continue;
    const fault = above ?? wanted.fault(isFolder ? name : name.replace(wanted.extension, ''));
    const reject = (why: Problem) => void found.rejected.push({ path: printable(path), problems: [why] });
    if (isFolder) await walkInto(found, wanted, folder, path, fault);
    else if (fault !== null) reject(problem('file-name', null, { reason: fault }));
    else if (!stat.isFile())
      reject(problem('file-kind', null, { kind: stat.isSymbolicLink() ? 'symbolic link' : 'special file' }));
    else if (stat.size > wanted.most(name))
      reject(problem('file-too-large', null, { bytes: stat.size, most: wanted.most(name) }));
    else
      found.files.push({
        path,
        id: path.replace(wanted.extension, ''),
        absolute: join(folder, path),
        size: stat.size,
        modified: stat.mtimeMs,
      });
  }
}

/** Which of several files keeps an address must not hang on their order: none does. */
function withoutTwins({ files, rejected }: Found): Found {
  const byAddress = Map.groupBy(files, ({ id }) => foldedAddress(id));
  const twins = files.flatMap((file) => {
    const others = byAddress.get(foldedAddress(file.id))!.filter((other) => other !== file);
    return others.length === 0 ? [] : [{ file, others: others.map(({ path }) => path).join(', ') }];
  });
  const isTwin = new Set(twins.map(({ file }) => file));
  return {
    files: files.filter((file) => !isTwin.has(file)),
    rejected: [
      ...rejected,
      ...twins.map(({ file, others }) => ({
        path: file.path,
        problems: [problem('address-taken', null, { others })],
      })),
    ],
  };
}
