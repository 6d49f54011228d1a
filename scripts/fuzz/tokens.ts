import type { Random } from './random.ts';

const repeated = (unit: string) => (random: Random) =>
  unit.repeat(2 + random.below(random.oneIn(20) ? 3000 : 60));

/** What has broken readers of Markdown before: each entry is inserted somewhere, on a line or inside of one. */
const TOKENS: readonly (string | ((random: Random) => string))[] = [
  ...['<script>alert(1)</script>', '<!--', '-->', '<!DOCTYPE x>', '<![CDATA[', ']]>', '<?php', '<textarea>'],
  ...[
    '</div>',
    '<details>',
    '</details>',
    '<summary>words</summary>',
    '<br/>',
    '<kbd>',
    '</sub>',
    'Array<string>',
  ],
  ...['<img src=x onerror=alert(1)>', '<a href="javascript:x">words</a>', '<plaintext>', '\n<style>\n', '<b'],
  ...[
    '\n```\n',
    '\n~~~md\n',
    '\n````js title=words\n',
    '\n  ```\n',
    '`` ` ``',
    '\n    indented words\n',
    '\n\tx\n',
  ],
  ...[
    '\n| a | b |\n|---|---|\n| one | two | three |\n',
    '\n|x|\n|-|\n',
    ' | ',
    '\\|',
    '\n|:-:|\n',
    '\n||||\n',
  ],
  ...['[^note]', '\n\n[^note]: words\n\n', '\n\n[^note]: again [^other]\n\n[^other]: and [^note]\n\n'],
  ...[
    '\n\n[^lost]: nobody refers\n\n',
    '^[inline]',
    '\n[^a]: x\n    > deep\n    - words\n',
    '[^a]',
    '[^a][^a]',
  ],
  ...['\n\n[ref]: src/words.c "title words"\n\n', '[words][ref]', '[ref]', '![alt words][ref]', '[ref][]'],
  ...[
    '\n[ref]: <https://forge.example/a b>\n',
    '![alt](https://forge.example/i.png "title")',
    '[x](data:words)',
  ],
  ...[
    '[x](javascript:alert(1))',
    '<https://forge.example/?q=1&copy=2>',
    'www.forge.example',
    'a@forge.example',
  ],
  ...['[x](//forge.example)', '[x](../words.md "title")', '[](empty)', '[x](<a b> "t)', '](', '![', '[[x]]'],
  ...['\u0000', '\u0007', '\u001b[31m', '\u0085', '\u009b', '\u202e', '\u2066', '\u200f', '\u061c', '\u2028'],
  ...[
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u{e0041}',
    '\u00ad',
    '👩‍👩‍👧',
    'e\u0301',
    'ﬁ',
    'Ⅷ',
    '雨の日',
    '\ufffd',
  ],
  ...['\n---\n', '\n---js\n', '\n--- yaml\n', '\n+++\n', '\n...\n', '\ntitle: [open\n', '\n===\n', '\n***\n'],
  ...[
    '&copy;',
    '&lt;b&gt;',
    '&#x202e;',
    '&#0;',
    '&#128512;',
    '&nosuch;',
    '&amp;amp;',
    '&',
    '&rlm;',
    '&NewLine;',
  ],
  ...[
    '\\',
    '\\\n',
    '  \n',
    '\\&copy;',
    '\\*',
    '\r',
    '\u2029',
    '\t',
    '\u00a0',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n1000. ',
  ],
  ...[
    '\n# ',
    '\n## Critical Issues\n',
    '\n## Resolution\n',
    '\n## Appendix: Original Reviews\n',
    '\n### Heron 2\n',
  ],
  ...[
    '\nC1. **words** — `a.go:1`\n',
    '\n7. **words**\n',
    '~~struck~~',
    '**bold',
    '__x__',
    '***',
    ':',
    '::error::x',
  ],
  ...['*', '_', '~', '[', ']', '(', ')', '`', '<', '>', '|', '#', '-', '!['].map(repeated),
  ...['> ', '- ', '*a_', '<!A ', '[^1]', 'a::', ' ', '\n', '\t', '| ', '&amp;', '[x](', '1. '].map(repeated),
];

/** One of them, as bytes: a character is a byte. */
export function token(random: Random): string {
  const chosen = random.pick(TOKENS);
  return Buffer.from(typeof chosen === 'string' ? chosen : chosen(random), 'utf8').toString('latin1');
}
