import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { walk } from '../load/walk.ts';
import type { Finding } from '../model/finding.ts';
import { repairFences } from './fences.ts';
import { traceOriginals } from './lineage.ts';
import { parseMarkdown } from './markdown.ts';
import { cutOriginals, readOriginals } from './originals.ts';
import { parseReport } from './report.ts';
import { outline } from './sections.ts';

/** Real reports, which are not part of the project: without them beside it these tests are skipped. */
const folder = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(folder))('originals of real reports, with what is stated of them hidden', () => {
  /** For each original with a stated destination: the one that matching alone gives it, and the stated one. */
  const pairs: { matched: string | null; stated: string | null }[] = [];

  beforeAll(async () => {
    for (const { path, absolute } of (await walk(folder)).files) {
      const bytes = readFileSync(absolute);
      const { report } = parseReport(path, path, bytes);
      const names = report.reviewers.map(({ name }) => name);
      const { sections } = outline(parseMarkdown(repairFences(bytes.toString()).text), names);
      const { own } = readOriginals(cutOriginals(sections));
      const findings = report.findings.map(withoutIds);
      const { fates } = traceOriginals({ ...report, findings, own, reconciliation: [] });
      const stated = report.originals.flatMap((original) => original.findings.map(({ fate }) => fate));
      for (const [at, { finding }] of own.entries())
        if (stated[at]?.how === 'stated')
          pairs.push({ matched: fates.get(finding)?.anchor ?? null, stated: stated[at].anchor });
    }
  }, 120_000);

  test('hardly any claim is wrong, and most that were not dropped are found', () => {
    const claims = pairs.filter(({ matched }) => matched !== null);
    const kept = pairs.filter(({ stated }) => stated !== null);
    expect(pairs.length).toBeGreaterThan(150);
    expect(claims.filter(({ matched, stated }) => matched !== stated).length / claims.length).toBeLessThan(
      0.06,
    );
    expect(kept.filter(({ matched, stated }) => matched === stated).length / kept.length).toBeGreaterThan(
      0.7,
    );
  });
});

/** `[Heron Large 2 (as C4)]` without the id. */
function withoutIds(finding: Finding): Finding {
  return { ...finding, attributions: finding.attributions.map(({ name }) => ({ name, written: name })) };
}
