import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveCompressed, type Served } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-audit-'));
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'a b'));
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'a b/index.html'), 'a page');
  writeFileSync(join(folder, 'style.css'), 'a {}');
  served = await serveCompressed(folder, '/base/');
});
afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true });
});

test.for([
  ['/base/a%20b/', 200, 'text/html; charset=utf-8', 'a page'],
  ['/base/a%20b', 200, 'text/html; charset=utf-8', 'a page'],
  ['/base/style.css?v=1', 200, 'text/css', 'a {}'],
  ['/base/gone/', 404, 'text/html; charset=utf-8', 'nothing here'],
  ['/a%20b/', 404, 'text/html; charset=utf-8', 'nothing here'],
  ['/base/..%2f..%2f..%2fetc/passwd', 404, 'text/html; charset=utf-8', 'nothing here'],
] as const)('%s', async ([path, status, type, text]) => {
  const answer = await fetch(new URL(path, served.address));
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    status,
    type,
    text,
  ]);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
});
