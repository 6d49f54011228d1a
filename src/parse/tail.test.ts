import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsUnder, inline } from './__fixtures__/read.ts';
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
  ['(restates Round 1 S7 and S8)', ['1 S7', '1 S8']],
  ['(restates round 1 S7, S8 & I3)', ['1 S7', '1 S8', '1 I3']],
  ['(round 5 S9 / round 4 S2 unaddressed)', ['5 S9', '4 S2']],
  ['(round 4 S2/S3)', ['4 S2', '4 S3']],
  ['(Round 3’s I1)', ['3 I1']],
  ['(round 2, S4)', ['2 S4']],
  ['(ROUND 2 c1)', ['2 C1']],
  ['(suggestion, gap — re-raises Round 1 S7)', ['1 S7']],
  ['(Round 2 S4 fix collateral)', []],
  ['(related to round 4 S1)', []],
  ['(after the resolution of round 4 S1)', []],
  ['(Round 2 S4 collateral)', []],
  ['(Round 2 prefixes S4)', []],
  ['(around 2 S4)', []],
  ['(round 2 F4)', []],
  ['(pass 2)', []],
  ['(see S1)', []],
  ['(downgraded from important)', []],
  ['(round 2)', []],
] as const)('earlier ids in %s', ([written, before]) => {
  expect(seen(`— \`a.go:3\` [Heron Large 2] ${written}`).before).toEqual(before);
});

test('a round of more digits than a number holds is unknown', () => {
  expect(priorIds(`round ${'9'.repeat(30)} S1`)).toEqual([{ round: null, id: 'S1' }]);
});

const written = (rest: string) => findingsUnder('Suggestions', `S1. ${rest}`)[0];

test.for([
  ['**Late (restates Round 1 S7)** — `a.go:1`', ['1 S7']],
  ['**Late (round 2 I1 unaddressed)** — `a.go:1`', ['2 I1']],
  ['**Uses the prior I2C bus** — `a.go:1`', []],
  ['**The fix of round 2 I1 is late** — `a.go:1`', []],
  ['**Late** — `a.go:1` (round 2 I1)\n\nIn round 1 S7 it was early.', ['2 I1']],
  ['**Late** — `a.go:1`\n\n(suggestion, gap — re-raises Round 1 S7)', ['1 S7']],
  ['**Late** — `a.go:1`\n\n(suggestion, gap — Round 1 S7 fix collateral)', []],
] as const)('earlier ids of a finding: %s', ([rest, want]) => {
  expect(written(rest)?.raisedBefore.map(({ round, id }) => `${round} ${id}`)).toEqual(want);
});

test.for([
  ['Classification: regression', ['regression']],
  ['**Classification:** Gap. It was never there.', ['gap']],
  ['The Classification: regression', []],
  ['Classification regression', []],
] as const)('a line %s below the head: tags %j', ([line, tags]) => {
  const finding = written(`**Late** — \`a.go:1\` [Heron Large 2]\n\nWords.\n\n${line}`);
  // It stays in the text, as it may be part of a sentence.
  expect(finding).toMatchObject({ tags, text: `Words.\n${line.replaceAll('*', '')}` });
});

test('a tag in the head outweighs a Classification below it', () => {
  expect(written('**Late** — `a.go:1` (suggestion, gap)\n\nClassification: regression')?.tags).toEqual([
    'gap',
  ]);
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
