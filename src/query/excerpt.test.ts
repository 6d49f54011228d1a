import { expect, test } from 'vitest';
import { asked } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';
import type { Hit, Mark } from './answer.ts';

const RECORD = record({
  title: 'The cache loses a Key',
  locations: [
    { path: 'pkg/cache.go', startLine: 3, endLine: 9 },
    { path: 'pkg/cache_test.go', startLine: null, endLine: null },
  ],
  words: {
    text: 'One.\nThe key is lost\nTwo.\nThree.\nA cache with a key.',
    code: 'key := 1\ncache[key]',
    fix: 'Keep the\nkey.',
    originals: 'key',
  },
});

test.for([
  ['cache key', 'The [cache] loses a [Key]'],
  ['Key', 'The cache loses a [Key]'],
  ['/l.*a/', 'The cache [loses a] Key'],
  ['ache "cache loses"', 'The [cache loses] a Key'],
  ['in:text key', 'The cache loses a Key'],
  ['key -loss', 'The cache loses a [Key]'],
] as const)('%s in the title: %s', ([query, expected]) => {
  const { facts, titleMarks } = hit(query);
  expect(marked(facts.title, titleMarks)).toBe(expected);
});

test.for([
  ['I1', '[I1]'],
  ['i', '[I]1'],
  ['in:title 1', 'I[1]'],
  ['in:text 1 or key', 'I1'],
  ['key -I2', 'I1'],
] as const)('%s in the id: %s', ([query, expected]) => {
  const { facts, idMarks } = hit(query);
  expect(marked(facts.id!, idMarks)).toBe(expected);
});

test.for([
  // The lines with the most words first, as many as fit, in the order of the finding.
  [
    'cache key',
    [
      'file: - | pkg/[cache].go:3-9 | -',
      'text: Three. | A [cache] with a [key]. | -',
      'code: key := 1 | [cache][[key]] | -',
    ],
  ],
  ['lost', ['text: One. | The key is [lost] | Two.']],
  ['pkg', ['file: - | [pkg]/cache.go:3-9 | -']],
  ['in:fix "the key"', ['fix: - | Keep [the] | key.']],
  ['in:originals key', ['originals: - | [key] | -']],
  [
    '/lost$.*^three/ims',
    ['text: One. | The key is [lost] | Two.', 'text: Two. | [Three]. | A cache with a key.'],
  ],
  ['severity:important', []],
] as const)('%s is shown in its lines', ([query, expected]) => {
  const shown = hit(query).excerpts.map(
    ({ place, before, line, marks, after }) =>
      `${place}: ${before ?? '-'} | ${marked(line, marks)} | ${after ?? '-'}`,
  );
  expect(shown).toEqual(expected);
});

test.for([['in:originals lost'], ['in:text,originals lost'], ['is:unmatched lost'], ['is:unmatched /lost/']])(
  "%s shows a line of a reviewer's own finding once",
  ([query]) => {
    const own = record({ isOriginal: true, standings: ['unmatched'], words: { originals: 'A\nlost key' } });
    const shown = hit(query!, own).excerpts.map(
      ({ place, line, marks }) => `${place}: ${marked(line, marks)}`,
    );
    expect(shown).toEqual(['text: [lost] key']);
  },
);

function hit(query: string, found = RECORD): Hit {
  return asked(query, [found]).groups[0]!.hits[0]!;
}

function marked(text: string, marks: readonly Mark[]): string {
  return marks.reduceRight(
    (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}
