import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  badgePath,
  feedPath,
  filePath,
  originalsPath,
  ownFindingAnchor,
  repoPath,
  reviewPath,
  slug,
  subjectPath,
} from './address.ts';

test.for([
  'quarry/20260601-101500-pr-9',
  'pkg/relay/queue.go',
  'src/@types/a+b_c.d.ts',
  '.github/workflows/ci.yaml',
  'späte/雨.md',
  'main',
  'index',
  'index.html.md',
  'a..b',
])('%s is its own slug', (path) => {
  expect(slug(path)).toBe(path);
});

test.for([
  ['a b/c', /^a_b\/c~[0-9a-f]{6}$/],
  ['a?b#c', /^a_b_c~/],
  ['a//b', /^a\/b~/],
  ['a~b', /^a_b~/],
  ['a%2Fb', /^a_2Fb~/],
  ['a\\b', /^a_b~/],
  ['../../etc', /^_\/_\/etc~/],
  ['a/../b', /^a\/_\/b~/],
  ['./a', /^_\/a~/],
  ['..', /^_~/],
  ['...', /^_~/],
  ['index.html', /^index\.html~/],
  ['a/INDEX.html', /^a\/INDEX\.html~/],
  ['<script>', /^_script_~/],
  ['a\u0000b', /^a_b~/],
  ['spa\u0308te', /^späte~/],
] as const)('%j is made plain and marked', ([path, want]) => {
  expect(slug(path)).toMatch(want);
});

const segment = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'a.md',
    '.',
    '..',
    '...',
    '~',
    'a~b',
    'a_b',
    'a b',
    'index.html',
    'é',
    'e\u0301',
    '_',
    '%2F',
  ),
  fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.includes('/')),
);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

test('different paths never share a slug', () => {
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(slug(a) === slug(b)).toBe(a === b);
    }),
    { numRuns: 200, seed: 51 },
  );
});

test('no slug leaves its folder, and its own slug is itself no more than plain', () => {
  fc.assert(
    fc.property(fc.oneof(path, fc.string({ unit: 'binary', maxLength: 20 })), (written) => {
      const segments = slug(`x/${written}`).split('/');
      expect(segments).not.toContain('');
      for (const part of segments) expect(part).toMatch(/^(?!\.+$)[\p{L}\p{N}._@+~-]+$/u);
    }),
    { numRuns: 200, seed: 52 },
  );
});

test('addresses of pages', () => {
  expect(reviewPath('quarry/20260601-101500-pr-9')).toBe('/reviews/quarry/20260601-101500-pr-9/');
  expect(originalsPath('quarry/notes')).toBe('/reviews/quarry/notes/originals/');
  expect(subjectPath({ kind: 'pr', repo: 'orchard/quarry', name: '9' })).toBe('/pr/orchard/quarry/9/');
  expect(subjectPath({ kind: 'branch', repo: 'orchard/quarry', name: 'fix/late' })).toBe(
    '/branch/orchard/quarry/fix/late/',
  );
  expect(filePath('orchard/quarry', 'pkg/relay/queue.go')).toBe('/files/orchard/quarry/pkg/relay/queue.go/');
  expect(filePath('orchard/quarry', 'tests/20-relay/')).toBe('/files/orchard/quarry/tests/20-relay/');
});

test('a feed stands beside its page, and nothing else is called so there', () => {
  const branch = (name: string) => subjectPath({ kind: 'branch', repo: 'orchard/quarry', name });
  expect(feedPath(branch('fix'), 'xml')).toBe('/branch/orchard/quarry/fix/feed.xml');
  for (const name of ['fix/feed.xml', 'fix/FEED.XML', 'fix/feed.xml/late', 'fix/feed.json'])
    expect(branch(name)).not.toMatch(/^\/branch\/orchard\/quarry\/fix\/feed\.(?:xml|json)\//i);
  expect(branch('fix/feed.xml')).not.toBe(branch('fix/feed.xml~'));
  expect(branch('fix/feed.xmls')).toBe('/branch/orchard/quarry/fix/feed.xmls/');
  expect(repoPath('orchard/feed.json')).toBe('/repo/orchard/feed.json~/');
});

test('the slug of a path of any length is one that file systems take, and its own', () => {
  const long = ['x'.repeat(300), `a/${'雨'.repeat(200)}/b.go`, 'd/'.repeat(3000), 'y'.repeat(301)];
  const slugs = long.map(slug);
  expect(new Set(slugs).size).toBe(long.length);
  for (const made of slugs) {
    expect(made.length).toBeLessThan(700);
    for (const name of made.split('/')) expect(Buffer.byteLength(name)).toBeLessThan(255);
  }
});

test.for([
  ['I2', 'o-heron--i2'],
  ['3', 'o-heron--3'],
  ['I1', undefined],
  ['A note', undefined],
  [null, undefined],
])('the place of a reviewer’s own %s', ([id, anchor]) => {
  const findings = ['I1', 'I1', 'I2', '3', 'A note'].map((own) => ({ id: own }));
  const original = { anchor: 'o-heron', findings } as Parameters<typeof ownFindingAnchor>[0];
  expect(ownFindingAnchor(original, { id: id ?? null })).toBe(anchor);
});

test('badges stand beside the pages that they tell of', () => {
  expect(badgePath(repoPath('orchard/quarry'), 'open')).toBe('/badge/repo/orchard/quarry/open.svg');
  expect(badgePath(subjectPath({ kind: 'pr', repo: 'orchard/quarry', name: '9' }), 'verdict')).toBe(
    '/badge/pr/orchard/quarry/9/verdict.svg',
  );
});

test('no badge takes the place of the folder of another', () => {
  const piece = fc.constantFrom('a', 'open.svg', 'verdict.svg', 'OPEN.SVG', 'open.svg~', '~');
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      (a, b) => {
        const [one, other] = [a, b].map((parts) =>
          badgePath(repoPath(parts.join('/')), 'open').toLowerCase(),
        );
        expect(other!.startsWith(`${one}/`)).toBe(false);
        if (a.join('/').toLowerCase() !== b.join('/').toLowerCase()) expect(one).not.toBe(other);
      },
    ),
    { seed: 3, numRuns: 2000 },
  );
});
