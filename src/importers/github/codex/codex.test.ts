import { expect, test } from 'vitest';
import { findingRows, findingText, readImported } from '../../__fixtures__/read.ts';
import { reportsOf } from '../__fixtures__/export.ts';

const of = (...names: string[]) => reportsOf(...names.map((name) => `codex/__fixtures__/${name}`));
const [report] = of('reviews', 'comments');

test('each comment has the priority of its badge, whatever its colour, and is one finding however often it is posted', () => {
  expect(findingRows(report!)).toEqual([
    'C1 | P0 | Do not log the token | src/relay/log.ts:12 | —',
    'I1 | P1 | Stop at 410 | src/relay/retry.ts:47-49 | —',
    'I2 | P2 | Close the body | src/http/in.ts:120 | —',
    'S1 | P3 | Name the unit | src/relay/retry.ts:50 | —',
    'S2 | — | ![P0 Badge](https://example.com/badge/P0-red?style=flat) A badge of another host | src/relay/retry.ts:60 | —',
  ]);
  expect(findingText(report!, 'I1')).toContain('called around lines 42 - 44 for ever');
});

test('no badge, no picture and no request for thumbs is in the report', () => {
  const { text } = readImported(report!);
  expect(text).not.toMatch(/img\.shields\.io|Useful\?|<sub>/);
});

test('thumbs are told, and are no outcome', () => {
  const own = of('comments');
  expect(findingText(own[0]!, 'I1')).not.toContain('👍');
  const [first] = reportsOf('codex/__fixtures__/first-comment');
  expect(findingText(first!, 'I1')).toContain('- **Reactions**: 👍 2, 👎 1');
  expect(readImported(first!).report.resolution).toBeNull();
});

test('that nothing was found is a report, that a limit was reached is none', () => {
  expect(readImported(of('nothing-found')[0]!).report.findings).toEqual([]);
  expect(of('limit')).toEqual([]);
});
