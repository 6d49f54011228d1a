import fc from 'fast-check';
import type { Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { asCode, asText, factLines, type FindingFacts } from './finding-markdown.ts';

const FACTS: FindingFacts = {
  id: 'I1',
  words: ['important', 'fixed'],
  places: [
    { name: 'pkg/queue.go:4-9', href: 'https://github.com/orchard/quarry/blob/71b57d2/pkg/queue.go#L4-L9' },
    { name: 'pkg/pool.go', href: null },
  ],
  foundBy: ['Heron Large 2', 'Sable Pro 4'],
  source: '#9 Lost jobs, 1 June 2026',
  link: 'https://reviews.example/reviews/q/a/#i1',
};

test('the facts are a line, and where all of it is another', () => {
  expect(factLines(FACTS)).toEqual([
    'important, fixed · [`pkg/queue.go:4-9`](https://github.com/orchard/quarry/blob/71b57d2/pkg/queue.go#L4-L9), `pkg/pool.go` · found by Heron Large 2, Sable Pro 4',
    'From [I1 of `#9` Lost jobs, 1 June 2026](https://reviews.example/reviews/q/a/#i1)',
  ]);
});

test('what is not known is not there', () => {
  expect(factLines({ ...FACTS, id: null, places: [], foundBy: [] })).toEqual([
    'important, fixed',
    'From [`#9` Lost jobs, 1 June 2026](https://reviews.example/reviews/q/a/#i1)',
  ]);
});

test.for([
  ['a_b and *c*', String.raw`a\_b and \*c\*`],
  ['Array<string>', String.raw`Array\<string\>`],
  ['[x](javascript:y)', String.raw`\[x\](javascript:y)`],
  ['`code`', '\\`code\\`'],
  ['ask @mira-oxley, or @orchard/core', 'ask `@mira-oxley`, or `@orchard/core`'],
  ['ask @mira_oxley', 'ask `@mira_oxley`'],
  ['wren@orchard.example', 'wren@orchard.example'],
  ['as #12 and (orchard/the_quarry#3) say', 'as `#12` and (`orchard/the_quarry#3`) say'],
  ['see !41, gh-9 or core/lib!4.', 'see `!41`, `gh-9` or `core/lib!4`.'],
  [
    'in https://github.com/orchard/quarry/pull/41#discussion_r9, so',
    'in `https://github.com/orchard/quarry/pull/41#discussion_r9`, so',
  ],
  ['not #a, C#, a! 5 or # 5', 'not #a, C#, a! 5 or # 5'],
  ['two\n\n lines', 'two lines'],
] as const)('the text %j is %j', ([text, markdown]) => {
  expect(asText(text)).toBe(markdown);
});

test.for([
  ['a.go:4', '`a.go:4`'],
  ['a`b', '``a`b``'],
  ['`a``', '``` `a`` ```'],
] as const)('the code %j is %j', ([text, markdown]) => {
  expect(asCode(text)).toBe(markdown);
});

test('whatever a report says, its links lead to the code and to itself', () => {
  const piece = fc.constantFrom(
    '](',
    ')',
    '[',
    '`',
    '\\',
    '<',
    '>',
    '![',
    'https://evil.example',
    '&#93;',
    'a',
    ' ',
    '_',
    '@a',
    '#1',
  );
  const text = fc.array(piece, { maxLength: 9 }).map((pieces) => `x${pieces.join('')}`);
  const parser = unified().use(remarkParse).use(remarkGfm);
  fc.assert(
    fc.property(text, text, text, (name, source, agent) => {
      const facts = {
        ...FACTS,
        places: [{ name, href: 'https://code.example/a' }],
        source,
        foundBy: [agent],
      };
      const addresses = factLines(facts).flatMap((line) => linksOf(parser.parse(line)));
      expect(new Set(addresses)).toEqual(new Set(['https://code.example/a', FACTS.link]));
    }),
    { seed: 2, numRuns: 1000 },
  );
});

/** But for those that a reader of Markdown makes of bare addresses. */
function linksOf(node: Nodes): string[] {
  if (node.type === 'link') return isBare(node) ? [] : [node.url];
  if (node.type === 'image') return [node.url];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

function isBare({ url, children: [first] }: Link): boolean {
  return first?.type === 'text' && url.endsWith(first.value);
}
