import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../../src/e2e/project-copy.ts';
import { Shell } from '../shell/shell.ts';

const SAMPLE = 'reports/quillcast/20260514-093455-pr-14.md';

describe.skipIf(process.platform !== 'linux')('npm run bench', () => {
  const shell = new Shell();
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  const cwd = join(folder, 'casebook');
  beforeAll(() => {
    mkdirSync(join(cwd, 'reports/quillcast'), { recursive: true });
    copyProject(process.cwd(), cwd);
    copyFileSync(SAMPLE, join(cwd, SAMPLE));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    shell.remove();
  });

  test('measures builds, and says how they compare', { timeout: 300_000 }, async () => {
    const line = 'npm run bench -- --only none --runs 1';
    const { status, stdout, stderr } = await shell.run(line, { cwd });
    expect(status, stderr).toBe(0);
    for (const build of ['cold', 'nothing changed', 'one report changed', 'check, cold'])
      expect(stdout).toMatch(new RegExp(`^\\| Casebook, ${build} +\\| +[\\d.]+ \\|`, 'm'));
    const ratio = Number(/^\| nothing changed, to cold +\| +([\d.]+) \|/m.exec(stdout)?.[1]);
    expect(ratio).toBeGreaterThan(0);
  });
});
