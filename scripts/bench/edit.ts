import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherCode } from './copies.ts';
import { readReports } from './corpus.ts';

/** A block of code as reports have it: its first line, what is in it, its last line. */
const BLOCK = /^(`{3,})([a-z]+)\n(.+?)\n\1\n/ms;

/** The report of middling size among those that have code. Throws where none has. */
export function typicalReport(folder: string): string {
  const having = readReports(folder)
    .filter(({ text }) => BLOCK.test(text))
    .sort((a, b) => a.text.length - b.text.length);
  const typical = having[having.length >> 1];
  if (typical === undefined) throw new Error(`no report below ${folder} has any code`);
  return typical.path;
}

/** Puts code that no report has below the first block of a report. Returns what takes it away again. */
export function addCode(folder: string, path: string, mark: string): () => void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    BLOCK,
    (block, fence: string, language: string, code: string) =>
      `${block}\n${fence}${language}\n${otherCode(code, mark)}\n${fence}\n`,
  );
  writeFileSync(file, after);
  return () => writeFileSync(file, before);
}
