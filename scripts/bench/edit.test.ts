import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addCode, typicalReport } from './edit.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));
const TEXT = 'The loop:\n\n```go\nfor range queue {\n}\n```\n\nIt never ends.\n';
writeFileSync(join(folder, 'short.md'), '```go\nretry()\n```\n');
writeFileSync(join(folder, 'middling.md'), TEXT);
writeFileSync(join(folder, 'long.md'), TEXT.repeat(9));
writeFileSync(join(folder, 'prose.md'), 'No code. '.repeat(9));

test('the report of middling size that has code is changed, and changed back', () => {
  const path = typicalReport(folder);
  expect(path).toBe('middling.md');
  const undo = addCode(folder, path, 'Run1');
  expect(readFileSync(join(folder, path), 'utf8')).toBe(
    'The loop:\n\n```go\nfor range queue {\n}\n```\n\n```go\nfor rangeRun1 queue {\n}\n```\n\nIt never ends.\n',
  );
  undo();
  expect(readFileSync(join(folder, path), 'utf8')).toBe(TEXT);
});
