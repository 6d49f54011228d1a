/** What holds for all importers: files are known by what they hold, and no file is too strange. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImported } from './__fixtures__/read.ts';
import { importedReports, IMPORTERS } from './importers.ts';
import { foreignText } from './one-line.ts';

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /__fixtures__\/.*\.(?:jsonl?|sarif|md|txt)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const sources = files.filter(({ file }) => !/look-alikes|hostile/.test(file));
const lookAlikes = files.filter(({ file }) => file.includes('look-alikes'));
const hostile = files.filter(({ file }) => file.includes('hostile'));
const knownBy = (text: string) => IMPORTERS.filter((importer) => importer.read({ path: 'x', text }) !== null);

test.for(sources)('$file is known to the importer of its folder alone', ({ file, text }) => {
  const known = knownBy(text).map(({ reads }) => reads);
  const folders: Record<string, string> = { sarif: 'SARIF', codex: 'Codex', github: 'pull requests' };
  expect(known).toHaveLength(1);
  expect(known[0]).toContain(folders[file.split('/')[0]!]);
});

test.for(lookAlikes)('$file is known to none', ({ text }) => {
  expect(knownBy(text)).toEqual([]);
});

test('no report of ours is known to an importer', () => {
  const reports = join(root, '../../reports');
  const all = readdirSync(reports, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  expect(all.length).toBeGreaterThan(0);
  for (const file of all)
    expect(knownBy(readFileSync(join(reports, file), 'utf8')), relative(root, file)).toEqual([]);
});

test.for([...sources, ...hostile])(
  '$file gives reports that the site reads without an error',
  ({ file, text }) => {
    const reports = importedReports({ path: basename(file), text })!;
    for (const report of reports) {
      const { report: read } = readImported(report);
      expect(report.name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u);
      expect(read.reviewers).toHaveLength(1);
      expect(read.findings.every(({ agents }) => agents.join() === read.reviewers[0]!.name)).toBe(true);
      expect(read.kind).toMatch(/^(?:pr|branch|other)$/);
    }
    const names = reports.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  },
);

test('hostile files change nothing but their reports', () => {
  for (const { file, text } of hostile)
    expect(importedReports({ path: file, text })!.length, file).toBeGreaterThan(0);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

/** Everything in a document that stands below a key or in a list. */
function places(node: unknown): { parent: Record<string, unknown>; key: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const parent = node as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...places(parent[key])]);
}

/** A document in which some values, anywhere, are others. */
const mutated = fc
  .tuple(
    fc.constantFrom(...sources.filter(({ file }) => /\.(?:json|sarif)$/.test(file))),
    fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom(1e308, -1, '', '\n---\n', [[[]]]))),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([{ text }, changes]) => {
    const document: unknown = JSON.parse(text);
    for (const [at, value] of changes) {
      const all = places(document);
      const place = all[at % all.length];
      if (place !== undefined) place.parent[place.key] = structuredClone(value);
    }
    return JSON.stringify(document);
  });

test('a document with values of any type is read, or is known to none', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      for (const report of importedReports({ path: 'x.json', text }) ?? []) readImported(report);
    }),
    { numRuns: 100 },
  );
});

test('any text is read, or is known to none', () => {
  const torn = fc
    .tuple(fc.constantFrom(...sources), fc.nat(), fc.nat(), fc.string({ unit: 'binary' }))
    .map(([{ text }, from, length, between]) => {
      const at = from % text.length;
      return text.slice(0, at) + between + text.slice(at + (length % 50));
    });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), torn), (text) => {
      for (const report of importedReports({ path: text, text }) ?? []) readImported(report);
    }),
    { numRuns: 100 },
  );
});

/** Comments as people and tools write them. */
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The queue',
        'grows **without** end.',
        '`retry()`',
        '- one\n- two',
        '1. first',
        '> said',
        '# Heading',
      ),
      fc.constantFrom(
        '```ts\nconst x = 1;\n```',
        '| a | b |\n|---|---|\n| c | d |',
        '_⚠️ Potential issue_',
        '**Title.**',
      ),
      fc.constantFrom(
        '`36-41`: **Item**',
        '**src/a.ts:3**',
        'Found 3 issues:',
        '## Code review',
        '1\\. Numbered',
        '---',
      ),
      fc.string({ unit: 'grapheme-composite' }).map((text) => text.replace(/[<>&`~\\]/g, ' ')),
    ),
    { maxLength: 8 },
  )
  .map((blocks) => blocks.join('\n\n'));
const LOGINS = [
  'coderabbitai',
  'copilot',
  'claude',
  'gemini-code-assist',
  'cursor',
  'qodo-merge',
  'chatgpt-codex-connector',
];
const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]{3,}/gu) ?? [];

test('what a tool wrote in no form of its own is told to be left out', () => {
  const by = { user: { login: 'cursor' }, created_at: '2026-05-04T09:15:30Z' };
  const url = 'https://github.com/lanternworks/tidepool/pull/41';
  const comment = {
    ...by,
    id: 1,
    body: 'Plain words',
    path: 'a.ts',
    line: 3,
    diff_hunk: '',
    html_url: `${url}#discussion_r1`,
  };
  const body = '## Code review\n\nFound 3 issues:';
  const review = { ...by, body, state: 'COMMENTED', submitted_at: by.created_at, html_url: url };
  const reports = importedReports({ path: 'x', text: JSON.stringify([[comment], [review]]) }) ?? [];
  expect(reports.map(({ leftOut }) => leftOut)).toEqual([['1 comment by others is left out: cursor']]);
});

test('no word of what a tool wrote is lost without being told, on lines or in a text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOGINS), markdown, markdown, (login, onLines, inText) => {
      const url = 'https://github.com/lanternworks/tidepool/pull/41';
      const by = { user: { login }, created_at: '2026-05-04T09:15:30Z' };
      const comment = {
        ...by,
        id: 1,
        body: onLines,
        path: 'a.ts',
        line: 3,
        diff_hunk: '',
        html_url: `${url}#discussion_r1`,
      };
      const review = { ...by, body: inText, state: 'COMMENTED', submitted_at: by.created_at, html_url: url };
      const text = JSON.stringify([[comment], [review]]);
      const reports = importedReports({ path: 'x', text }) ?? [];
      // With no report the whole file is told to be none.
      if (reports.length === 0 || reports.some(({ leftOut }) => leftOut.length > 0)) return;
      const words = new Set(reports.flatMap((one) => wordsOf(readImported(one).text)));
      expect([...words]).toEqual(expect.arrayContaining(wordsOf(foreignText(`${onLines}\n${inText}`))));
    }),
    { numRuns: 100 },
  );
});
