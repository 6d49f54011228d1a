import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import type { AgentData, ReviewRecord } from '../model/review-record.ts';
import type { Selection } from './selection.ts';

const PARTS = {
  retro: ['a retro table', ({ hasRetro }: ReviewRecord) => hasRetro],
  originals: ['original reviews', ({ hasOriginals }: ReviewRecord) => hasOriginals],
  resolution: ['a resolution', ({ hasResolution }: ReviewRecord) => hasResolution],
  credits: ['a word on who found what', ({ credits }: ReviewRecord) => credits],
  coverage: ['a Coverage Summary', ({ files }: ReviewRecord) => files.length > 0],
} as const;

/** What a table rests on: how many reports, how many lack what it needs, and who put them together. */
export function missing({ reviews, data }: Selection, needs: readonly (keyof typeof PARTS)[]): Element {
  const lacking = needs.flatMap((need) => {
    const [name, has] = PARTS[need];
    const n = reviews.filter((review) => !has(review)).length;
    // That a report does not say who found what is rare.
    return n === 0 && need === 'credits' ? [] : [`${n} without ${name}`];
  });
  return h(
    'p.rests-on',
    `${[counted(reviews.length, 'report'), ...lacking].join(', ')}. ${consolidators(reviews, data)}`,
  );
}

/** A consolidator of a reviewer's own family has a head start with it. */
function consolidators(reviews: readonly ReviewRecord[], { agents }: AgentData): string {
  const families = new Map(agents.map(({ name, family }) => [name, family]));
  const named = reviews.flatMap(({ consolidator }) => (consolidator === null ? [] : [consolidator]));
  const silent = reviews.length - named.length;
  const familyOf = (name: string) => (families.has(name) ? `, family ${families.get(name)}` : '');
  const names = [...Map.groupBy(named, (name) => name)].map(
    ([name, all]) => `${name}${familyOf(name)} (${all.length})`,
  );
  if (names.length === 0) return 'None of them says who put it together.';
  const rest = silent === 0 ? '' : `; ${silent} ${silent === 1 ? 'does' : 'do'} not say`;
  return `Put together by ${names.join('; ')}${rest}: who is of the same family may be judged more kindly.`;
}
