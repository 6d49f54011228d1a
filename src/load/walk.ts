import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { foldedAddress } from '../model/address.ts';
import { printable } from '../model/characters.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Rejected } from '../model/rejected.ts';
import { nameFault } from '../model/name-fault.ts';

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

const MARKDOWN = /\.(md|markdown)$/i;

/**
 * Walks a folder. Links are not followed, hidden names are left out, names that cannot be addresses are rejected, and
 * so are files that would share an address. Throws where the folder cannot be read, or holds too much.
 */
export async function walk(folder: string): Promise<Found> {
  const found: Found = { files: [], rejected: [] };
  await walkInto(found, folder, '');
  const bytes = found.files.reduce((sum, { size }) => sum + size, 0);
  if (found.files.length > LIMITS.files || bytes > LIMITS.allBytes)
    throw new Error(
      `${folder} holds ${found.files.length} reports of ${bytes} bytes: more than ${LIMITS.files}, or ${LIMITS.allBytes} bytes`,
    );
  return withoutTwins(found);
}

/** `above` is what is wrong with the name of a folder on the way: then nothing below it can have an address. */
async function walkInto(
  found: Found,
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
    if (!isFolder && !MARKDOWN.test(name) && !(stat.isSymbolicLink() && !name.includes('.'))) continue;
    const fault = above ?? nameFault(isFolder ? name : name.replace(MARKDOWN, ''));
    const reject = (why: Problem) => void found.rejected.push({ path: printable(path), problems: [why] });
    if (isFolder) await walkInto(found, folder, path, fault);
    else if (fault !== null) reject(problem('file-name', null, { reason: fault }));
    else if (!stat.isFile())
      reject(problem('file-kind', null, { kind: stat.isSymbolicLink() ? 'symbolic link' : 'special file' }));
    else if (stat.size > LIMITS.fileBytes)
      reject(problem('file-too-large', null, { bytes: stat.size, most: LIMITS.fileBytes }));
    else
      found.files.push({
        path,
        id: path.replace(MARKDOWN, ''),
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
