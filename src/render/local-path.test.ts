import { expect, test } from 'vitest';
import { localPaths, localRoots, type Run } from './local-path.ts';

const reviewed: { repo: string | null; paths: string[] } = {
  repo: 'lanternworks/tidepool',
  paths: ['internal/relay/deliver.go', 'deliver.go'],
};
/** The paths of a report that has no other text, shortened. */
const shortened = (text: string, told = reviewed): Run[] => localPaths(text, localRoots(text, told));

test.for([
  ['/Users/mira/src/tidepool/internal/a.go:12', 'internal/a.go:12'],
  ['/home/mira/tidepool/a.go#L3-L9', 'a.go#L3-L9'],
  ['file:///home/mira/Tidepool/a.go', 'a.go'],
  ['/private/tmp/review-x1/internal/relay/deliver.go:4-9', 'internal/relay/deliver.go:4-9'],
  ['C:\\work\\tidepool\\internal\\a.go', 'internal/a.go'],
  ['/home/tidepool/tidepool/a.go', 'a.go'],
  ['/home/mira/tidepool/pkg/tidepool/a.go', 'pkg/tidepool/a.go'],
])('%s is shown as %s', ([full, text]) => {
  expect(shortened(full!)).toEqual([{ text, full }]);
});

test.for([
  '/Users/mira/other/a.go',
  '/private/tmp/review-x1/deliver.go',
  '/home/mira/tidepool',
  'https://host/home/tidepool/a.go',
  'src/home/tidepool/a.go',
  '/usr/lib/tidepool/a.go',
])('%s stays as it is', (text) => {
  expect(shortened(text)).toEqual([{ text, full: null }]);
});

test('the words around a path stay where they are', () => {
  const runs = shortened('See /home/m/tidepool/a.go, and /home/m/tidepool/b.go.');
  expect(runs.map(({ text }) => text).join('')).toBe('See a.go, and b.go.');
});

test('without a repository, only paths that the report names are told', () => {
  expect(shortened('/home/m/x/internal/relay/deliver.go', { ...reviewed, repo: null })[0]?.text).toBe(
    'internal/relay/deliver.go',
  );
});

test('what one path tells of a folder holds for all below it', () => {
  const runs = shortened(
    '/private/tmp/x9/internal/relay/deliver.go:3 /private/tmp/x9/go.mod /private/tmp/y1/go.mod',
  );
  expect(runs.map(({ text }) => text).join('')).toBe(
    'internal/relay/deliver.go:3 go.mod /private/tmp/y1/go.mod',
  );
});

test('slashes that the text escapes tell of a folder, too', () => {
  expect(localRoots('[a](\\/home\\/mira\\/tidepool\\/a.go)', reviewed)).toEqual(['/home/mira/tidepool/']);
});

test('a path that the report names tells more than a folder of the name', () => {
  const told = { repo: 'lanternworks/relay', paths: ['internal/relay/deliver.go'] };
  const text = '/private/tmp/x9/internal/relay/deliver.go /private/tmp/x9/internal/relay/a.go';
  expect(
    shortened(text, told)
      .map((run) => run.text)
      .join(''),
  ).toBe('internal/relay/deliver.go internal/relay/a.go');
});
