import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { makeCorpus } from './corpus.ts';
import { onSameLines } from './same-lines.ts';

const review = (number: number, title: string, places: string) =>
  read(
    `# R\n\n| | |\n|---|---|\n| **PR** | [#${number}](https://forge.example/o/q/pull/${number}) — P |\n\n## Important Issues\n\nI1. **${title}** — ${places}\n`,
    `q/2026060${number}-101500-pr-${number}`,
  ).report;

test('findings of other subjects on the same lines, newest first', () => {
  const corpus = makeCorpus([
    review(1, 'Touches', '`a.go:10-14`'),
    review(2, 'Before', '`a.go:1-9`'),
    review(3, 'Other file', '`b.go:10-14`'),
    review(4, 'Within', '`a.go:12`'),
    review(5, 'Asked', '`a.go:14-20`, `a.go:12`'),
    { ...review(5, 'Same subject', '`a.go:14`'), id: 'q/20260606-101500-pr-5' },
    review(6, 'No line', '`a.go`'),
  ]);
  const asked = corpus.findings.find(({ finding }) => finding.title === 'Asked')!;
  const titles = (most: number) => onSameLines(corpus, asked, most).map(({ finding }) => finding.title);
  expect(titles(9)).toEqual(['Within', 'Touches']);
  expect(titles(1)).toEqual(['Within']);
});
