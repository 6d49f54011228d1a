import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { renderLayout } from './layout.ts';
import { Colours } from './colours.ts';
import { inColours, PlainPaint } from './paint.ts';

const block = (code: string, language: string) => `# Code\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
const size = (page: unknown) => JSON.stringify(page).length;

test('code in colours and without has the same text', async () => {
  const markdown = block('func f() { return 1 } // <late>', 'go');
  const [colours, plain] = [inColours(), new PlainPaint().painter].map((painter) =>
    renderLayout(read(markdown).layout, [], painter),
  );
  const [painted, without] = [JSON.stringify(await colours), JSON.stringify(await plain)];
  expect(painted).toContain('code-keyword');
  expect(without).not.toContain('code-keyword');
  expect(painted.replace(/<\/?span[^>]*>/g, '')).toBe(without);
});

test('no colours take more than is foretold', async () => {
  const piece = fc.constantFrom(
    '+',
    '1',
    '"',
    "'",
    'a',
    'if',
    '&',
    '<',
    ' ',
    '\n',
    '⟦U+202E⟧',
    '{',
    '//',
    '@@',
    '-',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('go', 'ts', 'diff', 'html', 'c', 'nosuch', ''),
      async (pieces, language) => {
        const markdown = block(pieces.join(''), language);
        const paint = new PlainPaint();
        const without = size(await renderLayout(read(markdown).layout, [], paint.painter));
        const coloured = size(await renderLayout(read(markdown).layout));
        expect(coloured).toBeLessThanOrEqual(without + paint.mostColours);
      },
    ),
    { numRuns: 200, seed: 43 },
  );
});

test('what is foretold is near what a character a colour takes', async () => {
  const markdown = block('1+'.repeat(100), 'go');
  const paint = new PlainPaint();
  const without = size(await renderLayout(read(markdown).layout, [], paint.painter));
  const coloured = size(await renderLayout(read(markdown).layout));
  expect(coloured - without).toBeGreaterThan(paint.mostColours / 2);
});

const page = async (markdown: string, colours: Colours) =>
  JSON.stringify(await renderLayout(read(markdown).layout, [], inColours(colours)));

test('known colours give the same page, of the words that it has now', async () => {
  const markdown = `${block('return 1 // late', 'go')}\n${block('{ "a": 1 }', 'json  patch')}\n${block('x', 'nosuch')}`;
  const first = new Colours();
  const fresh = await page(markdown, first);
  expect(first.now.size).toBe(2);
  const again = new Colours(first.now);
  expect(await page(markdown, again)).toBe(fresh);
  expect(again.now).toEqual(first.now);
  const changed = markdown.replace('return 1', 'return 2');
  expect(await page(changed, new Colours(first.now))).toBe(await page(changed, new Colours()));
});

test('only colours can come from what is known, and no words', async () => {
  const markdown = block('return 1 // late', 'go');
  const first = new Colours();
  const fresh = await page(markdown, first);
  const [[key, runs]] = [...first.now] as [[string, number[]]];
  const known = (lengths: number[]) => page(markdown, new Colours(new Map([[key, lengths]])));
  for (const wrong of [[], [3, 1], [...runs, 1, 0], [-3, 1, 19, 1], [16, 99], [16.5, 1], [Number.NaN, 1]])
    expect(await known(wrong)).toBe(fresh);
  const others = await known([16, 1]);
  expect(others).not.toBe(fresh);
  expect(others.replace(/<\/?span[^>]*>/g, '')).toBe(fresh.replace(/<\/?span[^>]*>/g, ''));
});
