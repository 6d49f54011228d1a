import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What this process holds: in a container the next process may have the number of a killed one. */
const held = new Set<string>();

/**
 * Keeps other processes from publishing to a folder, until the function that is returned is called. Throws, for people,
 * where another does. What a killed process has left keeps nobody.
 */
export async function lock(out: string): Promise<() => Promise<void>> {
  const path = `${out}.lock`;
  await mkdir(dirname(path), { recursive: true });
  for (;;)
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      held.add(path);
      return async () => {
        await rm(path, { force: true });
        held.delete(path);
      };
    } catch (error) {
      if (!isThere(error)) throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (holder === process.pid ? held.has(path) : isAlive(holder))
        throw new Error(`process ${holder} is building ${out}: wait for it, or delete ${path} if it is not`, {
          cause: error,
        });
      await rm(path, { force: true });
    }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of somebody else may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
