import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToFit, issueAddress } from './issue-form.ts';

const HUB = 'https://github.com/orchard/quarry/';
const LAB = 'https://gitlab.example/orchard/quarry/-/';
const fields = (address: string) => [...new URL(address).searchParams];

test('GitHub and GitLab call the fields of their forms by other names', () => {
  const draft = { title: 'Jobs & more are lost', text: 'important, `queue.go:4`', end: 'From I1.' };
  const hub = issueAddress(HUB, draft);
  expect(hub.startsWith(`${HUB}issues/new?`)).toBe(true);
  expect(fields(hub)).toEqual([
    ['title', 'Jobs & more are lost'],
    ['body', 'important, `queue.go:4`\n\nFrom I1.'],
  ]);
  const lab = issueAddress(LAB, draft);
  expect(lab.startsWith(`${LAB}issues/new?`)).toBe(true);
  expect(fields(lab).map(([name]) => name)).toEqual(['issue[title]', 'issue[description]']);
});

test.for([
  ['One. Two. Three.', 16, 'One. Two. Three.'],
  ['One. Two. Three.', 12, 'One. Two. …'],
  ['One. Two. Three.', 10, 'One. …'],
  ['One\n\nTwo and three', 9, 'One …'],
  ['one two three', 10, 'one two …'],
  ['v1.2 is out. Go', 14, 'v1.2 is out. …'],
  ['onetwothree', 5, 'one …'],
  ['走る。止まる！続くこと', 9, '走る。止まる！ …'],
  ['走る。止まる！続く', 6, '走る。 …'],
  ['走る止まる続く', 6, '走る止ま …'],
  ['🦩🦩🦩', 5, '🦩 …'],
  ['onetwothree', 2, ''],
  ['', 0, ''],
] as const)('%j in %i', ([text, most, cut]) => {
  expect(cutToFit(text, (some) => some.length <= most)).toBe(cut);
});

test('a long text without spaces is not lost whole', () => {
  const said = fields(issueAddress(HUB, { title: '待つ', text: '走る止まる'.repeat(400), end: 'From I1.' }));
  expect(said[1]?.[1]).toMatch(/^(走る止まる){100}/);
});

test('no address is too long, and none loses where it is from', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '. ', '\n\n', '🦩', '%', '雨', '[x](y)'),
    maxLength: 6000,
  });
  fc.assert(
    fc.property(text, text, fc.constantFrom(HUB, LAB), (title, body, web) => {
      const end = 'From [I1](https://reviews.example/reviews/q/a/#i1)';
      const address = issueAddress(web, { title, text: body, end });
      expect(address.length).toBeLessThanOrEqual(8000);
      const [[, heading = ''] = [], [, said = ''] = []] = fields(address);
      expect(said.endsWith(end)).toBe(true);
      expect([...heading].length).toBeLessThanOrEqual(162);
      const kept = said.slice(0, -end.length).trimEnd().replace(/ …$/, '');
      expect(body.startsWith(kept)).toBe(true);
    }),
    { seed: 5, numRuns: 200 },
  );
});
