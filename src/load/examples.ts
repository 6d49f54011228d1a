import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { parseReport } from '../parse/report.ts';

/** A small report of the docs, and what is read of it. */
export interface Example {
  /** The name of its file. */
  file: string;
  markdown: string;
  report: Report;
}

const FOLDER = join(process.cwd(), 'src', 'content', 'docs', 'examples');

/** The examples of the docs by the names of their files without `.md`, read as any report is. */
export async function loadExamples(): Promise<Record<string, Example>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.md'));
  const examples = names.map(async (file): Promise<[string, Example]> => {
    const bytes = await readFile(join(FOLDER, file));
    const id = file.replace(/\.md$/, '');
    return [id, { file, markdown: bytes.toString('utf8'), report: parseReport(id, file, bytes).report }];
  });
  return Object.fromEntries(await Promise.all(examples));
}
