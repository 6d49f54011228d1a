import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPlace } from '../authoring/import-place.ts';
import { whyNoReport } from '../authoring/look-alike.ts';
import type { Report } from '../model/report.ts';
import { parseReport } from '../parse/report.ts';
import { fixReport } from './fix.ts';
import { walk } from './walk.ts';

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const shared = join(import.meta.dirname, '../../../shared');

describe.skipIf(!existsSync(shared))('real reports', () => {
  test.for(['corpus', 'freeform'])('fixes of %s lose nothing', { timeout: 300_000 }, async (folder) => {
    let fixes = 0;
    for (const { id, path, absolute } of (await walk(join(shared, folder))).files) {
      const bytes = readFileSync(absolute);
      const before = parseReport(id, path, bytes).report;
      if (before.problems.every(({ code }) => !code.startsWith('fence-'))) continue;
      const { text, done, left } = await fixReport(id, path, bytes);
      const after = parseReport(id, path, new TextEncoder().encode(text)).report;
      expect(left, path).toEqual([]);
      expect(claimsOf(after), path).toEqual(claimsOf(before));
      expect(after.problems.filter(({ code }) => code.startsWith('fence-'))).toEqual([]);
      fixes += done.length;
    }
    expect(fixes).toBeGreaterThan(0);
  });

  test.for([
    ['corpus', 1, 1],
    ['freeform', 0.8, 1],
    ['not-reports', 0, 0],
  ] as const)(
    'of %s between %d and %d are taken for reports',
    { timeout: 300_000 },
    async ([folder, least, most]) => {
      const { files } = await walk(join(shared, folder));
      const reports = files.map(
        ({ id, path, absolute }) => parseReport(id, path, readFileSync(absolute)).report,
      );
      const taken = reports.filter((report) => whyNoReport(report) === null);
      expect(taken.length / files.length).toBeGreaterThanOrEqual(least);
      expect(taken.length / files.length).toBeLessThanOrEqual(most);
      // A name that says the instant stays, and no other says it falsely.
      for (const report of taken) {
        const { name, isKept } = importPlace(report, report.id);
        expect(isKept ? name : null).toBe(isKept ? report.id.split('/').at(-1) : null);
        expect(parseReport(name, 'x.md', new Uint8Array()).report.date ?? report.date).toBe(report.date);
      }
    },
  );
});

function claimsOf({ findings, originals }: Report): unknown {
  const claims = findings.map(({ id, severity, title, agents, resolution }) => [
    id,
    severity,
    title,
    agents,
    resolution?.outcome,
  ]);
  return [claims, originals.map(({ agent, findings: own }) => [agent, own.length])];
}
