import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to be written: its path below a folder, and its bytes. */
export interface OutputFile {
  path: string;
  content: Uint8Array;
}

/** Writes files below a folder: many small ones, for which one write after the other takes least. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}
