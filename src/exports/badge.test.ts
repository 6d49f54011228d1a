import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeSvg, COLOURS } from './badge.ts';

const reader = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  htmlEntities: true,
  trimValues: false,
});
const read = (message: string) => {
  const svg = badgeSvg({ label: 'last verdict', message, tone: 'good' });
  expect(XMLValidator.validate(svg)).toBe(true);
  return reader.parse(svg).svg;
};

test('a badge is a picture with a title', () => {
  const { title, '@_role': role, '@_aria-label': label } = read('Merge');
  expect({ title, role, label }).toEqual({
    title: 'last verdict: Merge',
    role: 'img',
    label: 'last verdict: Merge',
  });
});

test.for([
  ['</title><script>alert(1)</script>', '</title><script>alert(1)</script>'],
  ['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
  ['A & B\n\tC', 'A & B C'],
  ['x'.repeat(41), `${'x'.repeat(39)}…`],
  [`${'words '.repeat(20)}`, 'words words words words words words wor…'],
  ['Merge\uFFFE\uFFFF\u0008\uD800 it', 'Merge it'],
  ['🦩'.repeat(50), `${'🦩'.repeat(39)}…`],
] as const)('%j is text', ([message, words]) => {
  expect(read(message).title).toBe(`last verdict: ${words}`);
});

test('no verdict breaks the picture', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (message) => {
      const { '@_width': width } = read(message);
      expect(Number(width)).toBeLessThan(900);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test.for(Object.entries(COLOURS))('white letters are read on %s', ([, colour]) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThan(4.5);
  expect(badgeSvg({ label: 'a', message: 'b', tone: 'good' })).toContain('fill="#fff"');
});
