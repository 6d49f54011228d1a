import type { LedgerRow } from '../corpus/ledger.ts';
import { expect, test } from 'vitest';
import { ledgerOf } from '../corpus/ledger.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { problem } from '../model/problem.ts';
import type { Severity } from '../model/severity.ts';
import { read } from '../parse/__fixtures__/read.ts';
import {
  columnWords,
  moment,
  openSentence,
  printedRound,
  roundPlace,
  roundSummary,
  severityWords,
  earlierAnswers,
} from './round-words.ts';

const header =
  '| **Date** | 2026-05-12 10:39 |\n|---|---|\n| **PR** | #9 |\n| **Round** | 4 |\n| **Verdict** | **Rework** — it leaks |';
const BODY =
  '## Important Issues\n\nI1. **A** — `a.go:1`\n\n## Suggestions\n\nS1. **B** — `b.go:1`\n\nS2. **C** — `c.go:1`';
const report = (body = BODY) => read(`# R\n\n${header}\n\n${body}\n`).report;
const unread = () => {
  const made = report('');
  made.problems.push(problem('findings-unread', 1));
  return made;
};

test.for([
  [[], 'none'],
  [['suggestion', 'critical', 'suggestion'], '1 critical, 2 suggestions'],
  [['important', null], '1 important, 1 unrated'],
] as const)('%j in words', ([severities, words]) => {
  expect(severityWords((severities as readonly (Severity | null)[]).map((severity) => ({ severity })))).toBe(
    words,
  );
});

test('the printed round is said where it is not the place in time', () => {
  expect([printedRound(report(), 3), printedRound(report(), 1)]).toEqual([null, 'printed 4']);
  expect(columnWords(report(), 1)).toBe('12 May, printed 4');
});

// prettier-ignore
test.for([
  // printed rounds in time order   places
  [[4],                             ['1 (printed 4)']],
  [[1, 2, null],                    ['1', '2', '3']],
  [[1, 1, 3],                       ['1', '2 (printed 1)', '3']],
] as const)('rounds that print %j stand at %j', ([printed, places]) => {
  const rounds = printed.map((round, at) => ({ ...report(), id: `q/${at}`, startedAt: `2026-05-1${at}`, round }));
  const { subjectOf } = makeCorpus(rounds);
  expect(rounds.map((one) => roundPlace(one, subjectOf.get(one.id) ?? null))).toEqual(places);
});

test('a report without a subject is no round, whatever it prints', () => {
  expect(roundPlace(report(), null)).toBeNull();
});

test('a moment is as exact as the report', () => {
  expect(moment(report())).toBe('12 May 2026, 10:39');
  expect(moment({ date: null, time: null })).toBe('no date');
});

test('a round in words', () => {
  expect(roundSummary(report(), 1, 3)).toBe(
    'Round 2 of 3, 12 May 2026, 10:39: Rework; findings: 1 important, 2 suggestions; without an outcome: 1 important, 2 suggestions',
  );
  expect(roundSummary(unread(), 0, 1)).toContain('findings not read');
});

// prettier-ignore
test.for([
  ['open',   1, 'Open: 3 findings without an outcome (1 important, 2 suggestions).'],
  ['open',   4, 'Open: 3 findings of the latest round without an outcome (1 important, 2 suggestions).'],
  ['none',   1, 'Nothing is open: the review found nothing.'],
  ['none',   4, 'Nothing is open: the latest round found nothing.'],
  ['closed', 1, 'Nothing is open: every finding has an outcome or was withdrawn.'],
  ['closed', 4, 'Nothing is open: every finding of the latest round has an outcome or was withdrawn.'],
  ['unread', 4, 'What is open is unknown: the findings of the latest round were not understood.'],
] as const)('what is open in a sentence: %s, after round %i', ([what, rounds, sentence]) => {
  const latest = what === 'unread' ? unread() : report(what === 'none' ? '' : BODY);
  const open = what === 'closed' ? [] : latest.findings;
  expect(openSentence({ latest, rounds, wasRead: what !== 'unread', open, leftOpen: [] })).toBe(sentence);
});

test('what earlier rounds left open is said, too', () => {
  const latest = report('');
  const leftOpen = ledgerOf(makeCorpus([report()]).subjects[0]!);
  expect(openSentence({ latest, rounds: 2, wasRead: true, open: [], leftOpen })).toBe(
    'Nothing of the latest round is open: the latest round found nothing. 3 findings of earlier rounds may still be open.',
  );
});

test.for<[(string | null)[], number, string | null]>([
  [['declined', 'declined', 'none'], 3, 'declined in round 1, 2'],
  [['fixed', null, 'declined', 'none'], 4, 'fixed in round 1; declined in round 3'],
  [['none', 'none'], 2, null],
  [['none'], 1, null],
])('answers %j before round %d', ([answers, lastSeen, words]) => {
  const cells = answers.map((answer) => answer && { answer }) as LedgerRow['cells'];
  expect(earlierAnswers({ cells, lastSeen })).toBe(words);
});
