import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { xml, xmlDocument } from './xml.ts';

const reader = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000 },
});

test.for([
  ['a < b > c & d', 'a &lt; b &gt; c &amp; d'],
  [`"it's"`, '&quot;it&apos;s&quot;'],
  ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
  ['a\u0000\u0008\u000B\u001Fb', 'ab'],
  ['a\uFFFE\uFFFFb', 'ab'],
  ['a\uD83Db\uDE00c', 'abc'],
  ['😀 \u0085é', '😀 \u0085é'],
  [']]>', ']]&gt;'],
  ['&amp;', '&amp;amp;'],
] as const)('%j', ([text, expected]) => {
  expect(xml`${text}`.source).toBe(expected);
});

test('markup that is put into markup stays markup', () => {
  expect(xml`<a>${[xml`<b>${'<'}</b>`, xml`<b/>`]}${xml`<c/>`}</a>`.source).toBe(
    '<a><b>&lt;</b>\n<b/><c/></a>',
  );
});

test('a reader by others gets back every text, in elements and attributes', () => {
  const hostile = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<!--',
    '&#0;',
    '\u0000',
    '\uFFFE',
    '\uD800',
  );
  const text = fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'binary', minLength: 1 })) });
  fc.assert(
    fc.property(text, (written) => {
      const document = xmlDocument(xml`<a title="${`-${written}`}"><b>${`-${written}`}</b></a>`);
      expect(XMLValidator.validate(document)).toBe(true);
      const { a } = reader.parse(document);
      // What XML cannot hold is gone; the rest is there, letter by letter.
      const kept = [...`-${written}`].filter((character) => isCharacter(character.codePointAt(0)!)).join('');
      expect(a.title).toBe(kept);
      expect(a.b).toBe(kept);
    }),
  );
});

/** Char of XML 1.0. */
function isCharacter(code: number): boolean {
  const inPlanes = (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  return code === 0x9 || code === 0xa || code === 0xd || inPlanes;
}
