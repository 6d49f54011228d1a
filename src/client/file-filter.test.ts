import { expect, test } from 'vitest';
import { fileMatcher } from './file-filter.ts';

const FILE = 'orchard/quarry/pkg/relay/Late_timer.go';

test.for([
  '',
  '  ',
  'timer',
  'LATE',
  'relay/late',
  'timer orchard',
  'quarry/pkg/relay/',
  '*.go',
  'late*',
  'relay/*',
  'relay/*.go',
  'pkg/*/late_timer.go',
  'pkg/**/*.go',
  'pkg/**',
  // A folder means all that is in it.
  'pkg/*',
  'rel*/',
  '*_timer.* quarry',
  'q*/**/*_*.go',
  'orchard/*/**/late*',
  '***.go',
])('%j finds it', (query) => {
  expect(fileMatcher(query)(FILE)).toBe(true);
});

test.for([
  'timers',
  'timer reef',
  '*.ts',
  '*.g',
  'pkg/*.go',
  'pkg/**.go',
  'ate*',
  'elay/*',
  'l.te*',
  '*(',
  'pk*/x',
  'orchard/*/late*',
  'q**/r*_',
])('%j does not', (query) => {
  expect(fileMatcher(query)(FILE)).toBe(false);
});

test('many stars that may fit often are no burden', () => {
  const file = `orchard/quarry/${'a'.repeat(200)}`;
  expect(fileMatcher(`${'*a'.repeat(100)}z`)(file)).toBe(false);
  expect(fileMatcher('*a'.repeat(100))(file)).toBe(true);
});
