import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { problem } from '../model/problem.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { standings } from './standing.ts';
import { threads } from './thread.ts';

/** Claims that have nothing to do with each other, and for some the same claim in other words. */
const CLAIMS = {
  leak: [
    'Late jobs keep their timer after a restart',
    'Nothing stops the timer of a job once the queue restarts.',
  ],
  leakAgain: [
    'Late jobs still keep their timer',
    'Nothing stops the timer of a late job when the queue restarts.',
  ],
  docs: [
    'The manual names the old flag',
    'Readers who follow the chapter on installing get an unknown flag.',
  ],
  test: ['No test for an empty basket', 'An empty basket takes the early return, which no test reaches.'],
  typo: ['A typo in the greeting', 'The greeting has a doubled letter.'],
  colour: ['The badge is hard to read', 'White on yellow has too little contrast for small text.'],
  quota: ['The quota counts failed uploads', 'Failed uploads are added to the quota and never given back.'],
} as const;
const FILES: Partial<Record<keyof typeof CLAIMS, string>> = {
  leak: 'pkg/queue.go:10-12',
  leakAgain: 'queue.go:31',
};

type Written = `${string} ${keyof typeof CLAIMS}` | `${string} ${keyof typeof CLAIMS} ${string}`;
interface Round {
  label?: number | '';
  reviewers?: string;
  findings: readonly Written[];
}

/** A round of a pull request: `S1 leak` is a suggestion with that claim, `S1 leak (round 1 S2)` one with a note. */
function round({ label = '', reviewers = 'Heron Large 2', findings }: Round, at: number): Report {
  const written = findings.map((finding) => {
    const [, id, claim, rest] = /^(\S+) (\w+)\s?(.*)$/.exec(finding)!;
    const [title, text] = CLAIMS[claim as keyof typeof CLAIMS];
    const agent = rest!.startsWith('[') ? '' : '[Heron Large 2] ';
    return `${id}. **${title}** — \`${FILES[claim as 'leak'] ?? `${claim}.md:4`}\` ${agent}${rest}\n\n${text}`;
  });
  const header = `| **Round** | ${label} |\n|---|---|\n| **Reviewers** | ${reviewers} |\n| **PR** | #9 |`;
  const markdown = `# R\n\n${header}\n\n## Suggestions\n\n${written.join('\n\n') || 'None.'}\n`;
  return read(markdown, `q/2026060${at + 1}-090000-pr-9`).report;
}

/** A line a thread, a word a round: the finding's id where the round has it, and the state. */
function ledger(rounds: readonly Report[]): string[] {
  return threads(rounds).map(({ cells }) =>
    cells
      .map((cell) =>
        cell === null ? '·' : [cell.finding?.id, cell.state, cell.how].filter(Boolean).join(' '),
      )
      .join(' | '),
  );
}
const ledgerOf = (...rounds: Round[]) => ledger(rounds.map(round));

test('new, carried in other words and at other lines, gone', () => {
  expect(ledgerOf({ findings: ['S1 leak', 'S2 docs'] }, { findings: ['S1 test', 'S2 leakAgain'] })).toEqual([
    'S1 new | S2 carried matched',
    'S2 new | gone',
    '· | S1 new',
  ]);
});

test('what was gone in between has returned, however many rounds ago it was seen', () => {
  expect(
    ledgerOf(
      { findings: ['S1 docs'] },
      { findings: ['S1 typo'] },
      { findings: [] },
      { findings: ['S3 docs'] },
    )[0],
  ).toBe('S1 new | gone | gone | S3 returned matched');
});

test.for([
  ['another reviewer', 'Sable 3', 'reviewer did not run'],
  ['the reviewer, who dropped out', 'Heron Large 2 (dropped, no quota), Sable 3', 'reviewer did not run'],
  ['its sister, as it dropped out', 'Heron Large 2 (dropped, no quota), Heron Small', 'reviewer did not run'],
  ['a newer model of the family', 'Heron Large 3, Sable 3', 'gone'],
  ['nobody who is named', '', 'unknown'],
] as const)('with %s the finding is not simply gone', ([, reviewers, state]) => {
  const rounds = [{ findings: ['S1 docs'] }, { reviewers, findings: [] }] as const;
  expect(ledgerOf(...rounds)).toEqual([`S1 new | ${state}`]);
});

test('a reviewer whose review failed did not run', () => {
  const rounds = [{ findings: ['S1 docs'] }, { reviewers: 'Heron Large 2, Sable 3', findings: [] }] as const;
  const reports = rounds.map(round);
  const heading = { pass: null, heading: '[Heron]', anchor: 'heron', line: 9, findings: [], coverage: [] };
  reports[1]!.originals.push({ ...heading, agent: 'Heron Large 2', missing: 'failed' });
  expect(ledger(reports)).toEqual(['S1 new | reviewer did not run']);
  reports[1]!.originals.push({ ...heading, agent: 'Heron Large 2', missing: null });
  expect(ledger(reports)).toEqual(['S1 new | gone']);
});

test('a round whose reviewer did not run does not make a finding return', () => {
  expect(
    ledgerOf({ findings: ['S1 docs'] }, { reviewers: 'Sable 3', findings: [] }, { findings: ['S1 docs'] }),
  ).toEqual(['S1 new | reviewer did not run | S1 carried matched']);
});

test('a finding of the one who wrote the report could be seen by any round', () => {
  expect(ledgerOf({ findings: ['S1 docs [orchestrator]'] }, { reviewers: 'Sable 3', findings: [] })).toEqual([
    'S1 new | gone',
  ]);
});

test('a round that was not understood leaves open what it found', () => {
  const rounds = [{ findings: ['S1 docs'] }, { findings: [] }, { findings: ['S1 docs', 'S2 typo'] }].map(
    (one) => round(one as Round, 0),
  );
  rounds[1]!.problems.push(problem('findings-unread', 1));
  expect(ledger(rounds)).toEqual(['S1 new | unknown | S1 carried matched', '· | · | S2 unknown']);
});

test('two that are equally alike are too close to call', () => {
  const [first, second] = [{ findings: ['S1 docs'] }, { findings: ['S1 docs', 'S2 docs'] }] as const;
  expect(ledgerOf(first, second)).toEqual(['S1 new | unknown', '· | S1 unknown', '· | S2 unknown']);
});

test('what is stated comes before what is alike', () => {
  const later = { label: 2, findings: ['S1 docs', 'S2 typo (round 1 S1 unaddressed)'] } as const;
  expect(ledgerOf({ label: 1, findings: ['S1 docs', 'S2 quota'] }, later)).toEqual([
    'S1 new | S2 carried stated',
    'S2 new | gone',
    '· | S1 new',
  ]);
});

test('one earlier finding has one successor a round', () => {
  const twice = ['S1 typo (round 1 S1 unaddressed)', 'S2 quota (round 1 S1 unaddressed)'] as const;
  expect(ledgerOf({ label: 1, findings: ['S1 docs'] }, { label: 2, findings: twice })).toEqual([
    'S1 new | S1 carried stated',
    '· | S2 unknown',
  ]);
});

// prettier-ignore
test.for([
  // rounds as printed        note of the last round          the thread it continues
  [[1, 2, 3],                 '(round 1 S1 unaddressed)',     0],
  [[5, 6, 4, 7],              '(round 4 S1 unaddressed)',     2],
  [[1, 2, 1, 2],              '(round 1 S1, deferred)',       2],
  [[1, 1, 1],                 '(round 1 S1 unaddressed)',     1],
  [['', '', 3],               '(prior S1)',                   1],
  [[1, 2],                    '(round 9 S1 unaddressed)',     null],
  [[1, 2],                    '(round 1 S9 unaddressed)',     null],
  [[1, 2],                    '(related to round 1 S1)',      null],
] as const)('of rounds printed %j a note %s means the latest such round', ([labels, note, expected]) => {
  const claims = ['docs', 'typo', 'quota', 'test', 'colour'] as const;
  const rounds = labels.map((label, at) => {
    const isLast = at === labels.length - 1;
    return round({ label, findings: [isLast ? `S1 leak ${note}` : `S1 ${claims[at]!}`] }, at);
  });
  const continued = threads(rounds).findIndex(({ cells }) => cells.at(-1)?.how === 'stated');
  expect(continued).toBe(expected ?? -1);
});

test('an ordinal of a list without ids is named by its letter', () => {
  const earlier = read(
    '# R\n\n| **Round** | 1 |\n|---|---|\n\n## Important Issues\n\n1. **Old** — `a.go:1`\n',
  ).report;
  const later = read(
    '# R\n\n| **Round** | 2 |\n|---|---|\n\n## Suggestions\n\nS1. **Else** — `b.md:1` (round 1 I1)\n',
  );
  expect(ledger([earlier, later.report])).toEqual(['Important 1 new | S1 carried stated']);
});

test('the rounds of a branch are those of its pull request, too', () => {
  const branch = {
    ...round({ findings: ['S1 leak'] }, 0),
    kind: 'branch' as const,
    pullRequest: null,
    branch: 'fix',
  };
  const pr = { ...round({ findings: ['S4 leakAgain', 'S5 typo'] }, 1), branch: 'fix' };
  const { subjectOf } = makeCorpus([pr, branch]);
  const seen = [...standings(subjectOf.get(pr.id)!, pr)].map(([anchor, { state, others }]) => [
    anchor,
    state,
    ...others.map(({ when, review, finding, how }) => `${when} ${review} ${finding.id} ${how}`),
  ]);
  expect(seen).toEqual([
    ['s4', 'carried', 'earlier 1 S1 matched'],
    ['s5', 'new'],
  ]);
  expect(standings(subjectOf.get(branch.id)!, branch).get('s1')).toMatchObject({
    state: null,
    others: [{ when: 'later', review: 2, how: 'matched' }],
  });
});

test('across several steps one match makes it matched', () => {
  const rounds = [
    { label: 1, findings: ['S1 docs'] },
    { label: 2, findings: ['S2 docs'] },
    { label: 3, findings: ['S3 typo (round 2 S2 unaddressed)'] },
  ] as const;
  const reports = rounds.map(round);
  const { subjects } = makeCorpus(reports);
  const others = reports.map((report) =>
    standings(subjects[0]!, report)
      .values()
      .next()
      .value?.others.map(({ review, how }) => `${review} ${how}`),
  );
  expect(others).toEqual([
    ['2 matched', '3 matched'],
    ['1 matched', '3 stated'],
    ['1 matched', '2 stated'],
  ]);
});
