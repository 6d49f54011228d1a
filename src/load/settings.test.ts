import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportsFolder, settings } from './settings.ts';

const NAMES = ['REPORTS_DIR', 'SITE_TITLE', 'SITE_URL', 'BASE_PATH', 'SITES'];
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
    sites: [],
  });
  for (const name of NAMES) delete process.env[name];
  const chosen = {
    reportsDir: 'mine',
    siteTitle: 'Quarry',
    siteUrl: 'https://chosen.example',
    basePath: '/chosen',
    sites: [{ name: 'Harbor', url: 'https://harbor.example/' }],
  };
  expect(settings(chosen)).toEqual({ ...chosen, basePath: '/chosen/' });
  Object.assign(process.env, {
    REPORTS_DIR: 'theirs',
    SITE_TITLE: 'Reef',
    SITE_URL: 'https://env.example',
    BASE_PATH: 'env',
    SITES: '[]',
  });
  expect(settings(chosen)).toEqual({
    reportsDir: 'theirs',
    siteTitle: 'Reef',
    siteUrl: 'https://env.example',
    basePath: '/env/',
    sites: [],
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

test.for([
  ['https://reef.example', '', '/'],
  ['https://reef.example/', 'reviews', '/reviews/'],
  ['https://reef.example/reviews/', '', '/reviews/'],
  ['https://reef.example/a/reviews', '', '/a/reviews/'],
  // As the workflows have it.
  ['https://lanternworks.github.io/casebook', '/casebook', '/casebook/'],
] as const)('published at %s with the base path %j, a site is below %s', ([url, written, path]) => {
  Object.assign(process.env, { SITE_URL: url, BASE_PATH: written });
  expect(settings()).toMatchObject({ siteUrl: url, basePath: path });
  expect(settings()).toMatchObject({ siteUrl: url, basePath: path });
});

test.for([
  [
    'https://reef.example/reviews/',
    '/casebook/',
    'BASE_PATH "/casebook/" is not the path of SITE_URL "https://reef.example/reviews/"',
  ],
  ['https://reef.example/reviews/', '/', 'BASE_PATH "/" is not the path of SITE_URL'],
  ['https://reef.example/a%20b/', '', 'SITE_URL "/a%20b/" is not a plain path'],
  ['reef.example', '', 'SITE_URL "reef.example" is no address as in https://'],
  ['https://', '', 'SITE_URL "https://" is no address'],
  ['ftp://reef.example/', '', 'SITE_URL "ftp://reef.example/" is no address'],
  ['javascript:alert(1)', '', 'SITE_URL "javascript:alert(1)" is no address'],
] as const)('published at %s with the base path %j is refused: %s', ([url, written, reason]) => {
  Object.assign(process.env, { SITE_URL: url, BASE_PATH: written });
  expect(() => settings()).toThrow(reason);
});

test('the folder of reports is absolute, or in the project', () => {
  expect(reportsFolder()).toBe(join(process.cwd(), 'reports'));
  process.env['REPORTS_DIR'] = '/srv/reviews';
  expect(reportsFolder()).toBe('/srv/reviews');
});

test.for([
  ['https://harbor.example', 'https://harbor.example/'],
  ['https://harbor.example/reviews', 'https://harbor.example/reviews/'],
  ['https://harbor.example/reviews/index.html?q=1#top', 'https://harbor.example/reviews/'],
  ['http://localhost:4322/', 'http://localhost:4322/'],
  ['http://127.0.0.1:4322/', 'http://127.0.0.1:4322/'],
  ['https://häfen.example/', 'https://xn--hfen-loa.example/'],
  ['https://me:secret@harbor.example/', 'https://harbor.example/'],
] as const)('another site at %s is at %s', ([url, home]) => {
  process.env['SITES'] = JSON.stringify([{ name: ' Harbor ', url }]);
  expect(settings().sites).toEqual([{ name: 'Harbor', url: home }]);
  // As the commands of this one see it.
  expect(settings().sites).toEqual([{ name: 'Harbor', url: home }]);
});

test.for([
  ['Harbor', /^SITES: it is not JSON/],
  ['{"name":"Harbor"}', /^SITES: use a list/],
  ['[{"name":"Harbor"}]', /^SITES, site 1: its url is no address/],
  ['[{"url":"https://harbor.example/"}]', /^SITES, site 1: it needs a name/],
  ['[{"name":" ","url":"https://harbor.example/"}]', /^SITES, site 1: its name is empty/],
  ['[{"name":"Harbor","url":"javascript:alert(1)"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"ftp://harbor.example/"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"harbor.example"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"https://a;b.example/"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"https://*.example/"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"https://a,b.example/"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"https://-/"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Harbor","url":"https://[::1]/"}]', /^SITES, site 1: its url is no address/],
  ['[{"name":"Casebook","url":"https://harbor.example/"}]', /site 1: "Casebook" is the name of this site/],
  ['[{"name":"Reef","url":"https://reef.example/casebook"}]', /site 1: its url is that of this site/],
  [
    '[{"name":"A","url":"https://a.example"},{"name":"A","url":"https://b.example"}]',
    /site 2: "A" is there twice/,
  ],
  [
    '[{"name":"A","url":"https://a.example"},{"name":"B","url":"https://a.example/"}]',
    /site 2: https.* is there twice/,
  ],
  ['[{"name":"Harbor","url":"https://a.example","colour":"red"}]', /^SITES, site 1: /],
] as const)('the other sites %s are refused', ([written, reason]) => {
  Object.assign(process.env, { SITES: written, SITE_URL: 'https://reef.example', BASE_PATH: '/casebook/' });
  expect(() => settings()).toThrow(reason);
});
