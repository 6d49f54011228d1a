import { expect, test } from 'vitest';
import type { Commit, Report } from '../model/report.ts';
import { reviewedCommit } from './reviewed-commit.ts';

const commit = (written: string): Commit => {
  const [sha = '', subject = null] = written.split(' ');
  return { sha, subject };
};
const report = (commits: string[], more: Partial<Report> = {}) =>
  ({ reviewSha: null, moreCommits: 0, commits: commits.map(commit), ...more }) as Report;

test.for<[name: string, report: Report, earlier: Report[], sha: string | null, later?: Report[]]>([
  ['the commit that was reviewed', report(['aaaaaaa', 'bbbbbbb'], { reviewSha: 'ccccccc' }), [], 'ccccccc'],
  ['the only one listed', report(['aaaaaaa']), [], 'aaaaaaa'],
  ['none where others are not listed', report(['aaaaaaa'], { moreCommits: 3 }), [], null],
  ['none where none is listed', report([]), [], null],
  ['none where nothing tells the order', report(['aaaaaaa', 'bbbbbbb']), [], null],
  ['the first, where the old ones follow', report(['ccccccc', 'bbbbbbb']), [report(['bbbbbbb'])], 'ccccccc'],
  ['the last, where the old ones lead', report(['bbbbbbb', 'ccccccc']), [report(['bbbbbbb'])], 'ccccccc'],
  [
    'of rebased commits the subject tells',
    report(['9999999 base', 'ccccccc fix']),
    [report(['bbbbbbb base'])],
    'ccccccc',
  ],
  [
    'none where the new ones stand on both sides',
    report(['aaaaaaa', 'bbbbbbb', 'ccccccc']),
    [report(['bbbbbbb'])],
    null,
  ],
  [
    'the one that a later round lists behind its new ones',
    report(['aaaaaaa', 'bbbbbbb']),
    [],
    'bbbbbbb',
    [report(['ddddddd', 'bbbbbbb', 'aaaaaaa'])],
  ],
  [
    'the one that a later round lists before its new ones',
    report(['aaaaaaa one', 'bbbbbbb two']),
    [],
    'bbbbbbb',
    [report(['9999999 one', '8888888 two', 'ddddddd three'])],
  ],
  [
    'none where a later round lists new ones on both sides',
    report(['aaaaaaa', 'bbbbbbb']),
    [],
    null,
    [report(['ddddddd', 'bbbbbbb', 'aaaaaaa', 'eeeeeee'])],
  ],
])('reviewed commit: %s', ([, now, earlier, sha, later = []]) => {
  expect(reviewedCommit(now, [...earlier, now, ...later])).toBe(sha);
});
