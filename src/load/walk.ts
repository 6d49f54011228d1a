import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A report file as found: `path` is relative to the folder of reports, with `/` between its parts. */
export interface FoundFile {
  path: string;
  absolute: string;
  size: number;
  modified: number;
}

/** Every Markdown file below a folder, in path order. Links are not followed; hidden names are left out. */
export async function walk(folder: string, prefix = ''): Promise<FoundFile[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(folder, path)));
    else if (entry.isFile() && /\.(md|markdown)$/i.test(entry.name)) {
      const absolute = join(folder, path);
      const { size, mtimeMs } = await lstat(absolute);
      found.push({ path, absolute, size, modified: mtimeMs });
    }
  }
  return found;
}
