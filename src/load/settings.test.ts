import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportsFolder, settings } from './settings.ts';

const NAMES = ['REPORTS_DIR', 'SITE_TITLE', 'SITE_URL', 'BASE_PATH'];
const before = NAMES.map((name) => [name, process.env[name]] as const);
beforeEach(() => {
  for (const name of NAMES) delete process.env[name];
});
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('the environment wins over what is chosen, and that over the defaults', () => {
  expect(settings()).toEqual({
    reportsDir: 'reports',
    siteTitle: 'Casebook',
    siteUrl: undefined,
    basePath: '/',
  });
  for (const name of NAMES) delete process.env[name];
  const chosen = {
    reportsDir: 'mine',
    siteTitle: 'Quarry',
    siteUrl: 'https://chosen.example',
    basePath: '/chosen',
  };
  expect(settings(chosen)).toEqual({ ...chosen, basePath: '/chosen/' });
  Object.assign(process.env, {
    REPORTS_DIR: 'theirs',
    SITE_TITLE: 'Reef',
    SITE_URL: 'https://env.example',
    BASE_PATH: 'env',
  });
  expect(settings(chosen)).toEqual({
    reportsDir: 'theirs',
    siteTitle: 'Reef',
    siteUrl: 'https://env.example',
    basePath: '/env/',
  });
});

test('an empty variable is none', () => {
  Object.assign(process.env, { REPORTS_DIR: '', SITE_TITLE: '', SITE_URL: '', BASE_PATH: '' });
  expect(settings({ basePath: 'chosen' })).toMatchObject({
    reportsDir: 'reports',
    siteUrl: undefined,
    basePath: '/chosen/',
  });
});

test('what is in force is passed on', () => {
  settings({ reportsDir: 'mine', basePath: 'quarry' });
  expect(settings()).toMatchObject({ reportsDir: 'mine', basePath: '/quarry/' });
});

test.for([
  ['/', '/'],
  ['quarry', '/quarry/'],
  ['/quarry', '/quarry/'],
  ['quarry/', '/quarry/'],
  ['/a/b_c-d.e~f/', '/a/b_c-d.e~f/'],
  ['//quarry//x', '/quarry/x/'],
] as const)('the base path %s is %s', ([written, path]) => {
  process.env['BASE_PATH'] = written;
  expect(settings().basePath).toBe(path);
});

test.for(['a b', '/a?b', '/a#b', '/"x"', 'https://forge.example/a', '/späte', '/<b>', '/a\\b', 'C:\\quarry'])(
  'the base path %s is refused by name',
  (written) => {
    process.env['BASE_PATH'] = written;
    expect(() => settings()).toThrow(JSON.stringify(written));
  },
);

test('the folder of reports is absolute, or in the project', () => {
  expect(reportsFolder()).toBe(join(process.cwd(), 'reports'));
  process.env['REPORTS_DIR'] = '/srv/reviews';
  expect(reportsFolder()).toBe('/srv/reviews');
});
