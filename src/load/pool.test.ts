import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { ReportPool, workerFlags } from './pool.ts';

const pool = new ReportPool();
afterAll(() => pool.close());
const make = (text: string) => pool.make('a', 'a.md', new TextEncoder().encode(text));
const GOOD = '# Good\n\nWords.\n';

test('a report is made in another process', async () => {
  expect(await make(GOOD)).toMatchObject({ report: { title: 'Good' }, rendered: { unshown: [] } });
});

test('a report that takes too long is rejected, and the next one is made', async () => {
  // Emphasis that mixes its marks: within every limit a paragraph, and too much for the Markdown engine in hundreds.
  const slow = `# Slow\n\n${`${'*a_'.repeat(990)}\n\n`.repeat(193)}`;
  const [late, good] = await Promise.all([make(slow), make(GOOD)]);
  expect(late).toMatchObject({ rejected: [{ code: 'took-too-long', level: 'error' }] });
  expect(good).toMatchObject({ report: { title: 'Good' } });
  expect(await make(GOOD)).toMatchObject({ report: { title: 'Good' } });
});

test('a report that takes too much memory is rejected, and the next one is made', async () => {
  const small = new ReportPool(96);
  const large = `# Large\n\n${'[a](b) `c` *d*\n\n'.repeat(40_000)}`;
  const read = (text: string) => small.make('a', 'a.md', new TextEncoder().encode(text));
  const [full, good] = await Promise.all([read(large), read(GOOD)]);
  await small.close();
  expect(full).toMatchObject({ rejected: [{ code: 'out-of-memory' }] });
  expect(good).toMatchObject({ report: { title: 'Good' } });
});

test.skipIf(!existsSync('/proc/self/task'))(
  'a process that ended while it had nothing to do is replaced',
  async () => {
    const children = () =>
      readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
    const others = new Set(children());
    const single = new ReportPool(undefined, 1);
    const read = () => single.read('a', 'a.md', new TextEncoder().encode(GOOD));
    await read();
    const [worker] = children().filter((pid) => !others.has(pid));
    process.kill(Number(worker), 'SIGKILL');
    await expect.poll(children).not.toContain(worker);
    expect(await read()).toMatchObject({ report: { title: 'Good' } });
    await single.close();
  },
);

test('a worker may load the native Markdown engine, and does without where it is not to', () => {
  const probe = (CASEBOOK_MARKDOWN: string) => {
    const module = JSON.stringify(join(process.cwd(), 'src/parse/native-markdown.ts'));
    const program = `console.log((await import(${module})).nativeMarkdown('# Word')?.children.length ?? 'none')`;
    const flags = [...workerFlags(256), '--input-type=module', '--eval', program];
    return spawnSync(process.execPath, flags, { env: { CASEBOOK_MARKDOWN }, encoding: 'utf8' }).stdout.trim();
  };
  expect([probe('native'), probe('reference')]).toEqual(['1', 'none']);
});

test('who ends the workers is not told that a report is at fault, and starts no others', async () => {
  const ended = new ReportPool();
  const slow = ended.make(
    'a',
    'a.md',
    new TextEncoder().encode(`# Slow\n\n${`${'*a_'.repeat(990)}\n\n`.repeat(193)}`),
  );
  const failed = expect(slow).rejects.toThrow();
  await sleep(1500);
  await ended.close();
  await failed;
  await expect(ended.make('a', 'a.md', new TextEncoder().encode(GOOD))).rejects.toThrow('have ended');
});
