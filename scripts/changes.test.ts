import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs the script as the workflow does, on the names that `git diff -z` would print. */
function changes(paths: readonly string[], fork: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-changes-'));
  const output = join(folder, 'output');
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'changes.ts')], {
    input: paths.map((path) => `${path}\0`).join(''),
    env: { ...process.env, FORK: String(fork), GITHUB_OUTPUT: output },
    encoding: 'utf8',
  });
  const said = readFileSync(output, 'utf8');
  rmSync(folder, { recursive: true });
  return { status, stdout, said };
}

test.for([
  [['reports/a.md'], true, 0, 'code=false\n'],
  [['src/publish.ts'], true, 0, 'code=true\n'],
  [['reports/a.md', 'src/publish.ts'], false, 0, 'code=true\n'],
  [['reports/a.md', 'src/publish.ts'], true, 1, 'code=true\n'],
] as const)('%j, from a fork %s: exit %d, %j', ([paths, fork, status, said]) => {
  expect(changes(paths, fork)).toMatchObject({ status, said });
});

test('what is wrong is an annotation, and no name of a file is a command', () => {
  const { stdout } = changes(['reports/a\n::stop-commands::x.md', 'src/x.ts'], true);
  expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([
    expect.stringMatching(/^::error title=reports and code in one::A pull request from a fork/),
  ]);
});
