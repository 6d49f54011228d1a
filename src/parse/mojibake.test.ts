import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markUnseen } from '../model/characters.ts';
import { decode } from './decode.ts';
import { repairMojibake } from './mojibake.ts';

/** The damage: UTF-8 read in another encoding, and the bytes dropped that Windows-1252 cannot show. */
const misread = (text: string, encoding = 'windows-1252') =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(new TextEncoder().encode(text));
const dropped = (text: string) => misread(text).replace(/[\x81\x8D\x8F\x90\x9D\xAD]/g, '');

test.for([
  'Passed ✅',
  'Ça coûte 5 € — “un peu” ❌',
  '雨の日 🌧 задача',
  'Failed ❌ but ⭐ and ⏳',
  'Ã is a letter',
  'middle \uFEFF mark é',
])('%s is restored from Windows-1252 and from Mac Roman', (clean) => {
  const restored = [...clean].filter((char) => char > '\x7F').length;
  for (const encoding of ['windows-1252', 'macintosh'])
    expect(repairMojibake(misread(clean, encoding))).toEqual({
      text: clean,
      restored,
      lost: 0,
      lostLine: null,
    });
});

test.for([
  ['✅✅✅ ❌', '✅✅✅ �', 3, 1, 1],
  ['✅✅✅\n\n⭐ a\n⏳ b', '✅✅✅\n\n� a\n� b', 3, 2, 3],
  ['→ ⚠️ ✅', '→ ⚠� ✅', 3, 1, 1],
  ['é é é\nÍ', 'é é é\n�', 3, 1, 2],
  ['🔴🟡🟢\n🍏', '🔴🟡🟢\n�', 3, 1, 2],
  ['ééé\nୋ', 'ééé\n�', 3, 1, 2],
] as const)('%j, bytes dropped, becomes %j', ([clean, text, restored, lost, lostLine]) => {
  expect(repairMojibake(dropped(clean))).toEqual({ text, restored, lost, lostLine });
});

test.for([
  ['nothing to do', ''],
  ['plain ASCII', 'The queue is empty.'],
  ['prose of Western Europe', 'Déjà vu à l’été : « où ? » — naïve façade, größer, señor'],
  ['prose with accents only', 'é à è ê ç é à è ê ç é à è ê ç'],
  ['quotation marks and dashes', 'A “queue” — and ‘its’ jobs… 5 €, ±2°'],
  ['signs of a clean report', 'Passed ✅, failed ❌'],
  ['damage beside a clean sign', `✅ ${misread('Passed ✅ ✅ ✅')}`],
  ['damage beside a letter that no sequence starts with', `ü ${misread('✅ ✅ ✅')}`],
  ['a wrong sequence among right ones', `${misread('✅ ✅ ✅')} \xC0\xAF`],
  ['a surrogate as bytes', `${misread('✅ ✅ ✅')} ${String.fromCharCode(0xed, 0xa0, 0xb0)}`],
  ['a stray continuation byte', `${misread('✅ ✅ ✅ ✅')} «`],
  ['more lost than whole', dropped('✅ ✅ ✅ ❌ ❌ ❌ ❌')],
  ['too few that are whole', dropped('✅ ✅ ❌')],
  ['Mac Roman that does not round-trip', misread('✅ ✅ ✅ ❌', 'macintosh').replace('ù', '')],
  ['another wrong encoding', misread('Важно ✅ ✅ ✅', 'windows-1251')],
  ['a wrong encoding of two bytes a character', misread('🔴 ✅ ✅ ✅', 'gbk')],
] as const)('left alone: %s', ([, text]) => {
  expect(repairMojibake(text)).toBeNull();
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const sign = fc.constantFrom('✅', '❌', '⭐', '⚠️', '⏳', '→', '🔴', 'é', 'Í', '\n', 'word ');
const report = fc.array(fc.oneof(text, sign), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));

test('what only was misread comes back whole', () => {
  fc.assert(
    fc.property(
      report.filter((clean) => /\P{ASCII}/u.test(clean)),
      fc.constantFrom('windows-1252', 'macintosh'),
      (clean, encoding) => {
        const repair = repairMojibake(misread(clean, encoding));
        // A mark in front is what a byte order mark looks like.
        expect(repair?.text).toBe(clean.replace(/^\uFEFF/, ''));
        expect(repair?.lost).toBe(0);
      },
    ),
  );
});

test('what lost bytes comes back in its places, or not at all', () => {
  let lost = 0;
  fc.assert(
    fc.property(report, (clean) => {
      // Signs that are sure to stay whole, so that most texts are repaired.
      // The sign for a lost character is none that was lost.
      const whole = `${'✅'.repeat(30)}\n${clean.replace(/^\uFEFF|\uFFFD/g, '')}`;
      const repair = repairMojibake(dropped(whole));
      if (repair === null) return;
      const [want, got] = [[...whole], [...repair.text]];
      expect(got.filter((char) => char === '\uFFFD')).toHaveLength(repair.lost);
      expect(got.map((char, at) => (char === '\uFFFD' ? want[at] : char))).toEqual(want);
      expect(repair.text.split('\n')).toHaveLength(whole.split('\n').length);
      lost += repair.lost;
    }),
  );
  expect(lost).toBeGreaterThan(0);
});

test('a character that neither encoding has keeps a text as it is', () => {
  const outside = fc.constantFrom('✅', '雨', 'я', '🌧', '\uFFFD', '游', '\u0300');
  fc.assert(
    fc.property(report, outside, report, (before, char, after) => {
      expect(repairMojibake(before + char + after)).toBeNull();
      expect(repairMojibake(misread(before) + char + misread(after))).toBeNull();
    }),
  );
});

test('prose in Latin letters is left alone', () => {
  const word = fc.constantFrom('été', 'über', 'naïve', 'señor', '“so”', 'à', '—', '½', '«', '»', 'Ægir', 'x');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(repairMojibake(words.join(' '))).toBeNull();
    }),
  );
});

const SHARED = new URL('../../../shared/', import.meta.url);
const ABSENT = 'no folder ../shared with the pairs and reports';
const has = existsSync(new URL('encoding/', SHARED));

/** All Markdown files under a folder of `../shared` that nothing has damaged. */
function cleanFiles(folder: string): URL[] {
  return readdirSync(new URL(`${folder}/`, SHARED), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('seeds') && !/damaged|repaired/.test(name))
    .map((name) => new URL(`${folder}/${name}`, SHARED));
}

test.for([
  ['seed', 'repaired-fffd', 'repaired'],
  ['lossless', 'expected-lf', 'repaired'],
  ['macroman', 'expected-lf', 'repaired'],
  ['johab', 'damaged-johab', 'utf-8'],
] as const)('pairs: damaged-%s becomes %s', ([kind, wanted, encoding], { skip }) => {
  skip(!has, ABSENT);
  const folder = new URL('encoding/', SHARED);
  const suffix = `.damaged-${kind}.md`;
  const stems = readdirSync(folder).filter((name) => name.endsWith(suffix));
  expect(stems).not.toEqual([]);
  for (const name of stems) {
    const decoded = decode(readFileSync(new URL(name, folder)));
    const want = readFileSync(new URL(name.replace(suffix, `.${wanted}.md`), folder), 'utf8');
    expect(decoded.text, name).toBe(want);
    expect(decoded.encoding, name).toBe(encoding);
  }
});

test.for(['corpus', 'freeform', 'not-reports', 'encoding'])(
  'no clean file of %s is touched, and all come back whole',
  (folder, { skip }) => {
    skip(!has, ABSENT);
    const files = cleanFiles(folder);
    expect(files).not.toEqual([]);
    for (const file of files) {
      const clean = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
      expect(decode(readFileSync(file)), file.pathname).toEqual({
        text: markUnseen(clean),
        encoding: 'utf-8',
        problems: [],
      });
      if (/\P{ASCII}/u.test(clean)) expect(repairMojibake(misread(clean))?.text, file.pathname).toBe(clean);
    }
  },
);
