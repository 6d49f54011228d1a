import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readPage, type PageFacts } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** Reads a built site, one after the other all pages that are not known. Throws where the folder cannot be read. */
export async function readSite(
  folder: string,
  known: ReadonlyMap<string, PageFacts> = new Map(),
): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const site: Site = { files: new Set(files), pages: new Map() };
  for (const file of files)
    if (file.endsWith('.html'))
      site.pages.set(file, known.get(file) ?? readPage(await readFile(join(folder, file), 'utf8')));
  return site;
}
