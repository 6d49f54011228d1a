import { FIXES } from '../authoring/fixes/fixes.ts';
import { linesOf } from '../authoring/lines.ts';
import type { Problem } from '../model/problem.ts';

/** The problems of a report for which a fix has something to propose, whether or not it can be made. Reads nothing anew. */
export function withProposal(id: string, bytes: Uint8Array, problems: readonly Problem[]): Problem[] {
  const { lines } = linesOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return problems.filter((problem) =>
    FIXES.some(
      ({ codes, changes }) =>
        codes.includes(problem.code) && changes({ id, lines, problems: [problem] }).length > 0,
    ),
  );
}
