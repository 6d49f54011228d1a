import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { renderLayout } from './layout.ts';

const page = (markdown: string) => renderLayout(read(markdown).layout);
const HEADER =
  '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2 |\n| **Commits** | `ae6bc38` Keep jobs<br>`bf7cd49` Test |\n';

test('header, lead, sections and findings come in the order of the report', async () => {
  const { header, lead, sections } = await page(
    `${HEADER}\nThe lead.\n\n## Summary\n\nThe summary.\n\n---\n\n## Suggestions\n\nBefore.\n\nS1. **Keep \`job\` & go** — \`a.go:1\` [Heron Large 2]\n\nThe body.\n`,
  );
  expect(header.map(({ key }) => key)).toEqual(['Reviewers', 'Commits']);
  expect(header[0]?.html).toEqual(['Heron Large 2']);
  expect(header[1]?.html[0]).toContain('Keep jobs<br>');
  expect(lead).toEqual([{ type: 'prose', html: '<p>The lead.</p>' }]);
  expect(sections).toMatchObject([
    { level: 2, title: 'Summary', id: 'h-summary', parts: [{ type: 'prose', html: '<p>The summary.</p>' }] },
    {
      title: 'Suggestions',
      parts: [
        { type: 'prose', html: '<p>Before.</p>' },
        {
          type: 'finding',
          anchor: 's1',
          title: 'Keep <bdi><code>job</code></bdi> &#x26; go',
          html: '<p>The body.</p>',
        },
      ],
    },
  ]);
});

test('section ids are unique in a page and plain', async () => {
  const { sections } = await page(
    '# R\n\n## Notes\n\n## Notes!\n\n## ???\n\n## ???\n\n## Späte `Jobs`\n\n## r-fn-1\n',
  );
  expect(sections.map(({ id }) => id)).toEqual([
    'h-notes',
    'h-notes-2',
    'h-section',
    'h-section-2',
    'h-späte-jobs',
    'h-r-fn-1',
  ]);
});

test('the appendix is a page of its own', async () => {
  const { sections, originals, footnotes } = await page(
    `${HEADER}\n## Summary\n\nOne[^a].\n\n## Appendix: Original Reviews\n\n### Heron Large 2\n\n# Its title\n\nTwo[^b].\n\n[^a]: Note of ours.\n\n[^b]: Note of theirs.\n`,
  );
  expect(sections.map(({ name }) => name)).toEqual(['Summary']);
  expect(originals.map(({ name, original }) => [name, original])).toEqual([
    ['Appendix: Original Reviews', null],
    ['Heron Large 2', 'o-heron-large-2'],
    ['Its title', null],
  ]);
  expect(footnotes.report).toContain('Note of ours.');
  expect(footnotes.report).not.toContain('Note of theirs.');
  expect(footnotes.originals).toContain('Note of theirs.');
  expect(footnotes.originals).not.toContain('Note of ours.');
});

test('a definition serves both pages', async () => {
  const { sections, originals } = await page(
    `${HEADER}\n## Summary\n\nSee [one][x].\n\n## Appendix: Original Reviews\n\n### Heron Large 2\n\nSee [two][x].\n\n[x]: https://forge.example/x\n`,
  );
  const shown = [...sections, ...originals].flatMap(({ parts }) => parts).map((part) => part.html);
  expect(shown).toHaveLength(2);
  for (const html of shown) expect(html).toContain('href="https://forge.example/x"');
});

test('titles are one line: their raw HTML is text', async () => {
  const { sections } = await page('# R\n\n## Lost `<b>` & found\n');
  expect(sections[0]?.title).toBe('Lost <bdi><code>&#x3C;b></code></bdi> &#x26; found');
});

test('front matter is shown as rows below those of the table', async () => {
  const { header } = await page(`---\ntags: [late, jobs]\npr_title: Keep <jobs>\n---\n\n${HEADER}`);
  expect(header.slice(2)).toEqual([
    { key: 'PR title', html: ['Keep &#x3C;jobs>'] },
    { key: 'Tags', html: ['late, jobs'] },
  ]);
});

test('a report with nothing in it has nothing to show', async () => {
  expect(await page('')).toEqual({
    header: [],
    unshown: [],
    lead: [],
    sections: [],
    originals: [],
    footnotes: { report: '', originals: '' },
    patches: [],
  });
});
