/** Markup that is ready to be written, told apart from text that is not. */
class Xml {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}
export type { Xml };

/** All but Char of XML 1.0: a reader stops at these, however they are written. Half a surrogate pair is one of them. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Tabs and line ends are here, too: a reader makes them spaces in attributes, and CR a line feed in text. */
const SPECIAL = /[&<>"'\t\n\r]/g;
const NAMED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A template of markup, as in xml`<title>${title}</title>`: text that is put in is escaped for elements and attributes
 * alike, characters that XML forbids are left out, and markup made by another template stays markup.
 */
export function xml(markup: TemplateStringsArray, ...values: (string | Xml | readonly Xml[])[]): Xml {
  return new Xml(String.raw({ raw: markup }, ...values.map(sourceOf)));
}

/** A text without the characters that XML forbids. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** A whole document, with its declaration. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.source}\n`;
}

function sourceOf(value: string | Xml | readonly Xml[]): string {
  if (value instanceof Xml) return value.source;
  if (typeof value === 'string') return xmlCharacters(value).replace(SPECIAL, escaped);
  return value.map(({ source }) => source).join('\n');
}

function escaped(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}
