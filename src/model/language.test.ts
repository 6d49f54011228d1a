import { expect, test } from 'vitest';
import { languageOf, languagesOf } from './language.ts';

test.for([
  ['ts', 'typescript'],
  ['TypeScript', 'typescript'],
  ['golang', 'go'],
  ['zig', 'zig'],
  ['constructor', 'constructor'],
] as const)('%s is %s', ([name, language]) => {
  expect(languageOf(name)).toBe(language);
});

test.for<[(string | null)[], string[], string[]]>([
  [
    ['go', 'GoLang', null, 'sh'],
    ['a.go', 'b/c.TSX'],
    ['bash', 'go', 'typescript'],
  ],
  [['diff', 'text', ''], ['a.diff', 'notes.txt'], []],
  [[], ['Makefile', 'cmd/Dockerfile', 'cmd/tool', 'v1.2/tool'], ['dockerfile', 'makefile']],
  [[], ['.gitignore', 'lib.so.1', 'a.b c'], ['gitignore']],
])('the languages of %j and %j', ([fences, paths, languages]) => {
  expect(languagesOf(fences, paths)).toEqual(languages);
});
