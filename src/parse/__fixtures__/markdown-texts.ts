/** Texts made of the constructs of Markdown, whole and broken, in any order and inside each other. */
import fc from 'fast-check';

const pick = (pieces: readonly string[]) => fc.constantFrom(...pieces);

/** What stands in reports. */
const WORDS = [
  ...[
    'a',
    'word',
    'Foo',
    'é',
    '雨',
    '🌧',
    'snake_case_name',
    '__init__.py',
    'a*b*c',
    'x~y',
    'a|b',
    '@x',
    '“',
    '...',
  ],
  ...[
    '_x_',
    '__y__',
    '*x*',
    '**y**',
    '***z***',
    '~~gone~~',
    '`code`',
    '``a ` b``',
    '**`x`** — y',
    '*a `b* c`',
  ],
  ...['**a *b* c**', '~a~', '~~a `b~~ c`', '&amp;', '&#x202E;', '&#35;', '&lt;', '<br>', '<kbd>', '</kbd>'],
  ...[
    'https://x.example/a_b',
    '[x](y)',
    '[x](<y z> "t")',
    '[x][y]',
    '[y]',
    '![i](u)',
    '[a `](b)`',
    '[*a](b)*',
  ],
  ...['[![i](u)](v)', '# ', '--', '$a$', '{}', '//', '1.', '-', '+', '.', ',', ':', '(', ')', ' ', '\t'],
];
/** What tempts an engine: halves of constructs, escapes, addresses, tags. */
const TEMPTING = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '[',
    '](',
    ']',
    '!',
    '<',
    '>',
    '|',
    '\\',
    '\\*',
    '\\|',
    '\\_',
    '\\`',
  ],
  ...[
    '\\\n',
    '  \n',
    '\n',
    '\u00A0',
    '\u200B',
    '&#0;',
    '&copy',
    '&nbsp;',
    '<b>',
    '<!-- c -->',
    '<!--',
    '-->',
    '<?x?>',
  ],
  ...[
    '<!X>',
    '<![CDATA[x]]>',
    '<a b=c=d>',
    '<x-y z="t">',
    '<http://a.example>',
    '<a@b.example>',
    'www.example.com',
  ],
  ...[
    'www.',
    'http://.e',
    'https://x.example/(a)',
    'https://x.example/a)',
    'HTTPS://X.example',
    'me@mail.example',
  ],
  ...[
    'mailto:me@mail.example',
    'xmpp:a@b.c',
    'x@y',
    '[^1]',
    '[^n]',
    '^[in]',
    '[ ]',
    '[x]',
    '===',
    '---',
    '#',
  ],
];
/** Blocks as reports have them. */
const BLOCKS = [
  ...[
    '# head',
    '## head ##',
    '### *x*',
    'Title\n===',
    'Title\n---',
    '***',
    '---',
    '- - -',
    'a  \nb',
    '  para',
  ],
  ...[
    '- item',
    '- item\n- two\n  more',
    '* a\n\n  b',
    '1. one\n2. two',
    '3) x',
    '10. x\n    y',
    '- a\n  - b\n    - c',
  ],
  ...[
    '1. a\n   - b',
    '- a\nlazy',
    '- a\n\n\n- b',
    '- a\n- b\n\n- c',
    '* x\n+ y\n- z',
    '1. a\n1) b',
    '- # h',
    '-\ta',
  ],
  ...[
    '> quote',
    '> quote\n> more',
    '> quote\nlazy',
    '> a\n>\n> b',
    '> - a\n> - b',
    '- > q',
    '> - a\n> - b\n>\n> c',
  ],
  ...[
    '```\ncode *x*\n```',
    '```go title="a"\nx := 1\n\n\ty\n```',
    '~~~diff\n- a\n+ b\n~~~',
    '- ```ts\n  code\n  ```',
  ],
  ...[
    '1. x\n\n   ```go\n   y\n   ```',
    '    code',
    '- a\n   b\n    c',
    '- [ ] task',
    '- [x] **done** x',
    '- [x] `c`',
  ],
  ...[
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '| a | b |\n|---|:-:|\n| `x\\|y` | \\| |\n| 1 |',
    '|a|\n|-|\n|*b*|c|',
  ],
  ...[
    'text\n- item',
    'text\n1. item',
    'text\n2. item',
    'text\n> q',
    'text\n# h',
    'text\n```\nc\n```',
    'text\n| a |\n| - |',
  ],
];
/** Blocks that are empty, unclosed, or between two readings. */
const BROKEN = [
  ...[
    '-',
    '1.',
    '- ',
    '>',
    '> >',
    '```',
    '~~~ts',
    '- ```',
    '> ```',
    '1. ```\n   x',
    '``` `x',
    '<div>',
    '</div>',
    '<pre>',
  ],
  ...[
    '<div>\n\n*a*\n\n</div>',
    '<!-- c',
    '<script>',
    '</script>',
    '<details>\n<summary>s</summary>',
    '<?php',
    '<!DOCTYPE x>',
  ],
  ...[
    '- [ ]\n',
    '- [x]done',
    '* [ ]  two',
    '  [ ] no',
    '1. [x] num',
    '- [X]',
    '[y]: http://u.example "t"',
    '[y]:\nu',
  ],
  ...[
    '[z]: u\n"t"',
    '[y]: u "t" x',
    '[^1]: note',
    '[^n]: note\n    more',
    '[^n]:',
    '[^1]: a\n\n    b',
    '- a\n---',
  ],
  ...[
    '> a\n---',
    '0. zero',
    '1234567890. y',
    '- -\n- - x',
    'a | b\n- | -\n1 | 2',
    '|a|b|\n|-|',
    'para\n|a|\n|-|',
    'a\n-',
  ],
  ...[
    '|a|\n|-|\ntext',
    '|a|\n|-|\n> q',
    '- |a|\n  |-|\n  |b|',
    '> |a|\n> |-|',
    ':-:',
    ':::x\n:::',
    '$$\nx\n$$',
    '+++',
  ],
];

const line = fc.array(
  fc.oneof({ weight: 9, arbitrary: pick(WORDS) }, { weight: 1, arbitrary: pick(TEMPTING) }),
  {
    minLength: 1,
    maxLength: 7,
  },
);
const block = fc.oneof(
  { weight: 9, arbitrary: pick(BLOCKS) },
  { weight: 1, arbitrary: pick(BROKEN) },
  { weight: 7, arbitrary: fc.tuple(line, pick(['', ' '])).map(([words, space]) => words.join(space)) },
);
/** A block in a quote, in an item, or behind a mark that takes its first line only. */
const placed = fc
  .tuple(block, fc.integer({ min: 0, max: 30 }), pick(['> ', '- ', '1. ', '## ', '  ', '\t', '| ']))
  .map(([text, how, mark]) => {
    if (how === 0) return text.replaceAll(/^/gm, '> ');
    if (how === 1) return `- ${text.replaceAll('\n', '\n  ')}`;
    if (how === 2) return `1. ${text.replaceAll('\n', '\n   ')}`;
    return how < 5 ? mark + text : text;
  });

export const markdownTexts = fc
  .array(fc.tuple(placed, pick(['\n', '\n\n'])), { minLength: 1, maxLength: 10 })
  .map((blocks) => blocks.map((parts) => parts.join('')).join(''));
