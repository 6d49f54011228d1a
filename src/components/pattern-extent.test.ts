import { expect, test } from 'vitest';
import type { Case } from '../corpus/pattern-case.ts';
import { timesSeen, whereSeen } from './pattern-extent.ts';

/** Cases such as `pr1`, `branch2` or `report3`, each of one. */
const cases = (names: readonly string[]) => {
  const known = new Map(names.map((name) => [name, { kind: name.replace(/\d+$/, '') }]));
  return names.map((name) => {
    const reviewed = known.get(name)!;
    const subject = reviewed.kind === 'report' ? null : reviewed;
    return { subject, report: reviewed, sightings: [] } as unknown as Case;
  });
};

test.for([
  [['pr1', 'pr2'], 'seen 2 times in 2 pull requests'],
  [['pr1', 'pr1', 'branch2'], 'seen 3 times in 1 pull request and 1 branch'],
  [['report1', 'report2', 'branch1', 'branch2'], 'seen 4 times in 2 branches and 2 other reports'],
  [['report1', 'report2'], 'seen 2 times in 2 reports'],
  [['pr1', 'branch2', 'report3'], 'seen 3 times in 1 pull request, 1 branch and 1 other report'],
] as const)('%s', ([names, said]) => {
  const pattern = { cases: cases(names) };
  expect(`${timesSeen(pattern)} ${whereSeen(pattern)}`).toBe(said);
});
