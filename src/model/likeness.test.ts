import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessAmong, Vocabulary } from './likeness.ts';

const word = fc.constantFrom(
  ...'queue retry late error close lock path index cache leak stale swallow'.split(' '),
);
const claim = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 5 }), fc.array(word, { maxLength: 40 }))
  .map(([title, text]) => ({ title: title.join(' '), text: text.join(' '), locations: [] }));
const claims = fc.array(claim, { minLength: 2, maxLength: 6 });

test('how alike findings are does not hang on what else was compared before, to the last bit', () => {
  fc.assert(
    fc.property(claims, claims, (findings, others) => {
      const vocabulary = new Vocabulary();
      likenessAmong(others, vocabulary);
      const [alone, after] = [likenessAmong(findings), likenessAmong(findings, vocabulary)];
      for (const a of findings) for (const b of findings) expect(after(a, b)).toBe(alone(a, b));
    }),
    { numRuns: 300, seed: 7 },
  );
});
