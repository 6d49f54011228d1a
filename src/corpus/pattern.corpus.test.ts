import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportsOf } from '../load/__fixtures__/reports-of.ts';
import { JUDGED_PATTERNS, type Belongs } from './__fixtures__/pattern-cases.ts';
import { makeCorpus, type Corpus } from './corpus.ts';
import type { Case } from './pattern-case.ts';
import { patternsOf, type Pattern } from './pattern.ts';

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const folder = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(folder))('patterns of real reports, every case read', () => {
  let corpus: Corpus;
  let patterns: Pattern[];
  /** The patterns that were judged, and what was said of each of their cases but the typical one. */
  let judged: (Belongs | undefined)[][];

  beforeAll(async () => {
    corpus = makeCorpus(await reportsOf(folder));
    patterns = patternsOf(corpus);
    const says = new Map(
      JUDGED_PATTERNS.flatMap(([, typical, others]) =>
        others.map(([found, belongs]) => [`${typical} < ${found}`, belongs] as const),
      ),
    );
    judged = patterns.map(({ typical, cases }) =>
      cases.filter((one) => one !== typical).map((one) => says.get(`${name(typical)} < ${name(one)}`)),
    );
  }, 120_000);

  test('at least forty patterns have been judged, and nearly every case', () => {
    expect(judged.filter((said) => said.every(Boolean)).length).toBeGreaterThanOrEqual(40);
    const all = judged.flat();
    expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.9);
  });

  test.for([
    ['all', () => true],
    ['those of pull requests and branches', ({ cases }) => cases.some(({ subject }) => subject !== null)],
  ] as [which: string, isAsked: (pattern: Pattern) => boolean][])(
    'nine of ten cases belong to what the typical one names: %s',
    ([, isAsked]) => {
      const said = judged.filter((_, at) => isAsked(patterns[at]!)).flat();
      const known = said.filter((one) => one !== undefined && one !== 'unsure');
      expect(known.filter((one) => one === 'yes').length / known.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('reading the reports the other way round changes nothing', () => {
    const told = (all: readonly Pattern[]) => all.map(({ id, cases, words }) => [id, cases.map(name), words]);
    expect(told(patternsOf(makeCorpus(corpus.reports.toReversed())))).toEqual(told(patterns));
  });
});

function name({ report, finding }: Case): string {
  return `${report.id} ${finding.anchor}`;
}
