import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a shape that is named is measured at a size and at twice that', () => {
  const said = execFileSync(process.execPath, [join(import.meta.dirname, 'growth.ts'), 'findings'], {
    encoding: 'utf8',
  });
  expect(said).toMatch(/^\| findings \| 300 \| [\d.]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ \| .*\|$/m);
});
