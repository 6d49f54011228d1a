import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { findingShards } from '../exports/finding-shards.ts';
import type { FindingRecord } from '../model/finding-record.ts';
import { asked } from '../query/__fixtures__/asked.ts';
import { record } from '../query/__fixtures__/record.ts';
import type { PlainSearch } from '../query/search-manifest.ts';
import { AskingPage } from './__fixtures__/asking-page.ts';
import { StubSite } from './__fixtures__/stub-site.ts';

const WORDS = ['queue', 'drops', 'heron', 'retry', 'status', 'kestrel', 'parse', 'flag', 'mutex', 'late'];
const pick = (n: number, of: number) => WORDS[(n * of + (n >> 2)) % WORDS.length]!;
const found = (n: number) => ({
  text: `${pick(n, 1)} ${pick(n, 9)} text${n}\n${'and so on '.repeat(100)}`,
  code: n % 5 === 0 ? `const ${pick(n, 3)}_${n} = ${pick(n, 1)}();` : '',
  fix: n % 7 === 0 ? `use ${pick(n, 9)}` : '',
});

/** Newest first; a third of them reviewers' own findings that went into none. */
const RECORDS: FindingRecord[] = Array.from({ length: 240 }, (_, n) =>
  record({
    id: `I${n}`,
    isOriginal: n % 3 === 2,
    standings: n % 6 === 2 ? ['unmatched'] : ['open'],
    title: `${pick(n, 3)} number ${n}`,
    severity: (['critical', 'important', null] as const)[n % 3]!,
    address: `/reviews/r/#i${n}`,
    locations:
      n % 4 === 0 ? [] : [{ path: `pkg/${pick(n, 7)}/file${n % 9}.go`, startLine: n + 1, endLine: n + 4 }],
    agents: [`Agent ${n % 5}`],
    words: {
      ...(n % 3 === 2 ? {} : found(n)),
      originals: n % 2 === 0 ? `own${n} ${pick(n, 7)}` : '',
    },
  }),
);
const SITES = {
  plain: new StubSite(await findingShards(RECORDS)),
  indexed: new StubSite(await findingShards(RECORDS, { mostPlain: 1000 })),
};

const QUERIES = [
  ...['', 'queue', 'kestrel', 'text120', 'own12', 'retry -heron', 'queue or kestrel', '"number 40"'],
  ...['/tex.1[0-9]\\b/', '/(mutex|kestrel)_\\d+/i', '-number', 'xyzzy', 'I7', 'so on', 'in:code kestrel'],
  ...[
    'severity:critical',
    'severity:none late',
    'file:kestrel',
    'file:pkg/*/file3.go',
    'file:none',
    'line:20-30',
  ],
  ...['has:location', '-has:location retry', 'agent:"agent 3"', 'in:originals own12', 'in:originals kestrel'],
  ...['is:unmatched', 'is:unmatched kestrel', 'in:title,originals heron', 'in:originals', 'in:title flag'],
];

for (const kind of ['plain', 'indexed'] as const) {
  test.for(QUERIES)(`of a ${kind} site the answer to %j is that of all records`, async (query) => {
    const page = new AskingPage(SITES[kind]);
    for (const question of [{}, { sort: 'severity', group: 'file', count: 20 } as const])
      expect(await page.answer(query, question)).toEqual(asked(query, RECORDS, question));
  });

  test(`of a ${kind} site so are the answers to all that is made of them, of what is here already`, async () => {
    const page = new AskingPage(SITES[kind]);
    const part = fc.constantFrom(...QUERIES.filter((query) => query !== ''));
    const joined = fc
      .tuple(part, fc.constantFrom(' ', ' or ', ' -'), part)
      .map(([one, between, other]) => `(${one})${between}(${other})`);
    await fc.assert(
      fc.asyncProperty(joined, async (query) => {
        expect(await page.answer(query)).toEqual(asked(query, RECORDS));
      }),
      { numRuns: 150, seed: 66 },
    );
  });
}

test('a plain site is fetched once', async () => {
  const { requested } = SITES.plain;
  const page = new AskingPage(SITES.plain);
  requested.length = 0;
  await page.outcome('severity:critical');
  expect(requested.filter((name) => name.startsWith('words')).length).toBe(0);
  await page.outcome('queue');
  const before = requested.length;
  await page.outcome('kestrel');
  expect(requested.length).toBe(before);
});

test('an indexed site is fetched as far as it is needed', async () => {
  const { requested } = SITES.indexed;
  requested.length = 0;
  await new AskingPage(SITES.indexed).outcome('text120');
  expect(requested.filter((name) => name.startsWith('findings')).length).toBe(1);
  expect(new Set(requested).size).toBe(requested.length);
});

test('what is too much is answered from the newest, and goes on where it is asked further', async () => {
  const page = new AskingPage(SITES.indexed, 4000);
  const first = await page.answer('number');
  expect(first.partial).toMatchObject({ of: 160, why: 'bytes' });
  expect(first.partial!.looked).toBe(first.total);
  expect(await page.answer('number')).toEqual(first);
  let further = first;
  for (let times = 0; further.partial !== null && times < 20; times += 1) {
    const next = await page.answer('number', {}, { isFurther: true });
    expect(next.total).toBeGreaterThan(further.total);
    further = next;
  }
  expect(further).toEqual(asked('number', RECORDS));
});

test('of a plain site the originals are fetched as far as there are bytes for them', async () => {
  const long = RECORDS.map((one, n) => {
    const originals = `own${n} ${createHash('sha512').update(String(n)).digest('base64').repeat(60)}`;
    return record({ ...one.facts, words: { ...one.words, originals } });
  });
  const { manifest, files } = await findingShards(long);
  const { facts, words, originals } = manifest.lists as PlainSearch['lists'];
  expect([manifest.kind, originals.records.length > 2]).toEqual(['plain', true]);
  const most = facts.bytes + words.bytes + originals.bytes / 2;
  const page = new AskingPage(new StubSite({ manifest, files }), most);
  expect(await page.answer('number')).toEqual(asked('number', long));
  const first = await page.answer('in:originals own');
  expect(first.partial).toMatchObject({ of: 240, looked: first.total, why: 'bytes' });
  expect(await page.answer('in:originals own', {}, { isFurther: true })).toEqual(
    asked('in:originals own', long),
  );
});

afterEach(() => void vi.restoreAllMocks());

test('what takes too long is answered as far as it got', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const { total, partial } = await new AskingPage(SITES.plain).answer('number');
  expect(partial).toMatchObject({ of: 160, why: 'time' });
  expect(partial!.looked).toBeLessThan(160);
  expect(Math.abs(partial!.looked - total)).toBeLessThan(20);
});

test('a wrong query is not run, one that is not finished is', async () => {
  const page = new AskingPage(SITES.plain);
  expect(await page.outcome('queue severity:hihg')).toMatchObject({
    type: 'wrong',
    problems: [{ span: { start: 15, end: 19 } }],
  });
  expect(await page.answer('queue severity:')).toEqual(asked('queue', RECORDS));
});

test('linear expressions give the same, and those that cannot be linear none', async () => {
  const page = new AskingPage(SITES.plain);
  const query = '/(mutex|kestrel)_\\d+/';
  expect(await page.answer(query, {}, { isLinear: true })).toEqual(asked(query, RECORDS));
  await page.send('/(.)\\1/', {}, { isLinear: true });
  expect(page.replies.at(-1)).toEqual({ type: 'not-linear', id: 2 });
});

test.for(['plain', 'indexed'] as const)('of a %s site time counts but for what is fetched', async (kind) => {
  const page = new AskingPage(SITES[kind]);
  await page.outcome('/queue/');
  const states = ['loading', 'scanning', 'loading', 'scanning', 'outcome'];
  expect(page.replies.map(({ type }) => type)).toEqual(states);
  expect(page.replies[1]).toMatchObject({ hasRegex: true, spent: 0 });
});

test.for(['plain', 'indexed'] as const)(
  'of a %s site time counts before an expression is made',
  async (kind) => {
    const page = new AskingPage(SITES[kind]);
    await page.send('/(.)\\1/', {}, { isLinear: true });
    expect(page.replies.map(({ type }) => type)).toEqual(['loading', 'scanning', 'not-linear']);
  },
);

test.for(['plain', 'indexed'] as const)('of a %s site a replaced question says no more', async (kind) => {
  const page = new AskingPage(SITES[kind]);
  await Promise.all(['/queue/', '/kestrel/', 'text120'].map((query) => page.send(query)));
  const ids = page.replies.map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual([1, 2, 3]);
  expect(new Set(ids.slice(3))).toEqual(new Set([3]));
});

test('the newest question gets an answer, those before it none', async () => {
  const page = new AskingPage(SITES.plain);
  await Promise.all(['queue', 'kestrel', 'text120'].map((query) => page.send(query)));
  const outcomes = page.replies.filter(({ type }) => type === 'outcome');
  expect(outcomes).toMatchObject([{ id: 3, outcome: { type: 'answer', answer: { total: 1 } } }]);
});

test('a newer site is read from the start', async () => {
  const site = new StubSite(await findingShards(RECORDS, { mostPlain: 1000 }));
  const page = new AskingPage(site);
  await page.outcome('severity:critical');
  const newer = RECORDS.map((one) =>
    record({ ...one.facts, words: { ...one.words, text: `${one.words.text} newer` } }),
  );
  site.publish(await findingShards(newer, { mostPlain: 1000 }));
  expect((await page.answer('text120 newer')).total).toBe(1);
});

test('what cannot be had is told, and asked for again', async () => {
  const site = new StubSite(await findingShards(RECORDS));
  const page = new AskingPage(site);
  for (const status of [500, 404]) {
    site.breakdown = status;
    expect(await page.outcome('queue')).toMatchObject({ type: 'failed' });
  }
  site.breakdown = null;
  expect(await page.answer('queue')).toEqual(asked('queue', RECORDS));
});

test('the values of a plain site are those of its findings, whatever is asked meanwhile', async () => {
  const page = new AskingPage(SITES.plain);
  const [answer] = await Promise.all([page.answer('queue'), page.askValues()]);
  expect(answer).toEqual(asked('queue', RECORDS));
  const findings = RECORDS.flatMap(({ facts }) => (facts.isOriginal ? [] : facts));
  const files = new Set(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
  expect(new Set(page.values[0]!.file)).toEqual(files);
  expect(page.values[0]!.agent?.length).toBe(5);
});

test('of an indexed site no values are fetched', async () => {
  const { requested } = SITES.indexed;
  requested.length = 0;
  const page = new AskingPage(SITES.indexed);
  await page.askValues();
  expect([Object.values(page.values[0]!).flat(), requested.length]).toEqual([[], 1]);
});

test('of what cannot be had no values are known', async () => {
  const site = new StubSite(await findingShards(RECORDS));
  site.breakdown = 500;
  const page = new AskingPage(site);
  await page.askValues();
  expect(Object.values(page.values[0]!).flat()).toEqual([]);
});
