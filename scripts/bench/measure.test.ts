import { expect, test } from 'vitest';
import { measure } from './measure.ts';

/** A program that is busy until it has taken a third of a second of the processor. */
const BUSY = 'while (process.cpuUsage().user < 333000);';
const START = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(BUSY)}])`;
const run = (program: string, codes?: readonly number[]) =>
  measure({ command: [process.execPath, '-e', program], folder: '.' }, codes);

test.skipIf(process.platform !== 'linux').for([
  ['itself', BUSY],
  ['a process that it waits for', START],
  ['a process that it leaves running', `${START}.unref()`],
] as const)('counts %s', async ([, program]) => {
  expect((await run(program)).user).toBeGreaterThan(0.3);
});

test.skipIf(process.platform !== 'linux')('sees the most memory', async () => {
  const { memory } = await run(`Buffer.alloc(300_000_000, 1); ${BUSY}`);
  expect(memory).toBeGreaterThan(300_000_000);
});

test.skipIf(process.platform !== 'linux')('tells what a command said that fails', async () => {
  await expect(run('console.error("no reports here"); process.exit(3)')).rejects.toThrow('no reports here');
  await expect(run('process.exit(3)', [0, 3])).resolves.toMatchObject({ memory: expect.any(Number) });
  await expect(measure({ command: ['no-such-program'], folder: '.' })).rejects.toThrow('ENOENT');
});
