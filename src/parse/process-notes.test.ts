import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const notes = (...parts: string[]) => read(`# R\n\n${parts.join('\n\n')}\n`).report.processNotes;
const NOTES = '## Review Process Notes';
const SKILL = '### Skill improvements';
const REPO = '### Repo context updates';

test('notes of both kinds, in either order, each with its Markdown and line', () => {
  expect(
    notes(NOTES, REPO, '- [repo] Two hosts share `a.go`.\n- [repo] More.', SKILL, '1. Ask whose rows.'),
  ).toEqual([
    { kind: 'repo-context', title: null, markdown: '- [repo] Two hosts share `a.go`.', line: 7 },
    { kind: 'repo-context', title: null, markdown: '- [repo] More.', line: 8 },
    { kind: 'skill', title: null, markdown: '1. Ask whose rows.', line: 12 },
  ]);
});

test.for([
  ['bold labels', [NOTES, '**Repo context updates:**', '- One', '**Skill improvements**', '- Two']],
  ['sections of their own', ['## Repo context updates', '- One', '## Skill improvements', '- Two']],
  ['the marks of the items', [NOTES, '- `[repo]` One\n- Two']],
] as const)('the kind is told by %s', ([, parts]) => {
  expect(notes(...parts).map(({ kind }) => kind)).toEqual(['repo-context', 'skill']);
});

test.for([
  ['## Skill Improvement Recommendations', 'skill'],
  ['## 3. Skill Improvement Recommendations', 'skill'],
  ['## Improvement Recommendations\n\n### Repo context updates', 'repo-context'],
] as const)('%s', ([heading, kind]) => {
  expect(notes(heading, '- One')).toMatchObject([{ kind, markdown: '- One' }]);
});

test('further headings and bold lines below a kind part its notes and are none', () => {
  const found = notes('## Skill Improvement Recommendations', '### Prompt', '- One', '**Coverage**', '- Two');
  expect(found.map(({ kind, markdown }) => [kind, markdown])).toEqual([
    ['skill', '- One'],
    ['skill', '- Two'],
  ]);
});

test.for([
  'None.',
  '- None — all of it is covered.',
  'None this round. The prompt asks for it.',
  'No suggestions.',
  'No suggestions for skill improvements or repo context updates this round.',
  '- [repo] No repo context gaps surfaced in this review.',
  '5. No process improvements identified. It worked as designed.',
  'No process improvement suggestions for this review.',
])('%s is no note', (text) => {
  expect([notes(NOTES, text), notes(NOTES, REPO, text)]).toEqual([[], []]);
});

test.for(['None of the reviewers ran the tests.', 'No test covers the gaps between two rounds.'])(
  '%s is one',
  (text) => {
    expect(notes(NOTES, SKILL, `- ${text}`)).toHaveLength(1);
  },
);

test('prose is a note where its kind is known, and goes on until the next one starts', () => {
  const found = notes(NOTES, 'Words.', REPO, '[repo] One.', 'Why: words.', '```\ncode\n```', '**Two** more.');
  expect(found.map(({ markdown }) => markdown)).toEqual([
    '[repo] One.\n\nWhy: words.\n\n```\ncode\n```',
    '**Two** more.',
  ]);
});

test.for([
  ['**Check who owns a row.** Words', 'Check who owns a row'],
  ['**[repo] Two hosts** Words', 'Two hosts'],
  ['`[repo]` **Two hosts.** Words', 'Two hosts'],
  ['[+] **Two hosts:** Words', 'Two hosts'],
  ['**[repo]** Words', null],
  ['**Add:** Words', null],
  ['**Add to `context.md`:** Words', null],
  ['A tool that **makes** ids', null],
] as const)('the title of %s is %s', ([text, title]) => {
  expect(notes(NOTES, REPO, `- ${text}`)).toMatchObject([{ title }]);
});

test('what stands in an original review is that reviewer’s own', () => {
  expect(notes('## Appendix: Original Reviews', '### Skill improvements', '- One')).toEqual([]);
});
