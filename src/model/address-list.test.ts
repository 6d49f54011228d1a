import { expect, test } from 'vitest';
import { formatAddressList, parseAddressList } from './address-list.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

test('blocks and addresses are in order, and each address is said once', () => {
  const text = formatAddressList({
    site: ['/search/', '/'],
    reports: [
      { path: 'q/b c.md', sha256: B, addresses: ['/reviews/q/b_c~123456/'] },
      { path: 'q/a.md', sha256: A, addresses: ['/reviews/q/a/#c1', '/reviews/q/a/', '/reviews/q/a/#c1'] },
    ],
  });
  expect(text.split('\n').slice(1)).toEqual([
    'site',
    '  /',
    '  /search/',
    `q/a.md ${A}`,
    '  /reviews/q/a/',
    '  /reviews/q/a/#c1',
    `q/b c.md ${B}`,
    '  /reviews/q/b_c~123456/',
    '',
  ]);
});

test('what was written is read as it was', () => {
  const list = {
    site: ['/'],
    reports: [
      { path: 'q/a.md', sha256: A, addresses: ['/reviews/q/a/', '/reviews/q/a/#c1'] },
      { path: 'späte/雨 1.md', sha256: B, addresses: [] },
    ],
  };
  expect(parseAddressList(formatAddressList(list))).toEqual(list);
});

test('line ends of Windows, blank lines and comments do no harm', () => {
  expect(parseAddressList('# note\r\n\r\nsite\r\n  /\r\n# more\r\n').site).toEqual(['/']);
});

test.for([
  ['a mark of a merge', 'site\n<<<<<<< ours\n', 2],
  ['an address of nothing', '  /a/\n', 1],
  ['an address that is none', 'site\n  a/\n', 2],
  ['a report without its hash', 'site\n  /\nq/a.md\n', 3],
] as const)('%s is refused with its line', ([, text, line]) => {
  expect(() => parseAddressList(text)).toThrow(`line ${line} `);
});
