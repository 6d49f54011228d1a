import { expect, test } from 'vitest';
import { readView, writeView } from './search-view.ts';

// prettier-ignore
test.for([
  // address                                   written back
  ['',                                         ''],
  ['q=',                                       ''],
  ['q=+race++',                                'q=race'],
  ['q=data+race&sort=date&group=file',         'q=data+race&sort=date&group=file'],
  ['q=file%3Asrc%2F**+%22a%2Cb%22+(c)',        'q=file:src/**+"a,b"+(c)'],
  ['q=100%25+%26+%23+%2B',                     'q=100%25+%26+%23+%2B'],
  ['sort=relevance&group=none',                ''],
  ['sort=colour&group=__proto__&page=-1',      ''],
  ['severity=critical&resolution=open',        'q=severity:critical+is:open'],
  ['resolution=none&repo=a/b&q=lost',          'q=lost+repo:a/b+is:unanswered'],
  ['severity=__proto__&repo=%3Cimg%20src%3E',  'q=severity:__proto__'],
] as const)('%s', ([address, written]) => {
  const view = readView(new URLSearchParams(address));
  expect(writeView(view)).toBe(written);
  expect(readView(new URLSearchParams(written))).toEqual({ ...view, query: view.query.trim() });
});
