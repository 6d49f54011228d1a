import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { corpusFacts } from './site-facts.ts';

const report = (id: string, date: string | null): Report => ({ ...read('# Notes\n', id).report, date });

test('a site says how much it holds and how new it is', () => {
  expect(corpusFacts(makeCorpus([]))).toEqual({ reports: 0, findings: 0, newest: null });
  const reports = [report('a', '2026-05-04'), report('b', null), report('c', '2026-06-01')];
  expect(corpusFacts(makeCorpus(reports))).toEqual({ reports: 3, findings: 0, newest: '2026-06-01' });
});
