import type { FileHistory } from './file-history.ts';

/** The files that most findings name; of as many, those of the first in name order. */
export function hotFiles(files: readonly FileHistory[], most: number): FileHistory[] {
  return files.toSorted((a, b) => b.findings.length - a.findings.length).slice(0, most);
}
