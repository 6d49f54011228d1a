import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms a room may open. A file belongs to the first folder under `src`; files beside the rooms wire them up. */
const MAY_OPEN: Record<string, readonly string[]> = {
  model: [],
  parse: ['model'],
  corpus: ['model'],
  render: ['model'],
  query: ['model'],
  statistics: ['model', 'query'],
  importers: ['model'],
  authoring: ['model', 'parse', 'importers'],
  exports: ['model', 'corpus', 'query'],
  site: ['model'],
  load: ['model', 'parse', 'corpus', 'render', 'importers', 'authoring', 'site'],
  client: ['model', 'query', 'statistics'],
  components: ['model', 'render', 'corpus', 'query', 'statistics', 'client', 'styles'],
  layouts: ['components', 'styles', 'load'],
  pages: ['load', 'corpus', 'query', 'statistics', 'exports', 'importers', 'components', 'layouts', 'model'],
  e2e: ['model'],
};
/** What occurs only where it is at home. */
const ONLY_IN: [what: string, pattern: RegExp, rooms: readonly string[]][] = [
  ['node:fs', /from 'node:fs(\/promises)?'/, ['load', 'e2e']],
  ['astro:*', /from 'astro:/, ['pages', 'layouts', 'components']],
  ['the Markdown tree', /from 'mdast'/, ['parse', 'render']],
];

const root = resolve(import.meta.dirname);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file) && !/\.(test|e2e)\.ts$|__fixtures__/.test(file))
  .map((file) => ({
    file,
    room: file.includes('/') ? file.split('/')[0]! : null,
    text: readFileSync(join(root, file), 'utf8'),
  }));

test('imports go through the doors', () => {
  const wrong = files.flatMap(({ file, room, text }) =>
    room === null
      ? []
      : imports(text)
          .filter((path) => path.startsWith('.'))
          .map((path) => relative(root, resolve(root, file, '..', path)).split('/')[0]!)
          .filter((other) => other !== room && other !== '..' && !(MAY_OPEN[room] ?? []).includes(other))
          .map((other) => `${file} opens ${other}`),
  );
  expect(wrong).toEqual([]);
});

test.for(ONLY_IN)('%s stays at home', ([, pattern, rooms]) => {
  const strays = files.filter(
    ({ room, text }) => room !== null && pattern.test(text) && !rooms.includes(room),
  );
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('set:html occurs in one component', () => {
  expect(files.filter(({ text }) => text.includes('set:html')).map(({ file }) => file)).toEqual([
    'components/Prose.astro',
  ]);
});

/** What makes text into markup or a program: in the browser, text is put into a page as text only. */
const NOT_IN_CLIENT = [
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'srcdoc',
  ],
  ...['createContextualFragment', 'DOMParser', 'XSLTProcessor', 'eval', 'Function', 'javascript:', 'Blob'],
];
const FORBIDDEN = new RegExp(String.raw`\b(?:${NOT_IN_CLIENT.join('|')})\b|document\s*\.\s*write`);

test('client code uses text nodes only', () => {
  const client = files.filter(({ room }) => room === 'client');
  expect(client.length).toBeGreaterThan(0);
  // What is saved as a file is made a blob, in one place.
  expect(client.filter(({ text }) => FORBIDDEN.test(text)).map(({ file }) => file)).toEqual([
    'client/save-file.ts',
  ]);
});

function imports(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, path]) => path!);
}

test('one name means one thing in the corpus', () => {
  const names = files
    .filter(({ room }) => room === 'corpus')
    .flatMap(({ text }) => [...text.matchAll(/^export (?:function|const|interface|type) (\w+)/gm)])
    .map(([, name]) => name!);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
