import type { Rendered } from '../../src/model/layout.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Report } from '../../src/model/report.ts';
import { parseReport } from '../../src/parse/report.ts';
import { renderLayout } from '../../src/render/layout.ts';

/** A report and its rendered parts, or why the file was not read. */
export type Outcome = { report: Report; rendered: Rendered } | { rejected: Problem[] };

/** The way of a file into the site, from its bytes on. */
export async function run(bytes: Uint8Array): Promise<Outcome> {
  const { report, layout } = parseReport('fuzz/20260601-101500-pr-9', 'fuzz/20260601-101500-pr-9.md', bytes);
  return { report, rendered: await renderLayout(layout) };
}
