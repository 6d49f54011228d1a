import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a new file at a path below a folder, with the folders on the way. Never overwrites, and never goes through a
 * link: throws where something is there already, or where a part of the way is no folder.
 */
export async function placeFile(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  let way = folder;
  for (const name of dirname(path).split('/')) {
    if (name === '.') continue;
    way = join(way, name);
    const stat = await lstat(way).catch(() => null);
    if (stat === null) await mkdir(way);
    else if (!stat.isDirectory()) throw new Error(`${way} is no folder`);
  }
  await writeFile(join(folder, path), content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${join(folder, path)} is there already`, { cause: error });
  });
}
