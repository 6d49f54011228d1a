import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus, type Corpus } from './corpus.ts';
import { ledgerOf } from './ledger.ts';
import { patternsOf } from './pattern.ts';
import { threadsOf } from './thread.ts';

const TITLES = [
  'push() swallows the error of a write',
  'The error of pull() is swallowed',
  'An error that fill() swallows',
  'Guests see drafts of pages',
  'Retries start at once and in step',
  'A test of the retries is missing',
];

/** A round of a pull request or of a branch: which titles it has, and what the pull request is called. */
interface Round {
  subject: number;
  day: number;
  titles: readonly number[];
  name: string;
}
const review = ({ subject, day, titles, name }: Round) =>
  read(
    `# R\n\n| | |\n|---|---|\n| **PR** | #${subject} ${name} |\n| **Reviewers** | Heron Large 2 |\n\n## Suggestions\n\n${titles
      .map((title, at) => `S${at + 1}. **${TITLES[title]}** — \`src/part${subject}.go:${at + 5}\``)
      .join('\n\n')}\n`,
    `q/202606${String(day).padStart(2, '0')}-101500-pr-${subject}`,
  ).report;

const round = fc.record({
  subject: fc.integer({ min: 1, max: 4 }),
  day: fc.integer({ min: 1, max: 6 }),
  titles: fc.subarray([...TITLES.keys()]),
  name: fc.constantFrom('Faster sync', 'Safer sync'),
});
/** One report a file name. */
const rounds = fc.uniqueArray(round, { selector: ({ subject, day }) => `${subject} ${day}`, maxLength: 10 });

/** All that hangs on subjects and on the words of findings. */
const told = (corpus: Corpus) => ({
  subjects: corpus.subjects,
  subjectOf: corpus.subjectOf,
  commits: corpus.commitOf,
  findings: corpus.findings,
  threads: corpus.subjects.map(threadsOf),
  ledgers: corpus.subjects.map(ledgerOf),
  patterns: patternsOf(corpus),
});

test('a corpus after another one is what it would be without that', () => {
  fc.assert(
    fc.property(fc.array(rounds, { minLength: 2, maxLength: 4 }), (states) => {
      const known = new Map<string, ReturnType<typeof review>>();
      const reportOf = (one: Round) => {
        const made = known.get(JSON.stringify(one)) ?? review(one);
        known.set(JSON.stringify(one), made);
        return made;
      };
      let before: Corpus | null = makeCorpus([]);
      for (const state of states) {
        const reports = state.map(reportOf);
        const next = makeCorpus(reports, [], undefined, before);
        expect(told(next)).toEqual(told(makeCorpus(reports)));
        before = next;
      }
    }),
    { numRuns: 40 },
  );
});

test('subjects without a change stay the same objects, and others do not', () => {
  const old = [1, 2].map((subject) => review({ subject, day: 1, titles: [0], name: 'Faster sync' }));
  const before = makeCorpus(old);
  const after = makeCorpus(
    [...old, review({ subject: 2, day: 2, titles: [1], name: 'Faster sync' })],
    [],
    undefined,
    before,
  );
  const pull = ({ subjects }: Corpus, name: string) => subjects.find((one) => one.name === name);
  expect(pull(after, '1')).toBe(pull(before, '1'));
  expect(pull(after, '2')).not.toBe(pull(before, '2'));
});
