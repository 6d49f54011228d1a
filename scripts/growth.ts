/**
 * `npm run growth [-- NAME…]`: the CPU time of parsing and rendering reports of many shapes at a size and at twice
 * that, both below the limits. Work that grows with its input takes twice as long; more than 2.6 times is marked. A
 * measurement, not a test.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { optionsOf } from './command/options.ts';
import { SHAPES } from './growth/shapes.ts';
import type { Measured } from './growth/worker.ts';

const MOST = 2.6;

const { positionals: wanted } = optionsOf(import.meta.filename, { allowPositionals: true });
console.log('| shape | n | KB at 2n | ms at n | ms at 2n | ratio | |\n|---|--:|--:|--:|--:|--:|---|');
for (const { name, n } of SHAPES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const measured = await measure(name);
  const cells = measured === null ? ['', '', '', '', 'failed'] : cellsOf(measured);
  console.log(`| ${[name, n, ...cells].join(' | ')} |`);
}

function cellsOf({ rejected, bytes, once, twice }: Measured): string[] {
  const ratio = twice / once;
  const figures = [bytes / 1000, once, twice].map((figure) => figure.toFixed(1));
  const remark = rejected ? 'rejected' : ratio > MOST ? `over ${MOST}` : '';
  return [...figures, ratio.toFixed(2), remark];
}

/** Null where the process died of the input. */
function measure(name: string): Promise<Measured | null> {
  const child = fork(join(import.meta.dirname, 'growth', 'worker.ts'), [name]);
  return new Promise((resolve) => {
    let measured: Measured | null = null;
    child.on('message', (message: Measured) => void (measured = message));
    child.on('disconnect', () => resolve(measured));
  });
}
