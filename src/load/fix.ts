import { FIXES } from '../authoring/fixes/fixes.ts';
import type { Change } from '../authoring/fixes/fix.ts';
import { edited, linesOf } from '../authoring/lines.ts';
import { whyNot, type Reading } from '../authoring/proof.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { parseReport } from '../parse/report.ts';
import { makeReport } from './make.ts';

/** A report after all fixes that lose nothing. */
export interface FixedReport {
  text: string;
  /** What was done, in the order it was done: the lines of each are those of the text before it. */
  done: Done[];
  /** Why other fixes were not made. */
  left: string[];
}

/** A change, with the lines that it took out. */
export type Done = Omit<Change, 'rewritten' | 'remove'> & { removed: string[] };

/** Corrects what is safe to correct. Pure; runs in a worker process. Nothing is done to what is no text. */
export async function fixReport(id: string, path: string, bytes: Uint8Array): Promise<FixedReport> {
  const fixed: FixedReport = { text: '', done: [], left: [] };
  try {
    fixed.text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fixed;
  }
  let before = await readingOf(id, path, fixed.text);
  for (const fix of FIXES) {
    if (!before.problems.some(({ code }) => fix.codes.includes(code))) continue;
    const { lines, problems } = before;
    const changes = fix.changes({ id, lines, problems });
    if (changes.length === 0) continue;
    const text = edited(linesOf(fixed.text), changes);
    const after = await readingOf(id, path, text);
    const reason = whyNot(fix, changes, before, after);
    if (reason !== null) {
      fixed.left.push(`${changes.map(({ did }) => did).join('; ')}: ${reason}`);
      continue;
    }
    fixed.text = text;
    for (const { line, remove, insert, did } of changes)
      fixed.done.push({ line, insert, did, removed: lines.slice(line - 1, line - 1 + remove) });
    before = after;
  }
  return fixed;
}

async function readingOf(id: string, path: string, text: string): Promise<Reading> {
  const { lines } = linesOf(text);
  const made = await makeReport(id, path, new TextEncoder().encode(text));
  if ('report' in made)
    return {
      lines,
      report: made.report,
      problems: made.report.problems,
      isRejected: false,
      pages: made.rendered,
    };
  const { body } = splitFrontMatter(lines.join('\n'));
  const { report } = parseReport(id, path, new TextEncoder().encode(body));
  return { lines, report, problems: made.rejected, isRejected: true, pages: null };
}
