import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { promisify } from 'node:util';
import { printable } from '../model/characters.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import { mostSourceBytes, SOURCE } from './source-name.ts';
import type { Sources } from './sources.ts';

const run = promisify(execFile);

/**
 * All that may hold reports in the tree of a commit of another repository, below a folder of it; or a file of it that
 * was asked for itself. Only reads: no checkout, no fetch, no hook; what is a link is not followed. Throws where there
 * is no such repository, commit, folder or file, or too much in it.
 */
export async function gitSources(repo: string, ref: string, where = ''): Promise<Sources> {
  const isFolder = await stat(repo).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`--git: there is no folder ${repo}`);
  const commit = await commitOf(repo, ref);
  const below = plainPath(where);
  const listed = (
    await git(repo, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...(below && ['--', below])])
  )
    .toString('utf8')
    .split('\0')
    .flatMap((line) => entryOf(line) ?? []);
  if (below !== '' && listed.length === 0) throw new Error(`--path: ${ref} has no folder or file ${below}`);
  const prefix = below === '' ? '' : `${below}/`;
  const found: Sources = { sources: [], rejected: [] };
  for (const entry of listed) {
    const { oid, path } = entry;
    const isNamed = path === below;
    if (!isNamed && !(path.startsWith(prefix) && isWanted(entry))) continue;
    const name = `${ref}:${printable(path)}`;
    const fault = faultOf(entry);
    if (fault !== null) found.rejected.push({ name, reason: fault.message });
    else
      found.sources.push({
        name,
        path: isNamed ? posix.basename(path) : path.slice(prefix.length),
        isNamed,
        bytes: async () => new Uint8Array(await git(repo, ['cat-file', 'blob', oid])),
      });
  }
  if (found.sources.length > LIMITS.files)
    throw new Error(
      `${ref} holds ${found.sources.length} files that may be reports: more than ${LIMITS.files}`,
    );
  return found;
}

/** The commit that a name stands for. */
async function commitOf(repo: string, ref: string): Promise<string> {
  // A name that starts with a hyphen would be an option, and one with a colon a file.
  if (!/^[^-\s:][^\s:]*$/.test(ref))
    throw new Error(`--ref: ${JSON.stringify(ref)} is no name of a branch or commit`);
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const said = await git(repo, args).catch((error: Error & { code?: unknown; stderr?: Buffer }) => {
    const why = String(error.stderr ?? '').trim();
    throw error.code === 1 || why === '' ? new Error(`--ref: ${repo} has no commit ${ref}`) : new Error(why);
  });
  return said.toString('utf8').trim();
}

const LINK = '120000';

interface Entry {
  mode: string;
  oid: string;
  /** Bytes; null for what is no file. */
  size: number | null;
  path: string;
}

function entryOf(line: string): Entry | null {
  const [, mode = '', oid = '', size, path = ''] =
    /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
  return size === undefined ? null : { mode, oid, size: size === '-' ? null : Number(size), path };
}

/** May a file that was found, and not asked for, be one of ours? By the rules for folders. */
function isWanted({ mode, size, path }: Entry): boolean {
  const name = posix.basename(path);
  const isHidden = path.split('/').some((part) => part.startsWith('.'));
  return !isHidden && size !== null && (SOURCE.test(name) || (mode === LINK && !name.includes('.')));
}

/** Why a file cannot be read; null where it can. */
function faultOf({ mode, size, path }: Entry): Problem | null {
  if (size === null) return problem('file-kind', null, { kind: 'submodule' });
  if (mode === LINK) return problem('file-kind', null, { kind: 'symbolic link' });
  if (path.includes('\uFFFD')) return problem('file-name', null, { reason: 'it is not valid UTF-8' });
  const most = mostSourceBytes(path);
  return size > most ? problem('file-too-large', null, { bytes: size, most }) : null;
}

function plainPath(where: string): string {
  const parts = where.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || where.startsWith('/'))
    throw new Error(`--path: ${where} is no path in a repository`);
  return parts.join('/');
}

/** What git prints. It is started without a shell, and without what the environment may tell it of other repositories. */
async function git(repo: string, args: readonly string[]): Promise<Buffer> {
  const mine = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(mine),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LITERAL_PATHSPECS: '1',
  };
  const options = { env, encoding: 'buffer', maxBuffer: 4 * LIMITS.foreignBytes } as const;
  try {
    return (await run('git', ['-C', resolve(repo), ...args], options)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('--git needs git, which was not found', { cause: error });
  }
}
