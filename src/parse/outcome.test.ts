import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { findingsUnder, read } from './__fixtures__/read.ts';
import { outcomeOf } from './outcome.ts';

/** What a reader sees of one finding with this body, and of what its page shows below it. */
function seen(body: string, more = '') {
  const { report, layout } = read(
    `# R\n\n## Important Issues\n\nI1. **Jobs are lost** — \`queue.go:7\` [Heron Large 2]\n\n${body}\n\n${more}`,
  );
  const [part] = layout.sections[0]!.parts;
  if (part?.type !== 'finding') throw new Error('no finding');
  const { text, fix, resolution } = report.findings[0]!;
  return {
    text,
    fix,
    resolution,
    outcome: part.outcome.map((node) => toString(node)),
    shown: toString([...part.nodes, ...part.fix, ...part.after]),
  };
}

test.for([
  ['**Fixed.** The lock is taken.', 'fixed', 'Fixed', 'The lock is taken.'],
  ['**Fixed** (wording only)', 'fixed', 'Fixed', '(wording only)'],
  ['**Fixed**', 'fixed', 'Fixed', null],
  ['**Resolution: Skipped.** It needs a second host.', 'skipped', 'Skipped', 'It needs a second host.'],
  ['**Resolution:** Deferred — the flag goes away.', 'skipped', 'Deferred', 'the flag goes away.'],
  ['**Addressed:** Fixed in `abc1234`. Both loops.', 'fixed', 'Fixed in abc1234', 'Both loops.'],
  ['**Addressed:** Declined. The guide is right.', 'skipped', 'Declined', 'The guide is right.'],
  ['**Documented.** The guide says so.', 'documented', 'Documented', 'The guide says so.'],
  ['**Outcome: Test written.**', 'test-written', 'Test written', null],
  ['**Author response:** Superseded by the new queue.', 'superseded', 'Superseded by the new queue', null],
] as const)('%s is an outcome', ([written, outcome, action, detail]) => {
  const {
    text,
    fix,
    resolution,
    outcome: below,
    shown,
  } = seen(`Two loops.\n\nFix: take a lock.\n\n${written}`);
  expect([text, fix, shown]).toEqual([
    'Two loops.\nFix: take a lock.',
    'Fix: take a lock.',
    'Two loops.Fix: take a lock.',
  ]);
  expect(resolution).toEqual({ n: null, ref: 'I1', target: 'I1', action, outcome, detail });
  expect(below).toEqual([written.replace(/[*`]/g, '')]);
});

test('what follows an outcome is part of it', () => {
  const { text, resolution, outcome } = seen('Two loops.\n\n**Fixed.** Now:\n\nOne lock.\n\n- in Push');
  expect(text).toBe('Two loops.');
  expect(resolution?.detail).toBe('Now: One lock. in Push');
  expect(outcome).toHaveLength(3);
});

test('a finding that is one line may end in its outcome', () => {
  const { report } = read(
    '# R\n\n## Suggestions\n\nS1. **Late** — `a.go:1`\n\n**Skipped.**\n\nS2. **Slow** — `a.go:2`\n',
  );
  expect(report.findings.map(({ id, resolution }) => [id, resolution?.outcome ?? null])).toEqual([
    ['S1', 'skipped'],
    ['S2', null],
  ]);
});

test.for([
  ['bold in a sentence', 'The first loop is **fixed** by now.'],
  ['bold at the end', 'All of it was **Fixed.**'],
  ['a word that only starts so', '**Fixed-size buffers** are too small.'],
  ['more bold words', '**Skipped tests** hide it.'],
  ['another label', '**Fix:** take a lock.'],
  ['a label without an action', '**Resolution:** the second loop needs one, too.'],
  ['no bold', 'Fixed.'],
  ['a label without bold', 'Resolution: Skipped.'],
  ['a bullet', '- **Fixed.** The lock is taken.'],
] as const)('no outcome: %s', ([, written]) => {
  const { text, resolution, outcome } = seen(`Two loops.\n\n${written}`);
  expect([resolution, outcome]).toEqual([null, []]);
  expect(text).toBe(`Two loops.\n${written.replace(/\*\*|^- /g, '')}`);
});

test('bold words before code are the middle of a finding', () => {
  const { text, resolution, outcome } = seen('**Fixed.** In Push only:\n\n```go\nq.mu.Lock()\n```');
  expect([resolution, outcome]).toEqual([null, []]);
  expect(text).toBe('Fixed. In Push only:\nq.mu.Lock()');
});

test('a row of the Resolution outweighs what the finding says, and both are shown', () => {
  const table = (ref: string) =>
    `## Resolution\n\n| # | Finding | Action |\n|---|---|---|\n| 4 | ${ref} | Skipped — too late |\n`;
  const { resolution, outcome } = seen('**Fixed.** The lock is taken.', table('I1'));
  expect(resolution).toMatchObject({ n: 4, outcome: 'skipped', detail: 'too late' });
  expect(outcome).toEqual(['Fixed. The lock is taken.']);
  expect(seen('**Fixed.** The lock is taken.', table('I2')).resolution).toMatchObject({
    n: null,
    outcome: 'fixed',
  });
});

test.for([
  [
    'fixed',
    [
      'Fixed',
      'fixed in c08de5a',
      'Resolved',
      'Applied',
      'Implemented',
      'Done',
      'Tests cleaned up',
      'Addressed',
    ],
  ],
  [
    'skipped',
    ['Skipped', 'Declined', 'Deferred', 'Rejected', 'Ignored', "Won't fix", 'Won’t fix', 'Not fixed'],
  ],
  ['skipped', ['No action', 'Accepted']],
  ['test-written', ['Test written', 'Tests', 'Unit test', 'Regression tests', 'Added a test', 'Added tests']],
  ['documented', ['Documented', 'Documentation updated', 'Docs', 'Doc comment']],
  ['commented', ['Commented', 'Comment added', 'Addressed by comment']],
  ['superseded', ['Auto-resolved by I2', 'Superseded', 'Obsolete', 'N/A']],
  ['other', ['', 'Unfixed', 'Fixedness', 'Testimony', 'Docket', 'It was fixed', 'Partly done']],
] as const)('%s: %j', ([outcome, actions]) => {
  expect(actions.map((action) => [action, outcomeOf(` ${action} `)])).toEqual(
    actions.map((action) => [action, outcome]),
  );
});

test.for([
  '**Resolved** promises are dropped.',
  '**Deferred** work runs before the lock is released.',
  '**Documented** limits are ignored.',
  '**Fixed** in the other loop, but not in this one.',
  '**Outcome:** tests pass only by luck, as the loop ends.',
])('%s is text of the finding', (sentence) => {
  const [finding] = findingsUnder(
    'Suggestions',
    `S1. **Lost** — \`a.go:1\`\n\n${sentence}\n\nFix: await them.`,
  );
  expect(finding).toMatchObject({ resolution: null, fix: 'Fix: await them.' });
});

test('a full stop inside code does not end the action', () => {
  const [finding] = findingsUnder(
    'Suggestions',
    'S1. **Lost** — `a.go:1`\n\n**Resolution: Fixed in `queue.go`.** Both.',
  );
  expect(finding?.resolution).toMatchObject({ action: 'Fixed in queue.go', detail: 'Both.' });
});

test('what is struck out says without bold what was done', () => {
  const said = '1. **Lost** -- FIXED: Push takes the lock.';
  const [struck] = findingsUnder('Suggestions', `~~${said}~~`);
  expect(struck).toMatchObject({
    status: 'struck',
    text: '',
    resolution: { action: 'FIXED', outcome: 'fixed', detail: 'Push takes the lock.' },
  });
  expect(findingsUnder('Suggestions', said)[0]?.resolution).toBeNull();
});
