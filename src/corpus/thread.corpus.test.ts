import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportsOf } from '../load/__fixtures__/reports-of.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { CLAIMED, NEAR_MISSES, type JudgedPair } from './__fixtures__/round-pairs.ts';
import { makeCorpus } from './corpus.ts';
import { raisedBefore } from './raised-before.ts';
import { threads } from './thread.ts';

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const folder = join(import.meta.dirname, '../../../shared/corpus');
const NOTE = /\s*[([][^()[\]]*\b(?:round|R)\s*\d+[^()[\]]*[)\]]/gi;

describe.skipIf(!existsSync(folder))('real reports with their notes on earlier rounds hidden', () => {
  /** Earlier and later finding of one claim, as `report finding`. */
  const stated: [string, string][] = [];
  const threadOf = new Map<string, object>();
  const claims = new Set<string>();

  beforeAll(async () => {
    const reports = await reportsOf(folder);
    for (const { rounds } of makeCorpus(reports).subjects)
      for (const [at, round] of rounds.entries())
        for (const finding of round.findings)
          for (const prior of raisedBefore(rounds.slice(0, at), finding)) {
            const earlier = rounds.findLast(({ findings }) => findings.includes(prior))!;
            stated.push([name(earlier, prior), name(round, finding)]);
          }
    const hidden = reports.map((report) => ({ ...report, findings: report.findings.map(withoutNotes) }));
    for (const { rounds } of makeCorpus(hidden).subjects)
      for (const thread of threads(rounds)) {
        const seen = thread.cells.flatMap((cell) => (cell?.finding ? [name(cell.report, cell.finding)] : []));
        for (const [at, one] of seen.entries()) {
          threadOf.set(one, thread);
          if (at > 0) claims.add(`${seen[at - 1]} < ${one}`);
        }
      }
  }, 120_000);

  test('matching alone finds nine of ten pairs that the notes state', () => {
    const found = stated.filter(([earlier, later]) => threadOf.get(earlier) === threadOf.get(later));
    expect(stated.length).toBeGreaterThan(50);
    expect(found.length / stated.length).toBeGreaterThanOrEqual(0.9);
  });

  test('at most one of twenty claims that were judged by reading is wrong', () => {
    const judged = [...CLAIMED, ...NEAR_MISSES]
      .filter(isClaimed)
      .filter(([, , , , says]) => says !== 'unsure');
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(judged.filter(([, , , , says]) => says === 'no').length / judged.length).toBeLessThanOrEqual(0.05);
  });

  test('nearly every claim was judged', () => {
    const judged = CLAIMED.filter(isClaimed);
    expect(judged.length / claims.size).toBeGreaterThan(0.9);
  });

  test('of pairs judged the same most are claimed', () => {
    const same = [...CLAIMED, ...NEAR_MISSES].filter(([, , , , says]) => says === 'same');
    expect(same.filter(isClaimed).length / same.length).toBeGreaterThan(0.8);
  });

  function isClaimed([report, finding, earlier, earlierFinding]: JudgedPair): boolean {
    const path = report.split('/').slice(0, -1);
    return claims.has(`${[...path, earlier].join('/')} ${earlierFinding} < ${report} ${finding}`);
  }
});

function withoutNotes(finding: Finding): Finding {
  const [title, text] = [finding.title.replace(NOTE, ''), finding.text.replace(NOTE, '')];
  return { ...finding, title, text, notes: [], raisedBefore: [] };
}

function name(report: Report, finding: Finding): string {
  return `${report.id} ${finding.id}`;
}
