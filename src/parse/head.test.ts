import { expect, test } from 'vitest';
import { inline } from './__fixtures__/read.ts';
import { LETTERED, readHead, severityOfId, type Dialects } from './head.ts';
import { plainText } from './text.ts';
import { dropStart } from './title.ts';

const TAIL = '— `pkg/relay/queue.go:7` [Heron Large 2]';

const ALL_DIALECTS: Dialects = [...LETTERED, 'ordinal'];

/** A head as a reader sees it: id, title, status and what is left of the line. */
function seen(
  written: string,
  where: { number?: number; isHeading?: boolean } = {},
  dialects = ALL_DIALECTS,
) {
  const head = readHead(inline(written), where, dialects);
  return (
    head && { ref: head.ref, title: plainText(head.title), status: head.status, rest: plainText(head.rest) }
  );
}
const REST = '— pkg/relay/queue.go:7 [Heron Large 2]';

test.for([
  [`I1. **Jobs are lost** ${TAIL}`, 'I1', 'Jobs are lost'],
  [`S12. **Jobs are lost** ${TAIL}`, 'S12', 'Jobs are lost'],
  [`**C2. Jobs are lost** ${TAIL}`, 'C2', 'Jobs are lost'],
  [`**S1 — Jobs are lost** ${TAIL}`, 'S1', 'Jobs are lost'],
  [`\`S1.\` **Jobs are lost** ${TAIL}`, 'S1', 'Jobs are lost'],
  [`F34. **Jobs are lost** ${TAIL}`, 'F34', 'Jobs are lost'],
  [`I1. **Push drops \`job.id\` of [late] jobs** ${TAIL}`, 'I1', 'Push drops job.id of [late] jobs'],
  [`I1. **Push — and Pop — drop jobs** ${TAIL}`, 'I1', 'Push — and Pop — drop jobs'],
  [`I1. **Glob \`a/**/b\` is taken as bold** ${TAIL}`, 'I1', 'Glob a/**/b is taken as bold'],
  [`I1. **The \`a | b\` pipe | is lost** ${TAIL}`, 'I1', 'The a | b pipe | is lost'],
  [`I1. **Read “one — two” aloud** ${TAIL}`, 'I1', 'Read “one — two” aloud'],
] as const)('reads %s', ([written, ref, title]) => {
  expect(seen(written, {}, LETTERED)).toEqual({ ref, title, status: 'open', rest: REST });
});

test.for([
  ['I1. Jobs are lost', 'no bold title'],
  ['See **I1** for the rest', 'words before the bold'],
  ['Fix: **use a lock**', 'a label'],
  ['**Strengths**', 'a bold label'],
  ['**I18n strings are missing**', 'a word that starts like an id'],
  ['**Item 1** is done', 'a word and a number'],
  ['`I1`', 'code alone'],
  ['plain prose', 'prose'],
] as const)('leaves %s alone: %s', ([written]) => {
  expect(seen(written)).toBeNull();
});

test.for([
  ['#### I1. Jobs are lost — `queue.go:7`', 'I1', 'Jobs are lost', '— queue.go:7'],
  [
    '##### S5. Jobs are lost (prior S6) (suggestion, gap)',
    'S5',
    'Jobs are lost',
    '(prior S6) (suggestion, gap)',
  ],
  ['### C1: `Push` drops jobs [Heron Large 2]', 'C1', 'Push drops jobs', '[Heron Large 2]'],
  ['### I2. Push — and Pop — drop jobs', 'I2', 'Push — and Pop — drop jobs', ''],
] as const)('reads the heading %s', ([written, ref, title, rest]) => {
  expect(seen(written, { isHeading: true })).toEqual({ ref, title, status: 'open', rest });
  expect(seen(written)).toBeNull();
});

test.for([
  [
    '**[CRITICAL] pkg/queue.go:58 — Jobs are lost** [Heron Large 2]',
    'critical',
    'Jobs are lost',
    'pkg/queue.go:58 [Heron Large 2]',
  ],
  ['**[Important] Jobs are lost** [Heron Large 2]', 'important', 'Jobs are lost', '[Heron Large 2]'],
  [
    '**[SUGGESTION] a.go:1 + b.go:2 — Two clocks** [Sable Pro 4]',
    'suggestion',
    'Two clocks',
    'a.go:1 + b.go:2 [Sable Pro 4]',
  ],
  ['**[CRITICAL] Queue — jobs are lost**', 'critical', 'Queue — jobs are lost', ''],
] as const)('reads %s', ([written, severity, title, rest]) => {
  const head = readHead(inline(written), {}, ALL_DIALECTS);
  expect(head).toMatchObject({ ref: null, severity });
  expect(head?.severityAsWritten?.toLowerCase()).toBe(severity);
  expect([plainText(head!.title), plainText(head!.rest)]).toEqual([title, rest]);
});

test.for(['**[DOWNGRADED] Jobs are lost**', '**[Heron] Jobs are lost**', '[CRITICAL] Jobs are lost'])(
  'leaves %s alone',
  (written) => {
    expect(seen(written)).toBeNull();
  },
);

test.for([
  ['**CRITICAL** pkg/queue.go:58 — Jobs are lost', 'critical', 'Jobs are lost', 'pkg/queue.go:58'],
  ['**SUGGESTION** `a.go:1` – Two – clocks', 'suggestion', 'Two – clocks', 'a.go:1'],
  ['**IMPORTANT** a.go:1, b.go:2 — Two `clocks`', 'important', 'Two clocks', 'a.go:1, b.go:2'],
] as const)('reads %j', ([written, severity, title, rest]) => {
  const head = readHead(inline(written), {}, LETTERED);
  expect(head).toMatchObject({ ref: null, severity, severityAsWritten: severity.toUpperCase() });
  expect([plainText(head!.title), plainText(head!.rest)]).toEqual([title, rest]);
});

test.for([
  ['**CRITICAL** the queue — Jobs are lost', 'words before the dash'],
  ['**CRITICAL** a.go:1', 'no title'],
  ['**CRITICAL** — Jobs are lost', 'no place'],
  ['**Critical** a.go:1 — Jobs are lost', 'not in capitals'],
  ['**CRITICALLY** a.go:1 — Jobs are lost', 'another word'],
  ['See **CRITICAL** a.go:1 — Jobs are lost', 'words before it'],
  ['CRITICAL a.go:1 — Jobs are lost', 'no bold'],
] as const)('leaves %s alone: %s', ([written]) => {
  expect(seen(written)).toBeNull();
});

test.for([
  ['**I1. Jobs are lost — `queue.go:7`**', 'I1', 'Jobs are lost', '— queue.go:7'],
  ['**I1. Jobs are lost (important, gap)**', 'I1', 'Jobs are lost', '(important, gap)'],
  ['**I1. Jobs (late) are lost** — `queue.go:7`', 'I1', 'Jobs (late) are lost', '— queue.go:7'],
] as const)('a line that is all bold has its place inside: %s', ([written, ref, title, rest]) => {
  expect(seen(written)).toEqual({ ref, title, status: 'open', rest });
});

test.for([
  ['S1. Jobs are lost — `queue.go:7`', 'S1', 'Jobs are lost', '— queue.go:7'],
  ['S1: Jobs are lost (suggestion, gap)', 'S1', 'Jobs are lost', '(suggestion, gap)'],
  ['[S1] — Jobs are lost', 'S1', 'Jobs are lost', ''],
  ['S1. Jobs are lost\nin Push', 'S1', 'Jobs are lost', 'in Push'],
] as const)('an id without bold opens %j where reviewers write so', ([written, ref, title, rest]) => {
  expect(seen(written, {}, ['letterPlain'])).toEqual({ ref, title, status: 'open', rest });
  expect(seen(written)).toBeNull();
});

test.for(['S1 names the lock', 'S1.5 is out', 'See S1. It is lost', 'S1.'])(
  '%s has no id in front',
  (written) => {
    expect(seen(written, {}, ['letterPlain'])).toBeNull();
  },
);

test.for([
  ['C1', 'critical'],
  ['I12', 'important'],
  ['S3', 'suggestion'],
  ['F3', null],
  [null, null],
] as const)('the id %s stands for %s', ([ref, severity]) => {
  expect(severityOfId(ref)).toBe(severity);
});

test('an ordinal is a head only where ordinals are tried', () => {
  const written = `**Jobs are lost** ${TAIL}`;
  expect(readHead(inline(written), { number: 2 }, ALL_DIALECTS)).toMatchObject({ ref: null, number: 2 });
  expect(readHead(inline(written), { number: 2 }, LETTERED)).toBeNull();
  expect(readHead(inline(written), {}, ALL_DIALECTS)).toBeNull();
  expect(readHead(inline('Words, then **bold**'), { number: 2 }, ALL_DIALECTS)).toBeNull();
});

test.for([
  ['~~I1. **Jobs are lost** -- FIXED: yes~~', 'struck'],
  ['I1. **~~Jobs are lost~~** — `queue.go:7`', 'struck'],
  ['I1. **Jobs ~~are~~ lost** — `queue.go:7`', 'open'],
  ['I1. **Jobs are lost** **INVALID** — the queue is local', 'invalid'],
  ['~~**I1. Jobs are lost**~~ **INVALID** — the queue is local', 'invalid'],
  ['I1. **Jobs are ~~lost~~ late** — `queue.go:7`', 'open'],
  ['I1. **INVALID input is stored** — `queue.go:7`', 'open'],
  ['I1. **Jobs are lost** — `queue.go:7` ~~[Heron]~~', 'open'],
] as const)('%s is %s', ([written, status]) => {
  expect(seen(written)?.status).toBe(status);
});

test.for([
  ['one `two` three', 0, 'one two three'],
  ['one `two` three', 4, 'two three'],
  ['one **two** three', 7, 'three'],
  ['one', 9, ''],
] as const)('%s without %i characters', ([written, length, left]) => {
  expect(plainText(dropStart(inline(written), length))).toBe(left);
});
