import { expect, test } from 'vitest';
import { read } from './__fixtures__/read.ts';

const HEADER = '# R\n\n| | |\n|---|---|\n| **Reviewers** | Heron Large 2, Sable Pro 4 |\n';
const COUNTED = '## Critical Issues\n\nC1. **Loop** — `retry.go:4` [Heron Large 2]\n\nIt has no end.\n';
const FINDING = 'I1. **Key ignores the size** — `cache.go:41` [Sable Pro 4]\n\nIt does.\n';

const unplaced = (...parts: string[]) => {
  const text = [HEADER, ...parts].join('\n');
  const lines = text.split('\n');
  return read(text)
    .report.problems.filter(({ code }) => code === 'finding-unplaced')
    .map(({ line, message }) => `${lines[line! - 1]!.slice(0, 12)}: ${message}`);
};
const says = (start: string, name: string, under: string) =>
  `${start}: ${name} stands under "${under}", which names no severity: it is not counted.`;

test.for(['Minor Issues', 'Blockers', 'Importent Issues'])(
  'a finding under %s is not lost silently',
  (name) => {
    expect(unplaced(COUNTED, `## ${name}\n\n${FINDING}`)).toEqual([
      says('I1. **Key ig', 'I1 "Key ignores the size"', name),
    ]);
  },
);

test.for([
  ['no place, but a dash', 'I1. **Late** — jobs go', says('I1. **Late**', 'I1 "Late"', 'Minor')],
  ['a letter of no severity', '**N2. Late** — `a.go`', says('**N2. Late**', 'N2 "Late"', 'Minor')],
  ['an item of a list', '- I1. **Late** — `a.go`', says('- I1. **Late', 'I1 "Late"', 'Minor')],
  ['a number and a place', '3. **Late** — `a.go:1`', says('3. **Late** ', '3 "Late"', 'Minor')],
  ['a heading of its own', '### M1. Late — `a.go:1`', says('### M1. Late', 'M1 "Late"', 'Minor')],
] as const)('it may have %s', ([, line, expected]) => {
  expect(unplaced(COUNTED, `## Minor\n\n${line}\n`)).toEqual([expected]);
});

test('a finding under the title of the report alone', () => {
  expect(unplaced(FINDING, COUNTED)).toEqual([says('I1. **Key ig', 'I1 "Key ignores the size"', 'R')]);
});

test.for([
  ['a severity', `## Important Issues\n\n${FINDING}`],
  ['what is known', `## Testing Assessment\n\n${FINDING}\n### Gaps\n\n${FINDING}`],
  ['strengths', `## Strengths\n\n${FINDING}`],
  ['the retro', `## Agent Performance Retro\n\n### Heron Large 2\n\n${FINDING}`],
  ['another round', `## Fixes of round 1\n\n${FINDING}`],
  ['an original review', `## Appendix: Original Reviews\n\n### Sable Pro 4\n\n#### Blockers\n\n${FINDING}`],
  ['the answer', `## Resolution\n\nDone.\n\n### Minor\n\n${FINDING}\n## Later\n\n${FINDING}`],
  ['code', `## Minor Issues\n\n\`\`\`md\n${FINDING}\`\`\`\n`],
] as const)('nothing is said of a finding in %s', ([, part]) => {
  expect(unplaced(COUNTED, part)).toEqual([]);
});

test.for([
  ['steps', '1. **Build** — then run it.\n2. **Run** — with `--fast`.'],
  ['a list that names counted findings', '- **C1 — Loop** — `retry.go:4`'],
  ['a list of what to do first', '1. **Mend the loop** — `retry.go:4`'],
  ['a heading that starts like an id', '### S3 — the bucket policy\n\nWords.'],
  ['bold words', '**Note** — `a.go` is new.'],
  ['an id in a sentence', 'I1 and C1 are one.'],
] as const)('no finding is %s', ([, part]) => {
  expect(unplaced(COUNTED, `## Next\n\n${part}\n`)).toEqual([]);
});
