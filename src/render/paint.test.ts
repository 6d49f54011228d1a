import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { renderLayout } from './layout.ts';
import { coloured, PlainPaint } from './paint.ts';

const block = (code: string, language: string) => `# Code\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
const size = (page: unknown) => JSON.stringify(page).length;

test('code in colours and without has the same text', async () => {
  const markdown = block('func f() { return 1 } // <late>', 'go');
  const [colours, plain] = [coloured, new PlainPaint().painter].map((painter) =>
    renderLayout(read(markdown).layout, [], painter),
  );
  const [inColours, without] = [JSON.stringify(await colours), JSON.stringify(await plain)];
  expect(inColours).toContain('code-keyword');
  expect(without).not.toContain('code-keyword');
  expect(inColours.replace(/<\/?span[^>]*>/g, '')).toBe(without);
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
        const inColours = size(await renderLayout(read(markdown).layout));
        expect(inColours).toBeLessThanOrEqual(without + paint.mostColours);
      },
    ),
    { numRuns: 200, seed: 43 },
  );
});

test('what is foretold is near what a character a colour takes', async () => {
  const markdown = block('1+'.repeat(100), 'go');
  const paint = new PlainPaint();
  const without = size(await renderLayout(read(markdown).layout, [], paint.painter));
  const inColours = size(await renderLayout(read(markdown).layout));
  expect(inColours - without).toBeGreaterThan(paint.mostColours / 2);
});
