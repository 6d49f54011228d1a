import { expect, test } from 'vitest';
import { runScript } from '../__fixtures__/run-script.ts';
import { parseOptions, usageOf, WrongOptions } from './options.ts';

test('the comment at the head of a source is its usage', () => {
  const source =
    '/**\n * `npm run sort -- FILE`: sorts\n * a file.\n */\nimport x from "x";\n/** Not this. */\n';
  expect(usageOf(source)).toBe('npm run sort -- FILE: sorts\na file.');
});

test('options that are none are wrong', () => {
  expect(() => parseOptions({ args: ['--bogus'], options: {} })).toThrow(WrongOptions);
});

// Where nothing may be written there is nothing to be read, either.
const NOWHERE = '/no/such/folder';

test.for(['addresses', 'build', 'start', 'report-json', 'verify', 'find', 'audit', 'search-bench'])(
  '%s says how it is called, and does nothing',
  async (name) => {
    const { code, out, err } = await runScript(`${name}.ts`, NOWHERE, ['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^npm (run|start)\b/);
  },
);

test.for(['addresses', 'build', 'start', 'report-json', 'verify', 'fuzz', 'growth'])(
  '%s refuses an option that is none in a line',
  async (name) => {
    const { code, out, err } = await runScript(`${name}.ts`, NOWHERE, ['--bogus']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Unknown option '--bogus'.*\n\(--help/);
  },
);

test('a setting that makes no sense is a line', async () => {
  const { code, out, err } = await runScript('build.ts', '', [], { SITES: 'nojson' });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^SITES: it is not JSON, .*\n$/);
});
