import type { ProblemCode } from '../../model/problem.ts';
import { fences } from './fences.ts';
import type { Fix } from './fix.ts';
import { frontMatterAdd } from './front-matter-add.ts';
import { frontMatterEnd } from './front-matter-end.ts';
import { frontMatterSpelling } from './front-matter-spelling.ts';
import { headerTable } from './header-table.ts';

/** Every way to correct a report, in the order in which they are tried. */
export const FIXES: readonly Fix[] = [
  frontMatterEnd,
  frontMatterSpelling,
  headerTable,
  frontMatterAdd,
  fences,
];

const CODES: ReadonlySet<ProblemCode> = new Set(FIXES.flatMap(({ codes }) => codes));

/** Is there a way to correct such a problem, which may hold for the report at hand or not? */
export function isFixable(code: ProblemCode): boolean {
  return CODES.has(code);
}
