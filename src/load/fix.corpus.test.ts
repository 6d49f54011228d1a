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

interface RealReport {
  id: string;
  path: string;
  bytes: Uint8Array;
  report: Report;
}

const read = new Map<string, Promise<RealReport[]>>();

/** The reports of a folder of `shared`, read once. */
function reportsIn(folder: string): Promise<RealReport[]> {
  const reading = read.get(folder) ?? readAll(folder);
  read.set(folder, reading);
  return reading;
}

async function readAll(folder: string): Promise<RealReport[]> {
  const { files } = await walk(join(shared, folder));
  return files.map(({ id, path, absolute }) => {
    const bytes = readFileSync(absolute);
    return { id, path, bytes, report: parseReport(id, path, bytes).report };
  });
}

describe.skipIf(!existsSync(shared))('real reports', () => {
  test.for(['corpus', 'freeform'])('fixes of %s lose nothing', { timeout: 300_000 }, async (folder) => {
    let fixes = 0;
    for (const { id, path, bytes, report: before } of await reportsIn(folder)) {
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
      const reports = await reportsIn(folder);
      const taken = reports.map(({ report }) => report).filter((report) => whyNoReport(report) === null);
      expect(taken.length / reports.length).toBeGreaterThanOrEqual(least);
      expect(taken.length / reports.length).toBeLessThanOrEqual(most);
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
