import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../model/report.ts';
import { parseReport } from '../report.ts';

/** The reports in a folder, in path order. */
export function readFolder(folder: string): Report[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => parseReport(path.slice(0, -'.md'.length), path, readFileSync(join(folder, path))).report);
}
