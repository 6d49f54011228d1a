import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf, int32 } from './columns.ts';
import { DATA_FILES } from './data-files.ts';
import { jsonSchema, PUBLISHED_SCHEMAS, type SchemaName } from './published-schemas.ts';

const names = Object.keys(PUBLISHED_SCHEMAS) as SchemaName[];
/** Those of tables: their rows have no parts. */
const tables = names.filter((name) => !['report', 'agent-data', 'index'].includes(name));

test.for(names)('%s is a JSON Schema that another validator takes, and it says what each key is', (name) => {
  const schema = jsonSchema(name);
  expect(() => formats.default(new Ajv()).compile(schema)).not.toThrow();
  expect(schema['$id']).toBe(`urn:casebook:${name}:1`);
});

test.for(tables)('every column of %s has a type, and a sentence that says what it is', (name) => {
  for (const { description } of columnsOf(PUBLISHED_SCHEMAS[name])) expect(description).toMatch(/\w.*\.$/);
});

test('every key of the record of a report has a sentence, too', () => {
  const { properties = {} } = jsonSchema('report');
  for (const [key, value] of Object.entries(properties))
    expect([key, (value as { description?: string }).description]).toEqual([
      key,
      expect.stringMatching(/\.$/),
    ]);
});

test('every schema that a file names is there', () => {
  const named = Object.values(DATA_FILES).map(({ schema }) => schema);
  for (const schema of named) expect(names.includes(schema as SchemaName) || URL.canParse(schema)).toBe(true);
});

test('a column of what no table holds is a fault of ours', () => {
  expect(() => columnsOf(z.object({ a: z.string(), b: z.object({}) }))).toThrow('the column b');
  expect(() => columnsOf(z.object({ a: z.array(z.number()) }))).toThrow('the column a');
});

test.for([
  [null, null],
  [0, 0],
  [2 ** 31 - 1, 2 ** 31 - 1],
  [2 ** 31, null],
] as const)('%j as an integer of 32 bits is %j', ([value, expected]) => {
  expect(int32(value)).toBe(expected);
});
