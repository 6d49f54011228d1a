import type { ThemeRegistrationRaw } from 'shiki';

/**
 * The kinds of token we colour, each a class in `styles/code.css`, and the grammar scopes they stand for. Later
 * rows win. The theme's colours are only numbers of rows: real colours, light and dark, are the style sheet's.
 */
const KINDS: readonly (readonly [kind: string, scopes: string[]])[] = [
  ['plain', []],
  ['variable', ['variable.parameter', 'support.variable', 'variable.other.property']],
  ['constant', ['constant', 'variable.other.constant', 'variable.language', 'support.constant']],
  ['number', ['constant.numeric']],
  ['string', ['string', 'punctuation.definition.string', 'string.regexp', 'constant.other.symbol']],
  ['keyword', ['keyword', 'storage', 'keyword.control', 'storage.type', 'storage.modifier']],
  ['operator', ['keyword.operator']],
  ['function', ['entity.name.function', 'support.function', 'meta.function-call entity.name.function']],
  [
    'type',
    [
      'entity.name.type',
      'entity.name.class',
      'support.type',
      'support.class',
      'entity.other.inherited-class',
    ],
  ],
  ['tag', ['entity.name.tag', 'support.type.property-name', 'meta.selector', 'entity.other.attribute-name']],
  [
    'heading',
    ['markup.heading', 'entity.name.section', 'meta.diff.range', 'punctuation.definition.range.diff'],
  ],
  ['header', ['meta.diff.header', 'meta.diff.index']],
  ['inserted', ['markup.inserted', 'punctuation.definition.inserted']],
  ['deleted', ['markup.deleted', 'punctuation.definition.deleted']],
  ['comment', ['comment', 'punctuation.definition.comment']],
];

export const CODE_THEME: ThemeRegistrationRaw = {
  name: 'casebook',
  type: 'light',
  fg: colour(0),
  bg: '#ffffff',
  settings: KINDS.map(([, scope], row) => ({
    ...(row === 0 ? {} : { scope }),
    settings: { foreground: colour(row) },
  })),
};

/** The kind, as a number, of a token that the theme has given a colour; 0 is plain text. */
export function tokenKind(foreground: string | undefined): number {
  const row = Number.parseInt(foreground?.slice(1) ?? '0', 16);
  return KINDS[row] === undefined ? 0 : row;
}

/** The class of a kind: null for plain text, undefined where there is no such kind. */
export function kindClass(kind: number): string | null | undefined {
  const name = KINDS[kind]?.[0];
  return name === 'plain' ? null : name && `code-${name}`;
}

function colour(row: number): string {
  return `#${row.toString(16).padStart(6, '0').toUpperCase()}`;
}
