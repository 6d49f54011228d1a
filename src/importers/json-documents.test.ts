import { expect, test } from 'vitest';
import { jsonDocuments, notJsonAt } from './json-documents.ts';

test.for([
  ['{}', null],
  ['[1]\n[2] {"a":\n 3}\n', null],
  ['"words"', null],
  ['no JSON', 1],
  ['{"a": 1,\n}', 2],
  ['{}\n[]\n{"a": oops}\n{}', 3],
  ['{}\n[]\n{"a": 1', 3],
  ['{}\nThe end.', 2],
  [']', 1],
] as const)('%j stops being JSON on line %j', ([text, line]) => {
  expect(notJsonAt(text)).toBe(line);
  if (line !== null) expect(jsonDocuments(text)).toBeNull();
});
