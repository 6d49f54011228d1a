import { mostHtml, mostMilliseconds } from '../model/limits.ts';
import type { Gathered, Rendered } from '../model/layout.ts';
import { problem, rejects, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { noteTexts } from '../parse/note-text.ts';
import { searchWords } from '../parse/search-words.ts';
import { parseReport, plainReport, type ParsedReport } from '../parse/report.ts';
import { Colours, type KeptColours } from '../render/colours.ts';
import { renderLayout } from '../render/layout.ts';
import { localRoots } from '../render/local-path.ts';
import { inColours, PlainPaint } from '../render/paint.ts';
import { unshown } from '../render/unshown.ts';

/**
 * What becomes of a report's bytes: its record, its rendered parts and the colours in these, and what others gather of its
 * words; or why the file is not published.
 */
export type Made =
  { report: Report; rendered: Rendered; gathered: Gathered; colours: KeptColours } | { rejected: Problem[] };

/** A report's record alone: what `makeReport` makes, but for the problems of showing it. */
export function readReport(id: string, path: string, bytes: Uint8Array): ReadRecord {
  const { report } = parseReport(id, path, bytes);
  return rejects(report.problems) ? { rejected: report.problems } : { report };
}
export type ReadRecord = { report: Report } | { rejected: Problem[] };

/**
 * Parses and renders one report, and sees to it that no word of it is lost. Code that it had before has the colours of
 * `before`. Pure; runs in a worker process.
 */
export async function makeReport(
  id: string,
  path: string,
  bytes: Uint8Array,
  before?: KeptColours,
): Promise<Made> {
  const parsed = parseReport(id, path, bytes);
  if (rejects(parsed.report.problems)) return { rejected: parsed.report.problems };
  try {
    return await show(parsed, bytes.length, before);
  } catch (error) {
    // A fault of ours must not take the text away: it is then shown as it is, with a problem.
    return show(
      plainReport(id, path, bytes, error instanceof Error ? error.message : String(error)),
      bytes.length,
    );
  }
}

/**
 * As `makeReport`, of which it is less than half the work: what is wrong with a report, its pages not kept. Colours
 * change no word, so code has none, but where something might be wrong, or `makeReport` might take too much.
 */
export async function checkReport(id: string, path: string, bytes: Uint8Array): Promise<ReadRecord> {
  const begun = performance.now();
  const report = bytes.length > MOST_PLAIN_BYTES ? null : await soundReport(id, path, bytes);
  const isQuick = performance.now() - begun < mostMilliseconds(bytes.length) * MOST_PLAIN_TIME;
  if (report !== null && isQuick) return { report };
  const made = await makeReport(id, path, bytes);
  return 'report' in made ? { report: made.report } : made;
}

/** Colours take no more than a few seconds and a share of the memory: beyond these the limits might be near. */
const MOST_PLAIN_BYTES = 400_000;
const MOST_PLAIN_TIME = 0.1;

/** A report of which all words are shown, and which is not too large in any colours; null where that is not sure. */
async function soundReport(id: string, path: string, bytes: Uint8Array): Promise<Report | null> {
  const parsed = parseReport(id, path, bytes);
  const { report, layout, text } = parsed;
  if (rejects(report.problems)) return null;
  try {
    const paint = new PlainPaint();
    const rendered = await renderLayout(layout, rootsOf(parsed), paint.painter);
    const characters = JSON.stringify(rendered).length + paint.mostColours;
    return characters <= mostHtml(bytes.length) && unshown(text, report, rendered).length === 0
      ? report
      : null;
  } catch {
    return null;
  }
}

/** The folders where the repository lies on the disks of those who wrote the report. */
function rootsOf({ report, text }: ParsedReport): string[] {
  const paths = report.findings.flatMap(({ locations }) => locations.map(({ path }) => path));
  const covered = report.coverage.map(({ path }) => path);
  // A report that names no repository is filed in the folder of one.
  const repo = report.repo ?? report.id.split('/').at(-2) ?? null;
  return localRoots(text, { repo, paths: [...paths, ...covered] });
}

async function show(parsed: ParsedReport, bytes: number, before?: KeptColours): Promise<Made> {
  const { report, layout, own, text } = parsed;
  const colours = new Colours(before);
  const rendered = await renderLayout(layout, rootsOf(parsed), inColours(colours));
  const characters = JSON.stringify(rendered).length;
  const most = mostHtml(bytes);
  if (characters > most) return { rejected: [problem('html-too-large', null, { characters, most })] };
  const idOf = new Map<number | null, string>(rendered.sections.map(({ line, id }) => [line, id]));
  const notes = noteTexts(report, layout).map(({ lines, section }) => ({
    lines,
    section: idOf.get(section) ?? null,
  }));
  const gathered = { notes, words: searchWords(report, layout, own) };
  rendered.unshown = unshown(text, report, rendered);
  const lost = rendered.unshown.map(({ line, words }) =>
    problem('text-unshown', line, { words: words.slice(0, 5).join(', ') }),
  );
  return {
    report: { ...report, problems: [...report.problems, ...lost] },
    rendered,
    gathered,
    colours: colours.now,
  };
}
