import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { withCopies, type ReportFile } from './copies.ts';

/** Real reports that may lie beside the project; without them there are the samples, so many times. */
const REAL = '../shared/corpus';
const SAMPLES = { folder: 'reports', times: 8 };

/** A folder of reports to build from. */
export interface Corpus {
  folder: string;
  reports: number;
  bytes: number;
}

/** Writes the reports to build from into `folder`, `scale` times. The same reports give the same files. */
export function writeCorpus(folder: string, scale: number): Corpus {
  const real = existsSync(REAL);
  const files = readReports(real ? REAL : SAMPLES.folder);
  const times = (real ? 1 : SAMPLES.times) * scale;
  rmSync(folder, { recursive: true, force: true });
  const corpus = { folder, reports: 0, bytes: 0 };
  for (const { path, text } of withCopies(files, times)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    corpus.reports += 1;
    corpus.bytes += Buffer.byteLength(text);
  }
  return corpus;
}

/** The Markdown files below a folder, in path order. */
export function readReports(folder: string): ReportFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
