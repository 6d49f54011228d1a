import { mostHtml } from '../model/limits.ts';
import type { Rendered } from '../model/layout.ts';
import { problem, rejects, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { noteTexts } from '../parse/note-text.ts';
import { searchWords } from '../parse/search-words.ts';
import { parseReport, plainReport, type ParsedReport } from '../parse/report.ts';
import { renderLayout } from '../render/layout.ts';
import { localRoots } from '../render/local-path.ts';
import { unshown } from '../render/unshown.ts';

/** What becomes of a report's bytes: its record and its rendered parts, or why the file is not published. */
export type Made = { report: Report; rendered: Rendered } | { rejected: Problem[] };

/** A report's record alone: what `makeReport` makes, but for the problems of showing it. */
export function readReport(id: string, path: string, bytes: Uint8Array): ReadRecord {
  const { report } = parseReport(id, path, bytes);
  return rejects(report.problems) ? { rejected: report.problems } : { report };
}
export type ReadRecord = { report: Report } | { rejected: Problem[] };

/** Parses and renders one report, and sees to it that no word of it is lost. Pure; runs in a worker process. */
export async function makeReport(id: string, path: string, bytes: Uint8Array): Promise<Made> {
  const parsed = parseReport(id, path, bytes);
  if (rejects(parsed.report.problems)) return { rejected: parsed.report.problems };
  try {
    return await show(parsed, bytes.length);
  } catch (error) {
    // A fault of ours must not take the text away: it is then shown as it is, with a problem.
    return show(
      plainReport(id, path, bytes, error instanceof Error ? error.message : String(error)),
      bytes.length,
    );
  }
}

async function show({ report, layout, own, text }: ParsedReport, bytes: number): Promise<Made> {
  const paths = report.findings.flatMap(({ locations }) => locations.map(({ path }) => path));
  const covered = report.coverage.map(({ path }) => path);
  // A report that names no repository is filed in the folder of one.
  const repo = report.repo ?? report.id.split('/').at(-2) ?? null;
  const roots = localRoots(text, { repo, paths: [...paths, ...covered] });
  const rendered = await renderLayout(layout, roots);
  const characters = JSON.stringify(rendered).length;
  const most = mostHtml(bytes);
  if (characters > most) return { rejected: [problem('html-too-large', null, { characters, most })] };
  rendered.notes = noteTexts(report, layout);
  rendered.words = searchWords(report, layout, own);
  rendered.unshown = unshown(text, report, rendered);
  const lost = rendered.unshown.map(({ line, words }) =>
    problem('text-unshown', line, { words: words.slice(0, 5).join(', ') }),
  );
  return { report: { ...report, problems: [...report.problems, ...lost] }, rendered };
}
