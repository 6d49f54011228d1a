import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover } from '../load/swap.ts';
import { ended, run, start, type Ended } from './command.ts';
import { tree, type Tree } from './tree.ts';

const KILLS = 20;
const SEED = 73;

const work = mkdtempSync(join(tmpdir(), 'casebook-publish-'));
const reports = join(work, 'reports');
const list = join(reports, 'addresses.txt');
const out = join(work, 'site');
const kept = join(work, 'kept');
const REPORTS = { REPORTS_DIR: reports };
afterAll(() => rmSync(work, { recursive: true }));

/** A word that no cache has seen: the first build of a report that holds it starts from nothing. */
const fresh = `run${process.pid}x${Date.now()}`;
const BRANCH = '0/as/deep/as/you/like/20260506-113020-resume-downloads.md';
const PULL_REQUEST = '20260514-093455-pr-14.md';
const FAULTY = '20260601-120000-notes.md';

let old: Tree;

beforeAll(async () => {
  for (const path of [BRANCH, PULL_REQUEST]) {
    const text = readFileSync(join('reports/quillcast', basename(path)), 'utf8');
    mkdirSync(dirname(join(reports, path)), { recursive: true });
    writeFileSync(join(reports, path), `${text}\nA last word: ${fresh}\n`);
  }
  expect(await build(out)).toEqual({ code: 0, errors: '' });
  old = tree(out);
  cpSync(out, kept, { recursive: true });
  expect((await run('scripts/addresses.ts', [], REPORTS)).code).toBe(0);
});

test('a raw report is a page, in whatever folder it was dropped', () => {
  const page = `reviews/${BRANCH.replace('.md', '')}/index.html`;
  expect(Object.keys(old)).toContain(page);
  expect(readFileSync(join(out, page), 'utf8')).toContain(fresh);
});

test('a second build of the same reports is the same to the byte', async () => {
  const again = join(work, 'again');
  expect(await build(again)).toEqual({ code: 0, errors: '' });
  expect(tree(again)).toEqual(old);
});

describe('where nothing has changed', () => {
  const page = join(out, 'findings/index.html');
  /** A site that is published is another folder. */
  const isBuilt = async (setting: Record<string, string> = {}) => {
    const { ino } = statSync(out);
    const { code, errors } = await run('scripts/build.ts', ['--silent', '--out', out], {
      ...REPORTS,
      ...setting,
    });
    expect([code, errors]).toEqual([0, '']);
    return statSync(out).ino !== ino;
  };

  test('nothing is built', async () => {
    await isBuilt();
    expect(await isBuilt()).toBe(false);
    expect(tree(out)).toEqual(old);
  });

  test('a site that somebody changed is built anew', async () => {
    writeFileSync(page, 'not a site');
    expect(await isBuilt()).toBe(true);
    rmSync(page);
    expect(await isBuilt()).toBe(true);
    expect(tree(out)).toEqual(old);
  });

  test('another title makes another site', async () => {
    expect(await isBuilt({ SITE_TITLE: 'Reviews' })).toBe(true);
    expect(await isBuilt()).toBe(true);
    expect(tree(out)).toEqual(old);
  });
});

test('a build that loses a published address names it, and the old site stays', async () => {
  const lost = '/reviews/20260514-093455-pr-14/#i99';
  const before = readFileSync(list, 'utf8');
  writeFileSync(list, `${before}  ${lost}\n`);
  const { code, errors } = await build(out);
  writeFileSync(list, before);
  expect(code).toBe(1);
  expect(errors).toContain(`${lost} was published for ${PULL_REQUEST}`);
  expect(errors).toContain('npm run addresses');
  expect(tree(out)).toEqual(old);
});

test.skipIf(process.platform === 'win32')('a build that is killed leaves the old site whole', async () => {
  // From here on a build makes another site: one report less, and one more that has an error.
  rmSync(join(reports, BRANCH));
  writeFileSync(join(reports, FAULTY), '---\ntitle: Notes\ndate: 2026-02-30\n---\n\nNothing to find.\n');
  const started = performance.now();
  const reference = await build(join(work, 'reference'));
  const length = performance.now() - started;
  expect(reference).toMatchObject({ code: 0, errors: expect.stringContaining(`for ${BRANCH}`) });
  const next = tree(join(work, 'reference'));

  const moments = randomNumbers(SEED);
  const kills = { before: 0, after: 0 };
  for (let n = 0; n < KILLS; n += 1) {
    await killAfter(moments() * length);
    await recover(out);
    const found = tree(out);
    const isOld = JSON.stringify(found) === JSON.stringify(old);
    expect(isOld ? old : next, `kill ${n}`).toEqual(found);
    kills[isOld ? 'before' : 'after'] += 1;
    if (!isOld) putBack();
  }
  console.log(`${KILLS} kills: ${kills.before} before the swap, ${kills.after} after it, 0 broken sites`);

  expect((await build(out)).code).toBe(0);
  expect(tree(out)).toEqual(next);
  expect(readdirSync(work).filter((name) => name.startsWith('site'))).toEqual(['site']);
  putBack();
});

test('a strict build publishes nothing while a report has an error', async () => {
  const { code, errors } = await build(out, '--strict');
  expect(code).toBe(1);
  expect(errors).toMatch(/20260601-120000-notes\.md:3\S* error /);
  expect(tree(out)).toEqual(old);
});

function putBack(): void {
  rmSync(out, { recursive: true });
  cpSync(kept, out, { recursive: true });
}

function build(folder: string, ...more: string[]): Promise<Ended> {
  return run('scripts/build.ts', ['--silent', '--out', folder, ...more], REPORTS);
}

/** Starts a build and kills it with all its processes. */
async function killAfter(milliseconds: number): Promise<void> {
  const child = start('scripts/build.ts', ['--silent', '--out', out], REPORTS);
  const end = ended(child);
  await after(milliseconds);
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended before.
  }
  await end;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
