import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inline } from './__fixtures__/read.ts';
import { tokens } from './inline.ts';
import { isTag, priorIds, readTail } from './tail.ts';

/** What a reader sees of a tail: `path:start-end`, names, tags, notes. */
function seen(written: string) {
  const { locations, attributions, tags, notes } = readTail(tokens(inline(written)));
  return {
    places: locations.map(({ path, startLine, endLine }) =>
      startLine ? `${path}:${startLine}-${endLine}` : path,
    ),
    agents: attributions.map(({ name }) => name),
    tags,
    notes,
    before: notes.flatMap(priorIds).map(({ round, id }) => `${round ?? '?'} ${id}`),
  };
}
const NOTHING = { places: [], agents: [], tags: [], notes: [], before: [] };

const PARTS = [
  '`pkg/relay/queue.go:12-18`',
  '[Heron Large 2, Sable Pro 4]',
  '(important, regression)',
  '(pass 2)',
] as const;

test('the parts stand in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...PARTS], { minLength: 4 }), (parts) => {
      expect(seen(`— ${parts.join(' ')}`)).toEqual({
        places: ['pkg/relay/queue.go:12-18'],
        agents: ['Heron Large 2', 'Sable Pro 4'],
        tags: ['regression'],
        notes: ['pass 2'],
        before: [],
      });
    }),
    { numRuns: 100, seed: 3 },
  );
});

test.for([
  ['`a.go:62-66`, `82-84`', ['a.go:62-66', 'a.go:82-84']],
  ['`a.go:62-66`, `:209`', ['a.go:62-66', 'a.go:209-209']],
  ['`a.go:1` and `b.go:2`', ['a.go:1-1', 'b.go:2-2']],
  ['`a.go:1` + `b.go:2`', ['a.go:1-1', 'b.go:2-2']],
  ['`a.go:1` / `b.go:2`', ['a.go:1-1', 'b.go:2-2']],
  ['`a.go:1` vs `b.go:2`', ['a.go:1-1', 'b.go:2-2']],
  ['[a.go:3](/srv/checkout/a.go)', ['a.go:3-3']],
  ['`tests/20-relay/`', ['tests/20-relay/']],
  ['commit `ae6bc38`', []],
  ['PR description', []],
  ['`retryLoop()`', []],
] as const)('places of — %s', ([written, places]) => {
  expect(seen(`— ${written} [Heron Large 2]`)).toMatchObject({ places, agents: ['Heron Large 2'] });
});

test.for([
  ['[Heron Large 2] [Sable Pro 4]', ['Heron Large 2', 'Sable Pro 4']],
  ['`[Heron Large 2]`', ['Heron Large 2']],
  ['`[Heron Large 2, Sable Pro 4]`', ['Heron Large 2', 'Sable Pro 4']],
  ['[Sable Pro 4 (as C4), Heron Large 2]', ['Sable Pro 4', 'Heron Large 2']],
  ['[Consolidator]', ['Consolidator']],
  ['[orchestrator]', ['orchestrator']],
  ['(pass 2: [Heron Large 2])', ['Heron Large 2']],
  ['[Heron Large 2, verified]', ['Heron Large 2']],
  ['[Heron 5.6-sol]', ['Heron 5.6-sol']],
  ['[round 5 S4 unaddressed]', []],
  ['[Heron Large 2', []],
  ['[]', []],
] as const)('credits of %s', ([written, agents]) => {
  expect(seen(`— \`pkg/a.go:3\` ${written}`)).toMatchObject({ agents, places: ['pkg/a.go:3-3'] });
});

test('what an attribution says beside the name is kept', () => {
  const { attributions } = readTail(
    tokens(inline('— `a.go:3` [Sable Pro 4 (as C4), Heron Large 2 (pass 1)]')),
  );
  expect(attributions.map(({ written }) => written)).toEqual([
    'Sable Pro 4 (as C4)',
    'Heron Large 2 (pass 1)',
  ]);
});

test.for([
  ['(important, regression)', ['regression'], []],
  ['(Suggestion, Code clarity)', ['code clarity'], []],
  ['(important, regression — because the queue is new)', ['regression'], ['because the queue is new']],
  ['`(suggestion, gap)`', ['gap'], []],
  ['(gap)', ['gap'], []],
  ['(critical)', [], []],
  ['(suggestion, gap, round 3 S2 deferred)', ['gap'], ['round 3 S2 deferred']],
  ['(pass 2)', [], ['pass 2']],
  ['(downgraded from important)', [], ['downgraded from important']],
  ['*(deferred to upstream)*', [], ['deferred to upstream']],
  ['(important for the next release)', [], ['important for the next release']],
  ['(deferred (see the guide) to upstream)', [], ['deferred (see the guide) to upstream']],
  ['(important, gap — `Push` (and Pop) are new)', ['gap'], ['Push (and Pop) are new']],
] as const)('tags and notes of %s', ([written, tags, notes]) => {
  expect(seen(`— \`a.go:3\` [Heron Large 2] ${written}`)).toMatchObject({
    tags,
    notes,
    agents: ['Heron Large 2'],
  });
});

test.for([
  ['(round 2 S1 unaddressed)', ['2 S1']],
  ['(round 1 I1, unaddressed)', ['1 I1']],
  ['[round 5 S4 unaddressed]', ['5 S4']],
  ['[round 5 S9 / round 4 S2 unaddressed]', ['5 S9', '4 S2']],
  ['(R2 S1)', ['2 S1']],
  ["(Round 3's I1, deferred)", ['3 I1']],
  ['(suggestion, gap, round 3 S2 deferred)', ['3 S2']],
  ['(prior S6)', ['? S6']],
  ['(pass 2)', []],
  ['(see S1)', []],
  ['(downgraded from important)', []],
  ['(round 2)', []],
] as const)('earlier ids in %s', ([written, before]) => {
  expect(seen(`— \`a.go:3\` [Heron Large 2] ${written}`).before).toEqual(before);
});

test.for([
  ['— `a.ts:519` [Heron Large 2] — Says v18, should be v19.', 'Says v18, should be v19.'],
  ['— `a.ts:519` [Heron Large 2] The flag is never read.', 'The flag is never read.'],
  ['— `a.ts:519` [Heron Large 2] (suggestion, gap) — Says `v18`.', 'Says '],
  ['— `a.ts:519` [Heron Large 2] Fixed.', 'Fixed.'],
] as const)('prose of a one-line finding: %s', ([written, prose]) => {
  const line = tokens(inline(written));
  const { proseFrom, locations, notes } = readTail(line);
  expect(locations).toHaveLength(1);
  expect(notes).toEqual([]);
  expect(line[proseFrom!.token]!.text.slice(proseFrom!.offset)).toMatch(new RegExp(`^[\\s—]*${prose}$`));
});

test.for([
  '— `a.go:3` [Heron Large 2]',
  '— `a.go:3` [Heron Large 2] (important, regression)',
  '— PR description [Heron Large 2]',
  '— commit `ae6bc38` [Heron Large 2]',
  '— the description of the pull request [Heron Large 2]',
])('no prose in %s', (written) => {
  expect(readTail(tokens(inline(written))).proseFrom).toBeNull();
});

test('nothing gives nothing', () => {
  expect(readTail([])).toEqual({
    locations: [],
    attributions: [],
    tags: [],
    notes: [],
    proseFrom: null,
  });
  expect(seen('—')).toEqual(NOTHING);
});

test('an unclosed bracket keeps its words', () => {
  const { notes } = seen('— `a.go:3` [Heron Large');
  expect(notes.join(' ')).toContain('Heron Large');
});

test.for([
  ['important, regression', true],
  ['critical', true],
  ['SUGGESTION, gap', true],
  ['gap', true],
  ['documentation', true],
  ['importantly, this is new', false],
  ['important in practice', false],
  ['pass 2', false],
  ['', false],
] as const)('is (%s) a tag: %s', ([text, want]) => {
  expect(isTag(text)).toBe(want);
});

test('any line is read without a failure', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    ' — ',
    ', ',
    'Heron',
    ' R2 S1',
    'important, gap',
    ':12',
    '`',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const { attributions, locations, notes, tags } = readTail([
        { kind: 'text', text, node: { type: 'text', value: text } },
      ]);
      for (const { name } of attributions) expect(name).not.toBe('');
      expect([...notes, ...tags, ...locations.map(({ path }) => path)]).not.toContain('');
    }),
    { numRuns: 200, seed: 11 },
  );
});
