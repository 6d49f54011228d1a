import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import type { ReviewRecord } from '../model/review-record.ts';
import type { Selection } from './selection.ts';

const PARTS = {
  retro: ['a retro table', ({ hasRetro }: ReviewRecord) => hasRetro],
  originals: ['original reviews', ({ hasOriginals }: ReviewRecord) => hasOriginals],
  resolution: ['a resolution', ({ hasResolution }: ReviewRecord) => hasResolution],
  coverage: ['a Coverage Summary', ({ files }: ReviewRecord) => files.length > 0],
} as const;

/** What a table rests on: how many reports, how many lack what it needs, and who put them together. */
export function missing({ reviews }: Selection, needs: readonly (keyof typeof PARTS)[]): Element {
  const lacking = needs.map((need) => {
    const [name, has] = PARTS[need];
    return `${reviews.filter((review) => !has(review)).length} without ${name}`;
  });
  return h(
    'p.rests-on',
    `${[counted(reviews.length, 'report'), ...lacking].join(', ')}. ${consolidators(reviews)}`,
  );
}

/** A consolidator of a reviewer's own family has a head start with it. */
function consolidators(reviews: readonly ReviewRecord[]): string {
  const named = reviews.flatMap(({ consolidator }) => (consolidator === null ? [] : [consolidator]));
  const silent = reviews.length - named.length;
  const names = [...Map.groupBy(named, (name) => name)].map(([name, all]) => `${name} (${all.length})`);
  if (names.length === 0) return 'None of them says who put it together.';
  const rest = silent === 0 ? '' : `, ${silent} do not say`;
  return `Put together by ${names.join(', ')}${rest}: who is of the same family may be judged more kindly.`;
}
