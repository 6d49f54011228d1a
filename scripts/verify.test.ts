import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formatAddressList, type AddressList } from '../src/model/address-list.ts';
import { choose } from './verify/choose.ts';
import { addressFault } from './verify/fault.ts';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Serves until the test has ended. Returns the address, with a slash at the end. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/casebook/`;
}

describe('which addresses are asked for', () => {
  const list = (site: string[], ...addresses: string[]): AddressList => ({
    site,
    reports: [{ path: 'a.md', sha256: '0'.repeat(64), addresses }],
  });
  const many = Array.from({ length: 40 }, (_, at) => `/reviews/a/#i${at}`);

  test('five, spread over all, none twice, and not the overview, which is asked for anyway', () => {
    const chosen = choose(list(['/', '/docs/'], '/', ...many), 5);
    expect(chosen).toHaveLength(5);
    expect(new Set(chosen).size).toBe(5);
    expect(chosen).not.toContain('/');
    const places = chosen.slice(1).map((address) => many.indexOf(address));
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(20);
  });

  test('a page in a folder with a dot in front is one of them', () => {
    expect(choose(list([], ...many, '/files/o/r/.github/x.yml/', '/files/o/r/.ci/run/'), 5)).toContain(
      '/files/o/r/.github/x.yml/',
    );
  });

  test('all, where there are fewer', () => {
    expect(choose(list(['/', '/docs/']), 5)).toEqual(['/docs/']);
    expect(choose({ site: [], reports: [] }, 5)).toEqual([]);
  });
});

describe('what is wrong with an answer', () => {
  const page: RequestListener = (request, response) => {
    if (request.url === '/casebook/a/') response.end('<p id="i1">1</p>');
    else response.writeHead(404).end();
  };

  test.for([
    ['/a/', null],
    ['/a/#i1', null],
    ['/a/#i2', 'answered without the anchor #i2'],
    ['/b/', 'answered with 404'],
  ] as const)('%s: %s', async ([address, fault]) => {
    expect(await addressFault(await serve(page), address, [])).toBe(fault);
  });

  test('nobody is there', async () => {
    const home = await serve(page);
    ends.splice(0).forEach((end) => end());
    expect(await addressFault(home, '/a/', [])).toMatch(/^did not answer: /);
  });

  test('what is not there yet is asked for again', async () => {
    let asked = 0;
    const home = await serve((_, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 503 : 200).end();
    });
    expect(await addressFault(home, '/', [1, 1, 1])).toBeNull();
    expect(asked).toBe(3);
  });
});

test('of a report that was changed or removed since it was listed, nothing is asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-verify-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const listed = (path: string, text: string) => ({
    ...{ path, sha256: createHash('sha256').update(text).digest('hex') },
    addresses: [`/reviews/${path.replace('.md', '/')}`],
  });
  const reports = [listed('kept.md', '# A\n'), listed('changed.md', '# A\n'), listed('removed.md', '# A\n')];
  writeFileSync(join(folder, 'kept.md'), '# A\n');
  writeFileSync(join(folder, 'changed.md'), '# B\n');
  writeFileSync(join(folder, 'addresses.txt'), formatAddressList({ site: ['/docs/'], reports }));
  const home = await serve((_, response) => response.end('<p>here</p>'));
  const out = '/ is there\n/docs/ is there\n/reviews/kept/ is there\n';
  expect(await verify(folder, home)).toEqual({ code: 0, out });
});

test('the command asks for the overview and for kept addresses, and its exit says whether all are there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-verify-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const list = { site: ['/', '/docs/'], reports: [] };
  writeFileSync(join(folder, 'addresses.txt'), formatAddressList(list));
  const home = await serve((_, response) => response.end('<p>here</p>'));
  expect(await verify(folder, home)).toEqual({ code: 0, out: '/ is there\n/docs/ is there\n' });
  expect(await verify(folder, 'no address')).toEqual({ code: 2, out: '' });
});

function verify(reports: string, home: string): Promise<{ code: number | null; out: string }> {
  const child = spawn('node', [join(import.meta.dirname, 'verify.ts'), home], {
    env: { ...process.env, REPORTS_DIR: reports },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (data) => (out += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}
