import { expect, test } from 'vitest';
import { commitTo, referencesIn } from './references.ts';

/** Where the words of a text lead, as `words → where`. */
const led = (text: string, before?: string) =>
  referencesIn(text, before).flatMap(({ text: words, to }) => (to === null ? [] : [`${words} → ${to}`]));

test.for<[string, string[]]>([
  ['the same as (see S1)', ['S1 → finding S1']],
  ['I1 and I2 share a fix', ['I1 → finding I1', 'I2 → finding I2']],
  ['Fixing C1 is enough.', ['C1 → finding C1']],
  ['it was raised in round 2 as well', []],
  ["round 2's I2 came back", ['I2 → round 2 I2']],
  ['Round 3 S1, S4 and S5 stand', ['S1 → round 3 S1', 'S4 → round 3 S4', 'S5 → round 3 S5']],
  ['R2 S1 is fixed, S3 is not', ['S1 → round 2 S1', 'S3 → finding S3']],
  [
    "Round 5's S3 (five calls), S6, and S12 landed, S1 did not",
    ['S3 → round 5 S3', 'S6 → round 5 S6', 'S12 → round 5 S12', 'S1 → finding S1'],
  ],
  ['R1 S2/S3 and S4', ['S2 → round 1 S2', 'S3 → round 1 S3', 'S4 → round 1 S4']],
  ['I1/I2, but a path/S1', ['I1 → finding I1', 'I2 → finding I2']],
  ["Heron's S2 in Round 3", []],
  ['I2 from round 1 is open', ['I2 → round 1 I2']],
  ['I2 (round 1) is open', ['I2 → round 1 I2']],
  ['the previous I2 is gone', []],
  ["the prior round's I2 is gone", []],
  ['S3 from the earlier review', []],
  ['Heron C1 was lowered', []],
  ["Sable's I3 agrees", []],
  ['Heron Large 2 C1 was lowered', []],
  ['raised as C4 there, (as C5)', []],
  ['the same as S1', ['S1 → finding S1']],
  ['an S3 bucket, an s3 path', []],
  ['v1.I2, x-S1, I1-b, C1.go', []],
  ['as #323 does', ['#323 → number 323']],
  ['Important #3 holds', ['#3 → ordinal important 3']],
  ['Testing Gap #3 and step #2', []],
  ['other/name#323, a##3, &#39;', []],
  ['since 71b57d2 and 0123456789', ['71b57d2 → commit 71b57d2']],
  ['deadbeef is a word, path/71b57d2/x is a path', []],
])('references in: %s', ([text, expected]) => {
  expect(led(text)).toEqual(expected);
});

test('what stands before a text tells whose id it starts with', () => {
  expect(led('C1 was lowered', 'Sable’s ')).toEqual([]);
  expect(led('C1 was lowered', 'and then ')).toEqual(['C1 → finding C1']);
});

test('no word of a text is lost', () => {
  const text = "see S1, round 2's I2, #323 and 71b57d2.";
  expect(
    referencesIn(text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});

test.for([
  ['71b57d2', 'commit 71b57d2'],
  ['71b57d', null],
  ['1234567', null],
  ['abcdefa', null],
] as const)('a commit: %s', ([text, to]) => {
  expect(commitTo(text)).toBe(to);
});
