import type { CoverageCell } from '../corpus/coverage-matrix.ts';

/** What the short word of a cell says as well. */
const PLAIN = /^(?:reviewed(?:,? no (?:new )?issues)?|trivial|out of scope)?\.?$/i;

/**
 * The words of a cell as written, where they say more than its short word; of several passes, which says what. `passes`
 * are those of the reviewer that gave a summary.
 */
export function coverageWords({ said, found }: CoverageCell, passes: readonly number[]): string {
  const ids = found.map(({ name }) => name.replace(/^P\d+ /, '')).join(', ');
  const [first] = said;
  const isPlain = first !== undefined && (PLAIN.test(first.words) || first.words.replace(/\.$/, '') === ids);
  if (said.length === 1 && isPlain && (passes.length < 2 || first.passes.length === passes.length)) return '';
  return said
    .map(({ passes: at, words }) =>
      at.length === 0
        ? words
        : `${at.length > 1 ? 'passes' : 'pass'} ${at.join(', ')}: ${words || 'named only'}`,
    )
    .join(' · ');
}
