import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FrontMatter, frontMatterSchema } from './front-matter.ts';

test('the schema that editors use is the one of this version (vitest --update writes it)', async () => {
  const text = `${JSON.stringify(frontMatterSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../public/schema/front-matter.json');
});

test('every key is explained', () => {
  for (const [key, value] of Object.entries(FrontMatter.shape))
    expect(value.description, key).toMatch(/^[A-Z].+\.$/s);
});

const ajv = new Ajv({ allowUnionTypes: true });
addFormats.default(ajv);
const isFrontMatter = ajv.compile(frontMatterSchema());

/** Front matter as people write it, and whether an editor is to take it. */
test.for([
  ['', true],
  ['title: Backpressure for the relay\nkind: pr\ndate: 2026-06-02\ntime: "14:20"', true],
  [
    'repo: lanternworks/tidepool\npr: 48\nround: 2\nbranch: 1.0\nreviewers: [Heron Large 2, Sable Pro 4]',
    true,
  ],
  ['pr: "48"\nround: "2"\ntags: [relay, 2026]\ntitle: 48', true],
  ['pr: 0', false],
  ['repo: ../..', false],
  ['repo: lanternworks/..', false],
  ['repo: .github/...x', true],
  ['pr: 48.5', false],
  ['pr: many', false],
  ['date: 2026-13-01', false],
  ['time: noon', false],
  ['kind: review', false],
  ['repo: tidepool', false],
  ['reviewers: Heron Large 2', false],
  ['title: [A, B]', false],
  ['titel: Backpressure', false],
] as const)('%j: %j', ([yaml, good]) => {
  expect(isFrontMatter(parse(yaml) ?? {})).toBe(good);
});
