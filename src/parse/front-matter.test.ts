import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const split = (...block: string[]) => splitFrontMatter(['---', ...block, '---', '# Title', ''].join('\n'));
const found = ({ problems }: ReturnType<typeof splitFrontMatter>) =>
  problems.map(({ code, line }) => `${code} ${line}`);

afterEach(() => {
  expect(globalThis).not.toHaveProperty('pwned');
});

test.for([
  ['title: Queue review', { title: 'Queue review' }],
  ['title: "Queue: review"', { title: 'Queue: review' }],
  ['kind: branch', { kind: 'branch' }],
  ['date: 2026-06-01', { date: '2026-06-01' }],
  ['time: 09:30', { time: '09:30' }],
  ['repo: orchard/quarry', { repo: 'orchard/quarry' }],
  ['pr: 12', { pr: '12' }],
  ['pr_title: Lost jobs', { pr_title: 'Lost jobs' }],
  ['branch: fix/queue', { branch: 'fix/queue' }],
  ['round: 3', { round: '3' }],
  ['author: "@wren"', { author: '@wren' }],
  ['reviewers: [Heron Large 2, Sable Pro 4]', { reviewers: ['Heron Large 2', 'Sable Pro 4'] }],
  ['reviewers:\n  - Heron Large 2', { reviewers: ['Heron Large 2'] }],
  ['verdict: Merge with fixes — two jobs are lost', { verdict: 'Merge with fixes — two jobs are lost' }],
  ['tags: [queue]', { tags: ['queue'] }],
  ['title: 1234567e5', { title: '1234567e5' }],
  ['title: 1.10', { title: '1.10' }],
  ['title: "a\\u202Eb"', { title: 'a⟦U+202E⟧b' }],
  ['title: Q&A about the queue', { title: 'Q&A about the queue' }],
] as const)('reads %s', ([line, data]) => {
  const result = split(line);
  expect(result).toMatchObject({ data, problems: [] });
  expect(Object.keys(result.data)).toEqual(Object.keys(data));
});

test.for([
  ['date: 2026-02-30', 'front-matter-value 3'],
  ['date: June 1st', 'front-matter-value 3'],
  ['time: 25:00', 'front-matter-value 3'],
  ['kind: party', 'front-matter-value 3'],
  ['repo: quarry', 'front-matter-value 3'],
  ['pr: "#12"', 'front-matter-value 3'],
  ['round: two', 'front-matter-value 3'],
  ['pr: 0', 'front-matter-value 3'],
  [`pr: ${'9'.repeat(20)}`, 'front-matter-value 3'],
  [`round: ${'9'.repeat(400)}`, 'front-matter-value 3'],
  ['tags: queue', 'front-matter-value 3'],
  ['author: [one, two]', 'front-matter-value 3'],
  ['titel: Queue', 'front-matter-key 3'],
] as const)('%s is named with its line, and the rest is kept', ([line, problem]) => {
  const result = split('title: Kept', line);
  expect(found(result)).toEqual([problem]);
  expect(result.data).toEqual({ title: 'Kept' });
});

test('an unknown key is named', () => {
  expect(split('title: Kept', 'titel: Queue').problems[0]?.message).toContain('"titel"');
});

test.for([
  ['a: &x 1', 'an anchor'],
  ['title: *x', 'an alias'],
  ['title: !!js/function "x"', 'a tag'],
  ['tags: [&a one, *a]', 'an alias in a list'],
  ['title: one\ntitle: two', 'a key twice'],
  ['title: "open', 'a string without an end'],
  ['title: [[[', 'a list without an end'],
  ['__proto__: Queue', 'a key of all objects'],
  ['constructor: Queue', 'another'],
  ['a:\n  b:\n    __proto__: x', 'a key of objects, nested'],
  [`title: ${'['.repeat(21)}${']'.repeat(21)}`, 'a list that is nested too deep'],
  [`${'- '.repeat(21)}x`.replace('- ', 'tags:\n - '), 'a list of lists of lists'],
  [Array.from({ length: 22 }, (_, at) => `${' '.repeat(at)}k:`).join('\n'), 'a map that is nested too deep'],
  ['"title": !!binary aGk=', 'a tag behind a quoted key'],
  ['{title: &a x}', 'an anchor in a flow map'],
  ['# by hand\n- title', 'a list'],
  ['a: b\n? [c, d]\n: e', 'a key that is a list'],
  ['a: 1\n<<: {b: 2}\n<<: {c: 3}', 'a merge key twice'],
] as const)('%s is refused: %s', ([block]) => {
  const result = split(...block.split('\n'));
  expect(result.data).toEqual({});
  expect(result.problems.map(({ code, level }) => [code, level])).toContainEqual([
    'front-matter-yaml',
    'error',
  ]);
  for (const { line } of result.problems) expect(line).toBeGreaterThan(0);
});

test('a key written twice is named at its second line', () => {
  expect(found(split('title: one', 'branch: b', 'title: two'))).toEqual(['front-matter-yaml 4']);
});

const EVIL = '(() => { globalThis.pwned = 1 })()';
test.for([
  '---js',
  '--- js',
  '---javascript',
  '---JS',
  '---JavaScript',
  '---json',
  '---coffee',
  '---constructor',
  '---toString',
  '---- oops',
  '--- # comment',
  '---title: x',
])('%s is refused, and nothing runs', (opener) => {
  const text = `${opener}\n${EVIL}\n---\n# Title\n`;
  const result = splitFrontMatter(text);
  expect(result).toMatchObject({ body: text, data: {} });
  expect(found(result)).toEqual(['front-matter-language 1']);
  expect(result.problems[0]?.message).toContain(opener);
});

test('code in a value or in the body is text', () => {
  expect(split(`title: "${EVIL}"`).data.title).toBe(EVIL);
  const text = `# Title\n\n---js\n${EVIL}\n---\n`;
  expect(splitFrontMatter(text)).toEqual({
    body: text,
    uncommented: text,
    data: {},
    other: {},
    foreign: [],
    refused: null,
    problems: [],
  });
});

test('front matter that is never closed is text, with a problem', () => {
  const text = '---\ntitle: Queue\n\n# Title\n';
  const result = splitFrontMatter(text);
  expect(result).toMatchObject({ body: text, data: {} });
  expect(found(result)).toEqual(['front-matter-unclosed 1']);
});

test.for([
  ['a rule', '---\n\n# Title\n\n---\n\nMore.\n'],
  ['a rule above prose', '---\nWords without a key.\n\n---\n'],
  ['a rule alone', '---\n'],
  ['a longer rule', '----\ntitle: Queue\n----\n'],
  ['a rule of stars', '***\ntitle: Queue\n***\n'],
  ['an indented rule', ' ---\ntitle: Queue\n---\n'],
  ['a later block', '\n---\ntitle: Queue\n---\n'],
  ['no rule', '# Title\n'],
  ['nothing', ''],
] as const)('a document that starts with %s has no front matter', ([, text]) => {
  expect(splitFrontMatter(text)).toEqual({
    body: text,
    uncommented: text,
    data: {},
    other: {},
    foreign: [],
    refused: null,
    problems: [],
  });
});

test('the keys of other tools are handed over as text, with the problem', () => {
  const { data, other, problems } = splitFrontMatter(
    '---\ntitle: A\nfindings:\n  high: 2\nreviewer: Heron\ndate: soon\n---\n',
  );
  expect(data).toEqual({ title: 'A' });
  expect(other).toEqual({ findings: { high: '2' }, reviewer: 'Heron', date: 'soon' });
  expect(problems.map(({ code }) => code)).toEqual([
    'front-matter-key',
    'front-matter-key',
    'front-matter-value',
  ]);
});

test('what stands below keeps its line', () => {
  const text = '---\ntitle: Queue\ntags: [a]\n---\n\n# Title\n\nWords.\n';
  const body = splitFrontMatter(text).body.split('\n');
  expect(body).toHaveLength(text.split('\n').length);
  expect(body.indexOf('# Title')).toBe(5);
  expect(body.slice(0, 4)).toEqual(['', '', '', '']);
});

test('only a line that is exactly --- closes', () => {
  const { data, body } = splitFrontMatter('---\ntitle: |\n  one\n  --- two\n---  \n---\n# T\n');
  expect(data.title).toBe('one\n--- two');
  expect(body).toBe('\n\n\n\n\n---\n# T\n');
});

test('a block beyond the limits is refused without being read', () => {
  expect(found(split(...Array.from({ length: 1200 }, (_, at) => `k${at}: v`)))).toEqual([
    'front-matter-yaml 1',
  ]);
  expect(found(split(`title: ${'x'.repeat(70_000)}`))).toEqual(['front-matter-yaml 1']);
});

test('no first lines make it fail, and every line stays a line', () => {
  const line = fc.constantFrom(
    '---',
    '--- ',
    '---js',
    'title: a',
    'date: x',
    '- a',
    'x: [',
    '# c',
    '',
    ': :',
    '\t',
    '&a b',
    '"',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      expect(splitFrontMatter(text).body.split('\n')).toHaveLength(text.split('\n').length);
    }),
    { numRuns: 200, seed: 9 },
  );
});

test('comments are for editors, but where the block is not understood', () => {
  const report = (...block: string[]) => `---\n${block.join('\n')}\n---\n# Late # jobs\n`;
  const text = report('# a schema', 'title: "A # B" # was C');
  expect(splitFrontMatter(text).uncommented).toBe(report('', 'title: "A # B" '));
  const refused = report('# a schema', 'mood: good');
  expect(splitFrontMatter(refused).uncommented).toBe(refused);
});
