import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { keepWorker, letGoOfWorker, withWorkers } from './kept-worker.ts';
import type { ReportPool } from './pool.ts';

const digest = vi.hoisted(() => ({ of: 'these' }));
vi.mock('./cache.ts', () => ({ sourcesDigest: async () => digest.of }));
afterEach(letGoOfWorker);

const make = (pool: ReportPool) => pool.make('a', 'a.md', new TextEncoder().encode('# Good\n'));
const GOOD = { report: { title: 'Good' } };

/** The processes that this one has started; Linux alone says which. */
const children = () => readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim();

test.skipIf(!existsSync('/proc/self/task'))(
  'of workers only the one that is kept outlives its work',
  async () => {
    const before = children();
    expect(await withWorkers(1, 2, make)).toMatchObject(GOOD);
    await expect.poll(children).toBe(before);

    await keepWorker();
    expect(await withWorkers(1, 2, make)).toMatchObject(GOOD);
    const kept = children();
    expect(kept).not.toBe(before);
    expect(await withWorkers(1, 2, make)).toMatchObject(GOOD);
    expect(await withWorkers(100, 2, make)).toMatchObject(GOOD);
    await expect.poll(children).toBe(kept);

    digest.of = 'others';
    expect(await withWorkers(1, 2, make)).toMatchObject(GOOD);
    await expect.poll(() => children().split(' ').length).toBe(kept.split(' ').length);
    expect(children()).not.toBe(kept);

    await letGoOfWorker();
    await expect.poll(children).toBe(before);
  },
);

test('a worker that is let go of while it is used is done first', async () => {
  await keepWorker();
  const made = withWorkers(1, 2, async (pool) => {
    await letGoOfWorker();
    return make(pool);
  });
  expect(await made).toMatchObject(GOOD);
});
