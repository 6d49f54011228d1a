/**
 * `npm run fuzz -- --count N --seed S`: N inputs, each a piece of a report with mutations, go the way of every report;
 * none may crash it, lose a word, take longer than 10 s, or put a forbidden character on a page. An input is known by
 * seed and index: `--index I` shows one. `--jobs` is the number of processes, `--shrink` of how many failing inputs
 * of each a smaller one is sought.
 */
import { optionsOf } from './command/options.ts';
import { makeInput } from './fuzz/mutate.ts';
import { examine, SLOWEST_MS, type Fault } from './fuzz/oracle.ts';
import { fuzz } from './fuzz/pool.ts';
import { run } from './fuzz/run.ts';
import { readSeeds } from './fuzz/seeds.ts';

const { values } = optionsOf(import.meta.filename, {
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    shrink: { type: 'string', default: '20' },
    index: { type: 'string' },
  },
});
const [count, seed, jobs, shrinks] = [values.count, values.seed, values.jobs, values.shrink].map(Number) as [
  number,
  number,
  number,
  number,
];
const seeds = readSeeds();
if (values.index === undefined) await runAll();
else await showOne(Number(values.index));

async function runAll(): Promise<void> {
  console.log(`${count} inputs of seed ${seed} from ${seeds.fingerprint}`);
  const { tally, failed } = await fuzz({ count, seed, jobs, shrinks }, ({ index, failures }) => {
    for (const { kind, detail, input } of failures) {
      console.log(`seed ${seed} index ${index}: ${kind}: ${detail}`);
      if (input !== null) console.log(`  ${input}`);
    }
  });
  const of = (kind: Fault['kind']) => tally.faults.get(kind) ?? 0;
  console.log(
    [
      `${tally.inputs} inputs, ${tally.distinct} distinct, ${tally.rejected} rejected`,
      `${of('crash')} crashes, ${of('rejected without a place')} rejected without a place`,
      `${of('lost words')} with lost words, ${of('raw character')} with raw characters`,
      `${of('slow')} over ${SLOWEST_MS / 1000} s, slowest ${(tally.slowestMs / 1000).toFixed(2)} s (index ${tally.slowest})`,
      `${(tally.cpuMs / 1000).toFixed(0)} s of CPU`,
    ].join('\n'),
  );
  if (failed) process.exitCode = 1;
}

async function showOne(index: number): Promise<void> {
  const bytes = makeInput(seeds, seed, index);
  const { faults, rejected, ms } = await examine(bytes, run);
  process.stdout.write(bytes);
  console.log(`\n── seed ${seed} index ${index}: ${bytes.length} bytes, ${ms.toFixed(0)} ms`);
  console.log(rejected ? 'rejected' : 'published');
  for (const { kind, detail } of faults) console.log(`${kind}: ${detail}`);
  if (faults.length > 0) process.exitCode = 1;
}
