/** The word that only the control reports hold, for searches that must go on working. */
export const CONTROL_WORD = 'lighthouse';
export const CONTROL_ID = 'harbor/20251101-080000-pr-7';

/** Harmless reports that lie beside the hostile ones: they must be published whatever their neighbours are. */
export const CONTROL_REPORTS: Record<string, string> = {
  [`${CONTROL_ID}.md`]: report(
    7,
    'The lamp is never switched off',
    'The lighthouse keeps burning by day, as nothing calls `stop`.',
  ),
  'harbor/20251102-080000-pr-8.md': report(
    8,
    // A pattern with nested repeats takes forever to find that this does not end as it should.
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
    'The keel of the second boat is laid twice.',
  ),
  'harbor/20251103-080000-pr-9.md': report(9, 'Rope is counted in feet', 'The knots are counted in metres.'),
};

function report(number: number, title: string, text: string): string {
  return `# Deep Review: pr-${number}

| | |
|---|---|
| **Date** | 2025-11-0${number - 6} |
| **Repo** | [calm/harbor](https://github.com/calm/harbor) |
| **PR** | [#${number}](https://github.com/calm/harbor/pull/${number}) — Tend the harbor |
| **Verdict** | **Merge with fixes** — one thing. |

## Important Issues

I1. **${title}** — \`src/harbor.ts:${number}\` [Heron Large 2]

${text}
`;
}
