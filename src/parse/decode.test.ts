import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));

test.for([
  ['one\ntwo\n', 'one\ntwo\n'],
  ['one\r\ntwo\r\n', 'one\ntwo\n'],
  ['one\rtwo\r', 'one\ntwo\n'],
  ['one\r\n\ntwo\r', 'one\n\ntwo\n'],
  ['\uFEFF# Title', '# Title'],
  ['one\uFEFFtwo', 'one\uFEFFtwo'],
  ['naïve — 雨 🌧', 'naïve — 雨 🌧'],
  ['', ''],
] as const)('%j becomes %j', ([written, text]) => {
  expect(decode(bytes(written))).toEqual({ text, problems: [] });
});

test.for([
  ['caf\xE9\n', 1],
  ['one\ntwo\ncaf\xE9\nfour\n\xE9', 3],
  ['one\r\ntwo\r\n\xFF', 3],
  ['one\n\xE2\n\x80', 2],
  ['\xC0\xAF', 1],
  ['one\n\xED\xA0\x80', 2],
] as const)('%j is not UTF-8 at line %i', ([written, line]) => {
  const { text, problems } = decode(latin1(written));
  expect(text).toContain('\uFFFD');
  expect(text.split('\n')).toHaveLength(written.split('\n').length);
  expect(problems.map((problem) => [problem.code, problem.level, problem.line])).toEqual([
    ['not-utf8', 'error', line],
  ]);
});
