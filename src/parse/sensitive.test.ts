import { expect, test } from 'vitest';
import { sensitiveProblems } from './sensitive.ts';

/** Made of two parts, so that no scanner takes these for real ones. */
const token = (prefix: string, n: number) => prefix + 'aB3dE6gH9k'.repeat(8).slice(0, n);

test.for([
  ['Ask mira.oxley@quillcast.io.', 'e-mail-address 3'],
  ['<mira+reviews@mail.quillcast.co.uk>', 'e-mail-address 3'],
  [`\`${token('ghp_', 36)}\``, 'secret-like 3'],
  [`token=${token('github_pat_', 70)}`, 'secret-like 3'],
  [token('AKIA', 0) + 'ABCDEFGH12345678', 'secret-like 3'],
  [`key: ${token('sk-ant-', 40)}`, 'secret-like 3'],
  [`-----BEGIN RSA ${'PRIVATE'} KEY-----`, 'secret-like 3'],
  [`${token('eyJ', 20)}.${token('eyJ', 20)}.${token('', 30)}`, 'secret-like 3'],
  ['postgres://relay:hunter2hunter2@db.quillcast.io/x', 'secret-like 3'],
] as const)('%s raises a problem', ([line, want]) => {
  expect(sensitiveProblems(`# R\n\n${line}\n`).map((found) => `${found.code} ${found.line}`)).toEqual([want]);
});

test.for([
  'git@github.com:lanternworks/tidepool.git',
  'see user@example.com and noreply@github.com',
  'icon@2x.png, node@24.1.0, actions/checkout@v4, @mira-oxley',
  'npm:@types/node@24.10.1',
  'sk-learn, skip-to-content, AKIA, ghp_short',
  'postgres://user:password@host/db and https://user:***@host/',
  'const key = process.env.API_KEY',
])('%s raises none', (line) => {
  expect(sensitiveProblems(line)).toEqual([]);
});

test('the message does not repeat the token, and each kind is named once, at its first line', () => {
  const secret = token('ghp_', 36);
  const found = sensitiveProblems(`x\n${secret}\n${secret}\na@quillcast.io\nb@quillcast.io\n`);
  expect(found.map(({ code, line }) => [code, line])).toEqual([
    ['secret-like', 2],
    ['e-mail-address', 4],
  ]);
  expect(JSON.stringify(found)).not.toContain(secret);
});

test('long lines take no long time of many at signs', () => {
  expect(sensitiveProblems('a.'.repeat(40_000) + '@'.repeat(10_000))).toEqual([]);
});
