import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { namesakes, neighbourhood } from './neighbours.ts';

/** A report for each list of findings, each finding as the files that it names. */
const filesOf = (...reports: string[][]) =>
  makeCorpus(
    reports.map((findings, at) => {
      const heads = findings.map((files, n) => {
        const places = files
          .split(' ')
          .map((file) => `\`${file}\``)
          .join(', ');
        return `S${n + 1}. **T** — ${places}`;
      });
      return read(`# R\n\n## Suggestions\n\n${heads.join('\n\n')}\n`, `q/2026060${at + 1}-090000-pr-9`)
        .report;
    }),
  ).files;
const around = (path: string, files: ReturnType<typeof filesOf>) =>
  neighbourhood(files)(files.find((file) => file.path === path)!).map(
    ({ file, findings, reviews }) => `${file.path} ${findings}/${reviews}`,
  );

test('files of the same reviews and findings, the most often found together first', () => {
  const files = filesOf(['a.go b.go', 'c.go'], ['a.go', 'c.go', 'b.go'], ['a.go c.go'], ['d.go']);
  expect(around('a.go', files)).toEqual(['c.go 1/3', 'b.go 1/2']);
  expect(around('d.go', files)).toEqual([]);
});

test('found together once counts only where nothing was found together more often', () => {
  expect(around('a.go', filesOf(['a.go', 'b.go', 'c.go']))).toEqual(['b.go 0/1', 'c.go 0/1']);
  expect(around('a.go', filesOf(['a.go', 'b.go', 'c.go'], ['a.go', 'c.go']))).toEqual(['c.go 0/2']);
  expect(around('a.go', filesOf(['a.go b.go', 'b.go a.go', 'c.go']))).toEqual(['b.go 2/1']);
});

test('a review of very many files brings none together, but counts for those that others bring together', () => {
  const many = ['a.go', 'b.go', ...Array.from({ length: 500 }, (_, at) => `f${at}.go`)];
  expect(around('a.go', filesOf([many.join(' ')]))).toEqual([]);
  expect(around('a.go', filesOf([many.join(' ')], ['a.go', 'b.go']))).toEqual(['b.go 1/2']);
});

test('no more than ten', () => {
  const others = Array.from({ length: 12 }, (_, at) => `f${at + 10}.go`);
  expect(around('a.go', filesOf(['a.go', ...others]))).toHaveLength(10);
});

test.for([
  ['queue.go', ['pkg/queue.go', 'pkg/relay/queue.go']],
  ['pkg/queue.go', ['queue.go']],
  ['myqueue.go', []],
] as const)('%s is perhaps also %s', ([path, same]) => {
  const files = filesOf(['queue.go', 'pkg/queue.go', 'pkg/relay/queue.go', 'myqueue.go']);
  const file = files.find((one) => one.path === path)!;
  expect(namesakes(files)(file).map((one) => one.path)).toEqual(same);
});

test('of very many namesakes the first ten', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `${String(at).padStart(5, '0')}/queue.go`);
  const all = ['queue.go', ...many].map((path) => ({ repo: 'orchard/quarry', path, findings: [] }));
  const namesakesOf = namesakes(all);
  expect(all.map((file) => namesakesOf(file).length)).toEqual([10, ...many.map(() => 1)]);
  expect(namesakesOf(all[0]!).map(({ path }) => path)).toEqual(many.slice(0, 10));
});
