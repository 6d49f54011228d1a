import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { severityWords } from '../components/round-words.ts';
import { firstId, renames } from '../corpus/renames.ts';
import type { Report } from '../model/report.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { atom } from './atom.ts';
import { feedOf, type Feed, type FeedSource } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

const reader = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name, path) => name === 'entry' || path === 'feed.entry.author',
});

function site(origin: string): FeedSource {
  return {
    title: 'Reviews & more',
    site: 'Reviews & more',
    page: `${origin}/`,
    atom: `${origin}/feed.xml`,
    json: `${origin}/feed.json`,
    linkTo: ({ id }) => `${origin}/reviews/${id}/`,
    firstLinkTo: (report) => `${origin}/reviews/${firstId(report, renames([report]))}/`,
    nameOf: ({ title }) => title,
    authorsOf: ({ reviewers }) => reviewers.map(({ name }) => name),
    countsOf: ({ findings }) => severityWords(findings),
  };
}

function feed(reports: readonly Report[], origin = 'https://site.example') {
  const source = atom(feedOf(reports, site(origin)));
  expect(XMLValidator.validate(source)).toBe(true);
  return reader.parse(source).feed;
}

function report(id: string, markdown: string): Report {
  return read(markdown, id).report;
}

const REVIEW = report(
  'q/20260601-101500-pr-9',
  '# </title><script> & \u000Bmore\n\n| **Reviewers** | Heron & co, Sable Pro 4 |\n|---|---|\n| **Verdict** | **Rework** — jobs <b>are</b> lost |\n\n## Critical Issues\n\nC1. **A** — `a.go:1`\n\n## Suggestions\n\nS1. **B** — `a.go:1`\n\nS2. **C** — `a.go:1`\n',
);

test('an entry has title, address, time, verdict and counts', () => {
  const { title, id, updated, entry } = feed([REVIEW]);
  expect({ title, id, updated }).toEqual({
    title: 'Reviews & more',
    id: 'https://site.example/',
    updated: '2026-06-01T10:15:00Z',
  });
  expect(entry).toEqual([
    {
      title: '</title><script> & ⟦U+000B⟧more',
      id: 'https://site.example/reviews/q/20260601-101500-pr-9/',
      link: {
        '@_rel': 'alternate',
        '@_type': 'text/html',
        '@_href': 'https://site.example/reviews/q/20260601-101500-pr-9/',
      },
      updated: '2026-06-01T10:15:00Z',
      author: [{ name: 'Heron & co' }, { name: 'Sable Pro 4' }],
      summary: 'Rework — jobs <b>are</b> lost. 1 critical, 2 suggestions.',
    },
  ]);
});

test.for([
  ['q/20260601-101500-pr-9', '# T\n', '2026-06-01T10:15:00Z'],
  ['notes', '# T\n\n| **Date** | 2026-06-01 11:01 |\n|---|---|\n', '2026-06-01T11:01:00Z'],
  ['notes', '# T\n\n| **Date** | 2026-06-01 |\n|---|---|\n', '2026-06-01T00:00:00Z'],
  ['notes', '# T\n\n| **Date** | 2026-06-01 29:71 |\n|---|---|\n', '2026-06-01T00:00:00Z'],
  ['notes', '# T\n', '1970-01-01T00:00:00Z'],
] as const)('the time of %s %j', ([id, markdown, expected]) => {
  const { updated, entry } = feed([report(id, markdown)]);
  expect([updated, entry[0].updated]).toEqual([expected, expected]);
});

test('counts that nobody knows are not said to be none', () => {
  expect(feed([report('notes', '# T\n\nWords.\n')]).entry[0].summary).toBe(
    'Its findings were not understood.',
  );
});

test('ids are absolute and stable where nobody knows where the site will be', () => {
  const { id, entry } = feed([REVIEW], '');
  const again = feed([report('a/b', '# Another\n'), REVIEW], '');
  const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(id).toMatch(uuid);
  expect(entry[0].id).toMatch(uuid);
  expect(entry[0].link['@_href']).toBe('/reviews/q/20260601-101500-pr-9/');
  expect(again.id).toBe(id);
  expect(new Set(again.entry.map((one: { id: string }) => one.id)).size).toBe(2);
  expect(again.entry.map((one: { id: string }) => one.id)).toContain(entry[0].id);
});

test.for(['https://site.example', ''])('a report that is renamed stays the same entry, at %j', (origin) => {
  const moved = (id: string, ...aliases: string[]) => ({
    ...{ ...REVIEW, id, aliases: aliases.map((alias, at) => ({ id: alias, line: at + 2 })) },
  });
  const [entry] = feed([REVIEW], origin).entry;
  const [once] = feed([moved('q/late', REVIEW.id)], origin).entry;
  const [twice] = feed([moved('q/last', REVIEW.id, 'q/late')], origin).entry;
  expect([once.id, twice.id]).toEqual([entry.id, entry.id]);
  expect(twice.link['@_href']).toBe(`${origin}/reviews/q/last/`);
});

test('what the site is called is no part of an id', () => {
  const called = (name: string) => feedOf([REVIEW], { ...site(''), site: name, title: name });
  const ids = ({ id, entries }: Feed) => [id, ...entries.map((entry) => entry.id)];
  expect(ids(called('Reef'))).toEqual(ids(called('Quarry')));
});

test('the fifty newest, newest first', () => {
  const days = Array.from({ length: 60 }, (_, at) =>
    report(`q/202606${String((at % 30) + 1).padStart(2, '0')}-${at < 30 ? '10' : '11'}0000-x`, '# T\n'),
  );
  const times = feed(days).entry.map(({ updated }: { updated: string }) => updated);
  expect(times).toHaveLength(50);
  expect(times).toEqual(times.toSorted().reverse());
  expect(times[0]).toBe('2026-06-30T11:00:00Z');
});

test('no reports make a feed without entries', () => {
  expect(feed([])).toMatchObject({ updated: '1970-01-01T00:00:00Z', title: 'Reviews & more' });
});

test('a reader of feeds gets the same from both formats', () => {
  const made = feedOf([REVIEW, report('notes', '# Notes\n')], site('https://site.example'));
  const [inAtom, inJson] = [parseAtomFeed(atom(made)), parseJsonFeed(JSON.parse(jsonFeed(made)))];
  expect(inAtom.links).toContainEqual({
    ...{ rel: 'self', type: 'application/atom+xml', href: 'https://site.example/feed.xml' },
  });
  expect(inJson).toMatchObject({
    title: inAtom.title?.value,
    home_page_url: 'https://site.example/',
    feed_url: 'https://site.example/feed.json',
  });
  const items = inJson.items?.map(({ id, url, title, content_text }) => ({ id, url, title, content_text }));
  expect(items).toHaveLength(2);
  expect(items).toEqual(
    inAtom.entries?.map(({ id, links, title, summary }) => ({
      id,
      url: links?.[0]?.href,
      title: title?.value,
      content_text: summary?.value,
    })),
  );
  expect(inJson.items?.[0]?.authors?.map(({ name }) => name)).toEqual(['Heron & co', 'Sable Pro 4']);
});

test('JSON says no time and no place where nobody knows one', () => {
  const { items, ...head } = JSON.parse(jsonFeed(feedOf([REVIEW, report('notes', '# Notes\n')], site(''))));
  expect(Object.keys(head)).toEqual(['version', 'title', 'authors']);
  expect(items.map((item: { date_published?: string }) => item.date_published)).toEqual([
    '2026-06-01T10:15:00Z',
    undefined,
  ]);
});

test('a report is the same entry in every feed', () => {
  const of = (title: string, page: string) => feedOf([REVIEW], { ...site(''), title, page });
  const [whole, ofRepository] = [of('Reviews & more', '/'), of('q · Reviews & more', '/repo/q/')];
  expect(ofRepository.entries).toEqual(whole.entries);
  expect(ofRepository.id).not.toBe(whole.id);
});
