import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { firstId, renames } from './renames.ts';

const report = (id: string, ...aliases: string[]): Report => ({
  ...read('# Notes\n', id).report,
  aliases: aliases.map((alias, at) => ({ id: alias, line: at + 2 })),
});
const found = (...reports: Report[]) => {
  const { reportOf, problems } = renames(reports);
  return {
    leads: [...reportOf].map(([former, { id }]) => `${former} → ${id}`).sort(),
    problems: problems
      .flatMap(({ path, problems }) => problems.map(({ code, line }) => `${path}:${line} ${code}`))
      .sort(),
  };
};

test.for([
  ['nothing', [report('q/new')], [], []],
  ['two former names', [report('q/new', 'q/old', 'older')], ['older → q/new', 'q/old → q/new'], []],
  ['a name that a report has', [report('q/new', 'q/old'), report('q/old')], [], ['q/new.md:2 alias-taken']],
  ['its own name', [report('q/new', 'q/new')], [], ['q/new.md:2 alias-taken']],
  [
    'a name that a report has in another case',
    [report('q/new', 'q/OLD', 'q/older'), report('q/Old')],
    ['q/older → q/new'],
    ['q/new.md:2 alias-taken'],
  ],
  [
    'a name that two reports claim',
    [report('q/a', 'q/old'), report('q/b', 'q/Old', 'q/b1')],
    ['q/b1 → q/b'],
    ['q/a.md:2 alias-claimed', 'q/b.md:2 alias-claimed'],
  ],
  ['a name twice', [report('q/new', 'q/old', 'Q/old')], ['q/old → q/new'], []],
] as const)('%s', ([, reports, leads, problems]) => {
  expect(found(...reports)).toEqual({ leads, problems });
  expect(found(...reports.toReversed())).toEqual({ leads, problems });
});

test('who claims a name is told of the others', () => {
  const { problems } = renames([report('q/a', 'q/old'), report('q/b', 'q/old'), report('q/c', 'q/old')]);
  expect(problems[0]!.problems[0]!.message).toContain('q/b.md, q/c.md');
});

test.for([
  ['the one it has', [report('q/new')], 'q/new'],
  ['the oldest', [report('q/new', 'q/old', 'older')], 'q/old'],
  ['the oldest that no other report has', [report('q/new', 'q/b', 'q/old'), report('q/b')], 'q/old'],
  ['the oldest that no other report claims', [report('q/new', 'q/old'), report('q/b', 'q/old')], 'q/new'],
] as const)('of all names of a report the first is %s', ([, reports, first]) => {
  expect(firstId(reports[0], renames(reports))).toBe(first);
});
