import { isFixable } from '../../src/authoring/fixes/fixes.ts';
import type { Checked } from '../../src/load/check.ts';
import type { FixedReport } from '../../src/load/fix.ts';
import { ReportPool } from '../../src/load/pool.ts';
import { withProposal } from '../../src/load/proposal.ts';
import { readBytes } from '../../src/load/read.ts';
import { replaceFile } from '../../src/load/replace.ts';
import { printable } from '../../src/model/characters.ts';
import type { Problem } from '../../src/model/problem.ts';

/** A file that was corrected, or would be. */
export interface FixedFile extends Pick<FixedReport, 'done' | 'left'> {
  path: string;
}

/** Corrects what is safe to correct in files that were checked; with `dryRun` only tells what it would be. */
export async function fixAll(checked: readonly Checked[], dryRun: boolean): Promise<FixedFile[]> {
  const faulty = checked.filter(({ problems }) => problems.some(({ code }) => isFixable(code)));
  const pool = new ReportPool();
  const fixed: FixedFile[] = [];
  try {
    for (const file of faulty) {
      const result = await fixOne(file, pool, dryRun);
      if (result !== null) fixed.push(result);
    }
  } finally {
    await pool.close();
  }
  return fixed;
}

/** The problems that may be corrected: there is something to propose. */
export async function fixable(checked: readonly Checked[]): Promise<ReadonlySet<Problem>> {
  const found = new Set<Problem>();
  for (const { id, absolute, problems } of checked) {
    const known = problems.filter(({ code }) => isFixable(code));
    if (known.length === 0) continue;
    // It may be gone by now.
    const bytes = await readBytes(absolute).catch(() => new Uint8Array());
    for (const problem of withProposal(id, bytes, known)) found.add(problem);
  }
  return found;
}

async function fixOne(
  { path, id, absolute }: Checked,
  pool: ReportPool,
  dryRun: boolean,
): Promise<FixedFile | null> {
  const bytes = await readBytes(absolute);
  const fixed = await pool.fix(id, path, bytes);
  if ('rejected' in fixed) return { path, done: [], left: fixed.rejected.map(({ message }) => message) };
  const { text, done, left } = fixed;
  if (done.length + left.length === 0) return null;
  const isWritten = dryRun || done.length === 0 || (await replaceFile(absolute, bytes, text));
  return isWritten
    ? { path, done, left }
    : { path, done: [], left: ['it was changed by somebody else meanwhile'] };
}

/** What was corrected, or would be with its lines before and after, for people. */
export function fixLines(fixed: readonly FixedFile[], dryRun: boolean): string[] {
  return fixed
    .flatMap(({ path, done, left }) => [
      ...done.flatMap(({ line, did, removed, insert }) => [
        `${path}:${line} ${dryRun ? 'would be fixed' : 'fixed'}: ${did}`,
        ...(dryRun ? [...removed.map((text) => `  - ${text}`), ...insert.map((text) => `  + ${text}`)] : []),
      ]),
      ...left.map((reason) => `${path} not fixed: ${reason}`),
    ])
    .map(printable);
}
