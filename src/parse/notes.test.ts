import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const report = (...parts: string[]) => read(`# R\n\n${parts.join('\n\n')}\n`).report;
const DESIGN = '## Design Observations';

test('strengths and concerns by heading, in either order', () => {
  const { strengths, concerns } = report(
    DESIGN,
    '### Concerns',
    '1. **Slow** (future) late jobs [Sable Pro 4].',
    '### Strengths',
    '- **Small** [Heron Large 2]\n- plain',
  );
  expect(strengths.map(({ number, title, agents }) => [number, title, agents])).toEqual([
    [1, 'Small', ['Heron Large 2']],
    [2, null, []],
  ]);
  expect(concerns).toMatchObject([{ number: 1, title: 'Slow', scope: 'future', agents: ['Sable Pro 4'] }]);
});

test('strengths and concerns by bold label', () => {
  const { strengths, concerns } = report(
    DESIGN,
    'Words.',
    '**Strengths**',
    '- One\n- Two',
    '**Concerns:**',
    '1. Three',
  );
  expect([strengths.map(({ markdown }) => markdown), concerns.map(({ markdown }) => markdown)]).toEqual([
    ['- One', '- Two'],
    ['1. Three'],
  ]);
});

test.for([
  ['- (future) **Slow** — `queue.go:1-3` [Heron Large 2].', 'future', 'Slow'],
  ['- **(in-scope) Slow.** [Heron Large 2] text', 'in-scope', 'Slow.'],
  ['- **Slow** *(in-scope)* text', 'in-scope', 'Slow'],
  ['- **Slow** *(future, pre-existing)*', 'future', 'Slow'],
  ['- **Slow** text (in-scope for #5)', 'in-scope', 'Slow'],
  ['- **Slow** in future releases', null, 'Slow'],
  ['- **Slow** (someday)', null, 'Slow'],
] as const)('the scope of %s is %s', ([item, scope, title]) => {
  expect(report(DESIGN, '### Concerns', item).concerns).toMatchObject([
    { scope, title: expect.stringContaining(title) as string },
  ]);
});

test('testing gaps are what is numbered', () => {
  const { testingGaps } = report(
    '## Testing Assessment',
    'Good on the whole.',
    '- covered',
    '3. **No test of Push** text\n4. plain',
  );
  expect(testingGaps.map(({ number, title }) => [number, title])).toEqual([
    [3, 'No test of Push'],
    [4, null],
  ]);
});

test('where nothing is numbered every bullet counts', () => {
  expect(
    report('## Testing Assessment', 'Words.', '- one\n- two').testingGaps.map(({ number }) => number),
  ).toEqual([1, 2]);
});

test('prose alone is no gap', () => {
  const { testingGaps, documentationGaps, limitations } = report(
    '## Testing Assessment',
    'All is tested.',
    '## Documentation Assessment',
    'All is written.',
    '## Acknowledged Limitations',
    'None.',
  );
  expect([testingGaps, documentationGaps, limitations]).toEqual([[], [], []]);
});

test('documentation gaps and limitations', () => {
  const { documentationGaps, limitations } = report(
    '## Documentation Assessment',
    '- **Guide** is old\n- readme',
    '## Acknowledged Limitations',
    '**No retry**: by design.',
    '### Declined in prior rounds',
    '- **Not counted** here',
  );
  expect(documentationGaps.map(({ title }) => title)).toEqual(['Guide', null]);
  expect(limitations.map(({ title }) => title)).toEqual(['No retry', 'Not counted']);
});

test('what was covered or run is no gap, and groups that start anew are counted through', () => {
  const { testingGaps } = report(
    '## Testing Assessment',
    '**Already covered**\n\n1. pushing',
    '**Required**\n\n1. overflow\n2. late timer',
    '**Optional:**\n\n1. full disk',
    '**What I ran:**\n\n1. `go test`',
    '**Mutations:**\n\n1. removed the lock',
  );
  expect(testingGaps.map(({ number, markdown }) => `${number} ${markdown}`)).toEqual([
    '1 1. overflow',
    '2 2. late timer',
    '3 1. full disk',
  ]);
});

test('design observations that nothing parts are concerns', () => {
  const { strengths, concerns } = report(DESIGN, 'Words.', '1. **Slow** (future)\n2. Two clocks');
  expect([strengths.length, concerns.map(({ title }) => title)]).toEqual([0, ['Slow', null]]);
});

test('a strength or concern may have a heading of its own', () => {
  const { strengths } = report(
    '## Strengths',
    '### One queue\n\nwords\n\n- list',
    '### One clock\n\nwords',
    '## Next',
  );
  expect(strengths.map(({ title }) => title)).toEqual(['One queue', 'One clock']);
});

test('reviewers are credited wherever their names stand in an item', () => {
  const { concerns } = read(
    '# R\n\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n|---|---|\n\n## Design Observations\n\n### Concerns\n\n- **Slow** — text, `late [x]`, and [TODO] more. `[Sable Pro 4]` [Heron Large 2 (as C4)] [Consolidator]',
  ).report;
  expect(concerns[0]?.agents).toEqual(['Sable Pro 4', 'Heron Large 2', 'Consolidator']);
});

test('the lists of an original review are its own', () => {
  const { strengths, testingGaps } = report(
    '## Appendix: Original Reviews',
    '### Strengths',
    '- One',
    '### Testing Assessment',
    '1. Two',
  );
  expect([strengths, testingGaps]).toEqual([[], []]);
});
