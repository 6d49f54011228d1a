import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readBytes } from './read.ts';

/**
 * Writes a file anew, all of it or nothing, with the rights that it has. False where its bytes are no longer those that
 * it had `before`: somebody else has changed it meanwhile.
 */
export async function replaceFile(path: string, before: Uint8Array, text: string): Promise<boolean> {
  if (Buffer.compare(await readBytes(path), before) !== 0) return false;
  const { mode } = await stat(path);
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(part, text, { mode, flag: 'wx' });
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
  return true;
}
