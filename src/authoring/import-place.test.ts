import { expect, test } from 'vitest';
import { parseReport } from '../parse/report.ts';
import { importPlace } from './import-place.ts';

const HEADER = (rows: string) => `# Review\n\n| | |\n|---|---|\n${rows}\n\n## Critical Issues\n\nNone.\n`;
const PULL_REQUEST = HEADER(
  '| **Date** | 2026-05-04 09:16 |\n| **Repo** | lanternworks/tidepool |\n| **PR** | #41 — Retry |\n| **Branch** | `delivery-retries` |',
);
const BRANCH = HEADER('| **Date** | 2026-05-04 |\n| **Branch** | `feat/feeds` |');
const SCAN = HEADER(
  '| **Date** | 2026-05-04 09:16 |\n| **Branch** | `main` |\n| **Kind** | Supply chain scan |',
);
const NOTHING = '# Notes\n\nThe queue is fine.\n';

/** Where a file was, what it says, and where it is to lie. */
test.for([
  [
    'a name that says the instant is kept',
    'x/20260504-091530-pr-41.md',
    PULL_REQUEST,
    'tidepool',
    '20260504-091530-pr-41',
    true,
  ],
  [
    'also where it says something else',
    '20260601-101010-last-look',
    PULL_REQUEST,
    'tidepool',
    '20260601-101010-last-look',
    true,
  ],
  ['a pull request', 'downloads/review (3).md', PULL_REQUEST, 'tidepool', '20260504-091600-pr-41', false],
  ['a branch at a day', 'review.md', BRANCH, '', '20260504-feat-feeds', false],
  ['a scan of a branch', 'out/scan.md', SCAN, 'out', '20260504-091600-supply-chain', false],
  [
    'a name that says the day, where nothing says more',
    'q/20260504-architecture.md',
    NOTHING,
    'q',
    '20260504-architecture',
    true,
  ],
  [
    'a name that says less than the report',
    '20260504-pr-41.md',
    PULL_REQUEST,
    'tidepool',
    '20260504-091600-pr-41',
    false,
  ],
  [
    'a report that says nothing',
    'Team notes/Feed cache, 2nd look.md',
    NOTHING,
    'Team-notes',
    'Feed-cache-2nd-look',
    false,
  ],
  ['a name that is no address', '../con.md', NOTHING, 'report', 'report-con', false],
] as const)('%s: %s', ([, path, text, folder, name, isKept]) => {
  const bare = path.replace(/\.md$/, '');
  const { report } = parseReport(bare.split('/').at(-1)!, path, new TextEncoder().encode(text));
  expect(importPlace(report, bare)).toEqual({ folder, name, isKept });
});
