import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson, type Json } from './json.ts';

test.for([
  ['</script><script>', String.raw`"\u003c/script\u003e\u003cscript\u003e"`],
  ['<!--', String.raw`"\u003c!--"`],
  ['a & b', String.raw`"a \u0026 b"`],
  ['\u2028\u2029', String.raw`"\u2028\u2029"`],
  ['\n"\\', String.raw`"\n\"\\"`],
  ['\uD800', String.raw`"\ud800"`],
] as const)('%j', ([text, expected]) => {
  expect(toJson(text)).toBe(expected);
});

test('keys are made safe, too', () => {
  expect(toJson({ '</script>': 1 })).toBe(String.raw`{"\u003c/script\u003e":1}`);
});

test('any value is read back as it was, from one line without markup', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), (value) => {
      const json = toJson(value as Json);
      expect(json).not.toMatch(/[<>&\n\r\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
