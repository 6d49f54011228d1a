import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where inputs are taken from: the samples, and what is there of the collections beside the project. */
const FOLDERS = ['reports', '../shared/corpus', '../shared/hostile', '../shared/freeform'];

/** Reports to take pieces from, each as lines of bytes: a character of a line is a byte. */
export interface Seeds {
  files: readonly (readonly string[])[];
  /** Names the set: the same seed and index give the same input only with the same files. */
  fingerprint: string;
}

export function readSeeds(): Seeds {
  const paths = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort(),
  );
  const hash = createHash('sha256');
  const files = paths.map((path) => {
    const bytes = readFileSync(path);
    hash.update(bytes);
    return bytes.toString('latin1').split('\n');
  });
  return { files, fingerprint: `${files.length} files ${hash.digest('hex').slice(0, 8)}` };
}
