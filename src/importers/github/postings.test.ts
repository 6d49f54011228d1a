import { expect, test } from 'vitest';
import { draft } from './adapter.ts';
import { note } from './items.ts';
import { together, type Posting } from './postings.ts';
import { RawComment } from './schema.ts';

/** A posting of one day of May, each in a review of its own: `b.ts 3`; a dash stands for no place. */
function posting(words: string): Posting {
  const [path, day] = words.split(' ') as [string, string];
  const item = note(RawComment.parse({ body: '', created_at: `2026-05-0${day}T09:00:00Z` }));
  const places = path === '-' ? [] : [{ path, startLine: null, endLine: null }];
  const known = { native: null, from: 'a test', title: 'The delay is in seconds', body: '' };
  return { draft: draft({ ...known, severity: 'important' }), item, places, commit: null };
}

test.for([
  ['a.ts 1, a.ts 2', ['a.ts 1, a.ts 2']],
  ['a.ts 1, b.ts 1', ['a.ts 1', 'b.ts 1']],
  ['a.ts 1, b.ts 2, a.ts 3', ['a.ts 1, a.ts 3', 'b.ts 2']],
  ['a.ts 1, a.ts 1, a.ts 2', ['a.ts 1, a.ts 2', 'a.ts 1']],
  // What has no place may be of any file, but of one only.
  ['a.ts 1, - 2', ['a.ts 1, - 2']],
  ['- 1, a.ts 2', ['- 1, a.ts 2']],
  ['- 1, a.ts 2, b.ts 2', ['- 1, a.ts 2', 'b.ts 2']],
  ['- 1, a.ts 2, b.ts 3, a.ts 4', ['- 1, a.ts 2, a.ts 4', 'b.ts 3']],
  ['- 1, - 1, a.ts 2, a.ts 2', ['- 1, a.ts 2', '- 1, a.ts 2']],
] as const)('%s are these findings: %j', ([posted, want]) => {
  const names = new Map(posted.split(', ').map((words) => [posting(words), words]));
  const found = together([...names.keys()]);
  expect(found.map(({ postings }) => postings.map((one) => names.get(one)).join(', '))).toEqual(want);
});
