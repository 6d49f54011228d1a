import { expect, test } from 'vitest';
import { problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { ledgerOf } from './ledger.ts';
import { openNow } from './open-now.ts';

/** Claims that have nothing to do with each other; each is one thread. */
const CLAIMS = {
  leak: 'Late jobs keep their timer after a restart',
  docs: 'The manual names the old flag',
  quota: 'The quota counts failed uploads',
  typo: 'A doubled letter in the greeting',
} as const;
type Claim = keyof typeof CLAIMS;
const SECTIONS = { C: 'Critical Issues', I: 'Important Issues', S: 'Suggestions' };

interface Round {
  /** `I1 leak` is an important finding; `I1 leak = Fixed` has that action in the resolution table. */
  findings: readonly `${'C' | 'I' | 'S'}${number} ${Claim}${'' | ` = ${string}`}`[];
  reviewers?: string;
  unread?: boolean;
}

function report({ findings, reviewers = 'Heron Large 2', unread = false }: Round, at: number): Report {
  const parsed = findings.map((one) => /^((.)\d+) (\w+)(?: = (.*))?$/.exec(one)!);
  const sections = Object.entries(SECTIONS).map(([letter, title]) => {
    const own = parsed.filter(([, , severity]) => severity === letter);
    const items = own.map(
      ([, id, , claim]) => `${id}. **${CLAIMS[claim as Claim]}** — \`${claim}.go:4\` [Heron Large 2]`,
    );
    return `## ${title}\n\n${items.join('\n\n') || 'None.'}`;
  });
  const answers = parsed.flatMap(([, id, , , action], n) =>
    action ? [`| ${n + 1} | ${id} | ${action} |`] : [],
  );
  const resolution =
    answers.length > 0
      ? `\n\n## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n${answers.join('\n')}`
      : '';
  const header = `| **Repo** | orchard/quarry |\n|---|---|\n| **Reviewers** | ${reviewers} |\n| **PR** | #9 |`;
  const made = read(
    `# R\n\n${header}\n\n${sections.join('\n\n')}${resolution}\n`,
    `q/2026060${at + 1}-090000-pr-9`,
  ).report;
  if (unread) made.problems.push(problem('findings-unread', 1));
  return made;
}

const subjectOf = (...rounds: Round[]) => makeCorpus(rounds.map(report)).subjects[0]!;

/** A line a row: where it stands, its id as last seen, and a word or two a round. */
function told(...rounds: Round[]): string[] {
  return ledgerOf(subjectOf(...rounds)).map(({ now, finding, cells }) => {
    const words = cells.map((cell) =>
      cell === null ? '·' : [cell.still ? 'still' : '', cell.state, cell.answer ?? ''].join(' ').trim(),
    );
    return `${now} ${finding.id}: ${words.join(' | ')}`;
  });
}

test('open ones come first, then the more severe, then those seen first', () => {
  expect(
    told(
      { findings: ['I1 docs = Fixed', 'S1 typo = Skipped'] },
      { findings: ['C1 quota = Fixed', 'S1 leak'] },
    ),
  ).toEqual([
    'open S1: · | new none',
    'settled C1: · | new fixed',
    'settled I1: new fixed | gone',
    'settled S1: new declined | gone',
  ]);
});

// prettier-ignore
test.for([
  ['answered',                              'S1 docs = Fixed', [{ findings: [] }],                                             'settled S1: new fixed | gone'],
  ['not answered and then gone',            'S1 docs',         [{ findings: [] }],                                             'settled S1: new none | gone'],
  ['gone for two rounds',                   'S1 docs',         [{ findings: [] }, { findings: [] }],                           'settled S1: new none | gone | still gone'],
  ['of a reviewer that did not run again',  'S1 docs',         [{ findings: [], reviewers: 'Sable 3' }],                       'left open S1: new none | reviewer did not run'],
  ['answered, its reviewer did not run',    'S1 docs = Skipped', [{ findings: [], reviewers: 'Sable 3' }],                     'settled S1: new declined | reviewer did not run'],
  ['before a round that was not read',      'S1 docs',         [{ findings: [], unread: true }],                               'left open S1: new none | unknown'],
  ['gone before a round that was not read', 'S1 docs',         [{ findings: [] }, { findings: [], unread: true }],             'settled S1: new none | gone | unknown'],
  ['carried and open',                      'S1 docs',         [{ findings: ['S2 docs'] }],                                    'open S2: new none | carried none'],
  ['with a test',                           'S1 docs = Test written', [{ findings: [] }],                                      'settled S1: new test written | gone'],
] as const)('a finding that was %s', ([, first, later, expected]) => {
  expect(told({ findings: [first] }, ...(later as readonly Round[]))).toEqual([expected]);
});

test('a subject has one ledger, however often it is asked for', () => {
  const subject = subjectOf({ findings: ['S1 docs'] }, { findings: ['S1 leak'] });
  expect(ledgerOf(subject)).toBe(ledgerOf(subject));
});

test('a finding that may be another names it with its round', () => {
  const [first, second] = [{ findings: ['S1 docs'] }, { findings: ['S1 docs', 'S2 docs'] }] as const;
  const perhaps = ledgerOf(subjectOf(first, second)).map(({ cells }) =>
    cells.map((cell) => (cell?.perhaps ? `${cell.perhaps.finding.id} of ${cell.perhaps.round}` : null)),
  );
  expect(perhaps).toContainEqual([null, 'S1 of 2']);
  expect(perhaps).toContainEqual([null, 'S1 of 1']);
});

test('what is open now: the most urgent first, and what earlier rounds left open', () => {
  const now = openNow(
    subjectOf({ findings: ['I1 docs'] }, { findings: ['S1 leak', 'S2 typo = Skipped', 'C1 quota'] }),
  );
  expect(now?.open.map(({ id }) => id)).toEqual(['C1', 'S1']);
  expect(now?.leftOpen).toEqual([]);

  const unread = openNow(
    subjectOf({ findings: ['I1 docs', 'S1 typo = Fixed'] }, { findings: [], unread: true }),
  );
  expect(unread).toMatchObject({ wasRead: false, open: [] });
  expect(unread?.leftOpen.map(({ finding, lastSeen }) => [finding.id, lastSeen])).toEqual([['I1', 1]]);
});
