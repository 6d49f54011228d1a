import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { parseReport } from '../report.ts';

/** Real reports with hand-made truth stand beside the project where it is developed. */
const SHARED = new URL('../../../../shared/', import.meta.url);
const isThere = existsSync(new URL('truth/free-form/', SHARED));

interface Truth {
  file: string;
  date: string | null;
  findings: { title: string }[];
  borderline: { title: string }[];
}

function read(path: string): Report {
  const id = basename(path, '.md');
  return parseReport(id, `${id}.md`, readFileSync(new URL(path, SHARED))).report;
}

/** Letters and digits: what a reader means by the same title, the longer starting with the shorter. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
function isSame(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || (Math.min(a.length, b.length) > 12 && (a.startsWith(b) || b.startsWith(a)));
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(!isThere)(
  `real free-form reports${isThere ? '' : ' (skipped: ../shared is not there)'}`,
  () => {
    const truths = isThere
      ? readdirSync(new URL('truth/free-form/', SHARED)).map(
          (name) => JSON.parse(readFileSync(new URL(`truth/free-form/${name}`, SHARED), 'utf8')) as Truth,
        )
      : [];
    const pairs = truths.map((truth) => ({ truth, report: read(`freeform/${basename(truth.file)}`) }));

    test('claims are right, a report in the mean', () => {
      const precision = pairs.map(({ truth, report }) => {
        const known = [...truth.findings, ...truth.borderline];
        const right = report.findings.filter(({ title }) => known.some((item) => isSame(item.title, title)));
        return report.findings.length === 0 ? 1 : right.length / report.findings.length;
      });
      expect(mean(precision)).toBeGreaterThanOrEqual(0.97);
    });

    test('findings are found, a report in the mean', () => {
      const recall = pairs.map(({ truth, report }) => {
        const found = truth.findings.filter(({ title }) =>
          report.findings.some((item) => isSame(item.title, title)),
        );
        return truth.findings.length === 0 ? 1 : found.length / truth.findings.length;
      });
      expect(mean(recall)).toBeGreaterThanOrEqual(0.85);
    });

    test('dates', () => {
      expect(pairs.map(({ report }) => report.date)).toEqual(truths.map(({ date }) => date));
    });

    test('documents that only look like reports hold no finding', () => {
      const names = isThere ? readdirSync(new URL('not-reports/', SHARED)) : [];
      const claimed = names.filter((name) => read(`not-reports/${name}`).findings.length > 0);
      expect(claimed).toEqual([]);
    });
  },
);
