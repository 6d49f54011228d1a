import { lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Report } from '../model/report.ts';
import { parseReport } from '../parse/report.ts';
import { walk } from './walk.ts';

/** Parses one file, or every report below a folder, without cache or rendering; `file` is the path to name it by. */
export async function* readReports(path: string): AsyncGenerator<{ report: Report; file: string }> {
  const isFolder = (await lstat(path)).isDirectory();
  const files = isFolder ? await walk(path) : [{ path: basename(path), absolute: path }];
  for (const { path: relative, absolute } of files) {
    const id = relative.replace(/\.(md|markdown)$/i, '');
    const { report } = parseReport(id, relative, await readFile(absolute));
    yield { report, file: isFolder ? join(path, relative) : path };
  }
}
