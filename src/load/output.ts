import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to be written: its path below a folder, and its bytes. */
export interface OutputFile {
  path: string;
  content: Uint8Array;
}

/** Writes files below a folder. Resolves when all of them are complete. */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const { path, content } of files) await writeFile(join(folder, path), content);
}
