import type { Element } from 'hast';
import { endingOf } from '../model/language.ts';
import { RATINGS } from '../model/lists.ts';
import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { actedOn } from './answered.ts';
import { isCredited, pool } from './credit.ts';
import type { Asked } from './finding-query.ts';
import { countFigure, ratioFigure } from './figure.ts';
import type { Links } from './links.ts';
import type { Ratio } from './ratio.ts';
import type { Scope } from './scope.ts';
import { figureTable } from './table.ts';

/** What findings may be grouped by; one finding may be in several groups, or in none. */
export const GROUPINGS = {
  severity: ({ severity }) => [severity ?? 'unrated'],
  tag: ({ tags }) => [...new Set(tags.map((tag) => tag.toLowerCase()))],
  language: ({ languages }) => languages,
  'file type': ({ files }) => [...new Set(files.flatMap(fileType))],
} satisfies Record<string, (finding: CountedFinding) => readonly string[]>;
export type Grouping = keyof typeof GROUPINGS;

/** As the query box asks for it: by the ending, or by the whole name of a file that has none; a folder is of no type. */
function fileType(path: string): string[] {
  const name = path.split('/').at(-1)!;
  if (name === '') return [];
  return [name.includes('.') ? `*.${endingOf(name)}` : endingOf(name)];
}

/** Of the findings of a group, those that the scope is credited with, and what was done about these. */
export interface Strength {
  group: string;
  ofPool: Ratio;
  actedOn: Ratio;
}

/** More groups than these are a list that nobody reads: the largest stand for themselves. */
const MOST_GROUPS = 12;

/** The largest groups of the findings of the reviews that the scope took part in, by size; severities in their order. */
export function strengths(reviews: readonly ReviewRecord[], scope: Scope, by: Grouping): Strength[] {
  const placed = pool(reviews, scope).flatMap((finding) =>
    GROUPINGS[by](finding).map((group) => ({ group, finding })),
  );
  const groups = Map.groupBy(placed, ({ group }) => group);
  const place = (group: string) => RATINGS.findIndex((rating) => rating === group);
  const sorted = [...groups].sort(([a, some], [b, others]) =>
    by === 'severity' ? place(a) - place(b) : others.length - some.length || (a < b ? -1 : 1),
  );
  return sorted.slice(0, MOST_GROUPS).map(([group, all]) => {
    const findings = all.map(({ finding }) => finding);
    const own = findings.filter((finding) => isCredited(finding, scope));
    return { group, ofPool: { k: own.length, n: findings.length }, actedOn: actedOn(own) };
  });
}

/** What the query box asks for to find the findings of a group. */
function askedFor(by: Grouping, group: string): Pick<Asked, 'severity' | 'holding'> {
  switch (by) {
    case 'severity':
      return { severity: group as (typeof RATINGS)[number] };
    case 'tag':
      return { holding: { field: 'tag', values: [group] } };
    case 'language':
      return { holding: { field: 'lang', values: [group] } };
    case 'file type':
      return { holding: { field: 'file', values: [group] } };
  }
}

/** A table of the groups; none where there are no findings to group. */
export function strengthsTable(
  reviews: readonly ReviewRecord[],
  scope: Scope,
  by: Grouping,
  links: Links,
): Element[] {
  const rows = strengths(reviews, scope, by).map(({ group, ofPool, actedOn: acted }) => {
    const asked = askedFor(by, group);
    const credited = { ...asked, credited: [scope] };
    return {
      head: group,
      cells: [
        countFigure(ofPool.n, links.findings({ ...asked, pool: [scope] })),
        ratioFigure(ofPool, links.findings(credited)),
        ratioFigure(acted, links.findings({ ...credited, outcome: 'acted-on' })),
      ],
    };
  });
  if (rows.length === 0) return [];
  return figureTable({
    caption: `By ${by}${by === 'severity' ? '' : ', the most frequent first'}`,
    head: by,
    columns: [
      { label: 'Findings', says: 'Of the reviews it took part in, whoever found them.' },
      { label: 'Share of pool', says: 'Those credited to it ÷ all of them.' },
      { label: 'Acted on', says: 'Of those credited to it: acted on ÷ (acted on + skipped).' },
    ],
    rows,
  });
}
