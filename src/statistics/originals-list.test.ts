import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { dataOf, FINCH, HERON, own, review } from './__fixtures__/retro-reviews.ts';
import { askedOriginals, readOriginalsChoice } from './originals-asked.ts';
import { MOST_ROWS, originalsList } from './originals-list.ts';
import { scopesOf } from './scope.ts';

const data = dataOf([
  review({
    originals: [
      own(0, { title: 'kept' }),
      own(0, { title: 'down', severity: 'critical', rung: 'downgraded', how: 'matched' }),
      own(0, {
        title: 'false',
        became: 'dropped',
        rung: 'false-positive',
        reason: 'It cannot happen.',
        finding: null,
      }),
      own(0, { title: 'unrated', severity: null, pass: 2, outcome: 'skipped' }),
      own(1, { title: "Finch's" }),
    ],
  }),
  review({
    id: 'quillcast/two',
    date: null,
    repo: 'quillcast',
    kind: 'branch',
    originals: [own(1, { title: 'other' })],
  }),
]);
const scopeOf = (name: string) => scopesOf(data).find((scope) => scope.name === name)!;
const asked = (name: string, address: string) =>
  askedOriginals(data, scopeOf(name), readOriginalsChoice(new URLSearchParams(address)));
const html = (trees: Element[]) => toHtml({ type: 'root', children: trees });
const page = (name: string, address = '') =>
  html(originalsList(asked(name, address), scopeOf(name), (path) => `/base${path}`));

test.for([
  [HERON, '', ['kept', 'down', 'false', 'unrated']],
  ['Heron', '', ['kept', 'down', 'false', 'unrated']],
  [HERON, 'severity=unrated', ['unrated']],
  [HERON, 'severity=important&became=dropped', ['false']],
  [HERON, 'rung=downgraded', ['down']],
  [HERON, 'severity=none&became=lost&kind=letter', ['kept', 'down', 'false', 'unrated']],
  [HERON, 'repo=quillcast', []],
  [HERON, 'effort=none', []],
  [FINCH, '', ["Finch's", 'other']],
  [FINCH, 'kind=branch', ['other']],
  [FINCH, 'from=2026-05-01', ["Finch's"]],
  [FINCH, `agent=${HERON}&effort=none`, ["Finch's", 'other']],
] as const)('%s, %s', ([name, address, titles]) => {
  expect(asked(name, address).map(({ title }) => title)).toEqual(titles);
});

test('groups stand by severity and what came of them, each with an address and a count', () => {
  const heads = [...page(HERON).matchAll(/<h3 id="([^"]+)">([^<]+)<span class="n">([^<]+)/g)];
  expect(heads.map(([, id, title, n]) => [id, title, n])).toEqual([
    ['critical-important', 'critical → important ', '1 original'],
    ['important-important', 'important → important ', '1 original'],
    ['important-dropped', 'important → dropped ', '1 original'],
    ['unrated-important', 'unrated → important ', '1 original'],
  ]);
});

test('a row says what became of it, how that is known, what the author did, and leads to both places', () => {
  expect(page(HERON, 'severity=critical')).toContain('probably downgraded');
  expect(page(HERON, 'became=dropped')).toContain('It cannot happen.');
  const unrated = page(HERON, 'severity=unrated');
  expect(unrated).toContain('pass 2');
  expect(unrated).toContain('declined');
  expect(unrated).toContain('href="/base/reviews/tidepool/one/originals/#o1--i1"');
  expect(unrated).toContain('href="/base/reviews/tidepool/one/#i1"');
});

test('the list of a family says which of its agents it was, that of an agent does not', () => {
  expect(page('Heron')).toContain('>Agent</th>');
  expect(page('Heron').match(/>Heron Large 2</g)).toHaveLength(4);
  expect(page(HERON)).not.toContain('Heron');
});

test('what agents write stays text', () => {
  const [original] = asked(HERON, '');
  const shown = html(
    originalsList([{ ...original!, title: '<img src=x onerror=alert(1)>' }], scopeOf(HERON), (path) => path),
  );
  expect(shown).toContain('&#x3C;img');
  expect(shown).not.toContain('<img');
});

test('a page has room for so many rows; of the others it says how many there are', () => {
  const [original] = asked(HERON, '');
  const many = Array.from({ length: MOST_ROWS + 7 }, () => original!);
  const shown = html(
    originalsList([...many, { ...original!, became: 'dropped' }], scopeOf(HERON), (path) => path),
  );
  expect(shown.match(/<tr role="row">/g)).toHaveLength(MOST_ROWS + 1);
  expect(shown).toContain('1,007 originals');
  expect(shown).toContain('7 more originals');
  expect(shown).toContain('id="important-dropped"');
});
