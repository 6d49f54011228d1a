import { expect, test } from 'vitest';
import { readSiteFacts, siteWords } from './site-facts.ts';

const FACTS = { reports: 1, findings: 1260, newest: '2026-05-04', version: '0.1.0' };

test('what a site holds is said in words', () => {
  expect(siteWords(FACTS)).toBe('1 review, 1,260 findings · newest 4 May 2026 · Casebook 0.1.0');
  expect(siteWords({ ...FACTS, newest: null })).not.toContain('newest');
});

test.for([
  [{ ...FACTS, title: 'Harbor', colour: 'red' }, FACTS],
  [
    { ...FACTS, newest: '2026-99-99' },
    { ...FACTS, newest: null },
  ],
  [
    { ...FACTS, newest: 5 },
    { ...FACTS, newest: null },
  ],
  [
    { ...FACTS, version: 'x'.repeat(99) },
    { ...FACTS, version: 'x'.repeat(20) },
  ],
  [{ ...FACTS, reports: -1 }, null],
  [{ ...FACTS, findings: '7' }, null],
  [{ ...FACTS, findings: 1.5 }, null],
  [{ reports: 1, findings: 2 }, null],
  [null, null],
  ['', null],
] as const)('%j', ([json, facts]) => {
  expect(readSiteFacts(json)).toEqual(facts);
});
