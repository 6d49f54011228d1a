/**
 * `npm run check [-- OPTIONS] [PATH…]`: every problem of every report, or of some. `--fix` corrects what is safe to
 * correct. In GitHub Actions problems are annotations of the change, and all are in the summary of the run. Exit 1 on
 * errors, 2 where nothing could be checked.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { withoutCommands } from '../src/exports/workflow-command.ts';
import { check } from '../src/load/check.ts';
import { progress } from '../src/load/progress.ts';
import type { Problem } from '../src/model/problem.ts';
import './command/settings.ts';
import { readArguments, USAGE, type Asked } from './check/arguments.ts';
import { fixable, fixAll, fixLines, type FixedFile } from './check/fix.ts';
import { inSummary, printed } from './check/formats.ts';

// Whoever reads the problems may have seen enough of them: `npm run check | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 1 : 2));

try {
  const inActions = process.env['GITHUB_ACTIONS'] === 'true';
  const asked = readArguments(process.argv.slice(2), inActions ? 'github' : 'text');
  if (asked.help) console.log(USAGE);
  else if (await hasErrors(asked)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Checks, and corrects before where that is wanted; prints the result. */
async function hasErrors({ paths, format, fix, dryRun }: Asked): Promise<boolean> {
  let checked = await check(paths, progress());
  let fixed: FixedFile[] = [];
  if (fix) {
    fixed = await fixAll(checked, dryRun);
    const lines = fixLines(fixed, dryRun);
    for (const line of format === 'github' ? withoutCommands(lines, randomUUID()) : lines)
      console.error(line);
    if (!dryRun && fixed.length > 0) checked = await check(paths, progress());
  }
  // What a fix has left is not offered again.
  const result = { checked, fixed, fixable: fix && !dryRun ? new Set<Problem>() : await fixable(checked) };
  const { out, err } = printed(format, result);
  process.stdout.write(out);
  process.stderr.write(err);
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (format === 'github' && GITHUB_STEP_SUMMARY)
    appendFileSync(GITHUB_STEP_SUMMARY, `${inSummary(result)}\n`);
  return checked.some(({ problems }) => problems.some(({ level }) => level === 'error'));
}
