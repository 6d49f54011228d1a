import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readPage } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** Reads a built site, its pages one after the other. Throws where the folder cannot be read. */
export async function readSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const site: Site = { files: new Set(files), pages: new Map() };
  for (const file of files)
    if (file.endsWith('.html')) site.pages.set(file, readPage(await readFile(join(folder, file), 'utf8')));
  return site;
}
