import type { Report } from '../../model/report.ts';
import { readFiles } from '../read.ts';
import { walk } from '../walk.ts';

/** The reports in a folder as a build reads them: whatever the cache knows is not read again. */
export async function reportsOf(folder: string): Promise<Report[]> {
  const { files } = await walk(folder);
  const read = await readFiles(files, 'pages', () => {});
  return read.flatMap((one) => ('report' in one ? [one.report] : []));
}
