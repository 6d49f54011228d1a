import { describe, expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { decode } from './decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));

test.for([
  ['one\ntwo\n', 'one\ntwo\n'],
  ['one\r\ntwo\r\n', 'one\ntwo\n'],
  ['one\rtwo\r', 'one\ntwo\n'],
  ['one\r\n\ntwo\r', 'one\n\ntwo\n'],
  ['\uFEFF# Title', '# Title'],
  ['one\uFEFFtwo', 'one⟦U+FEFF⟧two'],
  ['naïve — 雨 🌧', 'naïve — 雨 🌧'],
  ['', ''],
] as const)('%j becomes %j', ([written, text]) => {
  expect(decode(bytes(written))).toEqual({ text, encoding: 'utf-8', problems: [] });
});

test.for([
  ['caf\xE9\n', 1],
  ['one\ntwo\ncaf\xE9\nfour\n\xE9', 3],
  ['one\r\ntwo\r\n\xFF', 3],
  ['one\n\xE2\n\x80', 2],
  ['\xC0\xAF', 1],
  ['one\n\xED\xA0\x80', 2],
  ['one\rtwo\r\xFF', 3],
] as const)('%j is not UTF-8 at line %i', ([written, line]) => {
  const { text, problems } = decode(latin1(written));
  expect(text).toBe('');
  expect(problems.map((problem) => [problem.code, problem.level, problem.line])).toEqual([
    ['not-utf8', 'error', line],
  ]);
});

test.for([
  ['\xFF\xFE#\0 \0', 'not-utf8 1', 'UTF-16'],
  ['\xFE\xFF\0#\0 ', 'not-utf8 1', 'UTF-16'],
  ['#\0 \0', 'nul-character 1', 'U+0000'],
  ['one\n\ntwo\0', 'nul-character 3', 'U+0000'],
] as const)('%j is rejected: %s', ([written, want, about]) => {
  const { problems } = decode(latin1(written));
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([want]);
  expect(problems[0]?.message).toContain(about);
});

describe('text that was read as Windows-1252', () => {
  const damaged = (text: string) => bytes(new TextDecoder('windows-1252').decode(bytes(text)));
  const dropped = (text: string) =>
    bytes(new TextDecoder().decode(damaged(text)).replace(/[\x81\x8D\x8F\x90\x9D\xAD]/g, ''));
  const said = (problems: Problem[]) => problems.map(({ code, line }) => `${code} ${line}`);

  test('is repaired, its lines as they were', () => {
    const { text, encoding, problems } = decode(damaged('# Done ✅\r\n\r\nA → B\r\n'));
    expect([text, encoding]).toEqual(['# Done ✅\n\nA → B\n', 'repaired']);
    expect(said(problems)).toEqual(['encoding-repaired null']);
    expect(problems[0]?.message).toMatch(/^2 characters .* restored\.$/);
  });

  test('says how many characters are lost, and where the first one stood', () => {
    const { text, problems } = decode(dropped('✅ ✅ ✅ one\r\n\r\n❌ two\r\n⭐ three'));
    expect(text).toBe('✅ ✅ ✅ one\n\n\uFFFD two\n\uFFFD three');
    expect(said(problems)).toEqual(['encoding-repaired null', 'encoding-lost 3']);
    expect(problems.map(({ message }) => Number.parseInt(message, 10))).toEqual([3, 2]);
  });

  test('is not looked for in bytes that are no UTF-8', () => {
    const broken = Uint8Array.of(...damaged('Done ✅'), 0x0a, 0xff);
    expect(decode(broken)).toMatchObject({ encoding: 'utf-8', problems: [{ code: 'not-utf8', line: 2 }] });
  });

  test('the byte order mark of the original goes, too', () => {
    expect(decode(damaged('\uFEFF# Café')).text).toBe('# Café');
  });
});
