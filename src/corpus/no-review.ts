import type { Report } from '../model/report.ts';

/** Why all reviews of a reviewer are missing; null where one is there, or the report keeps none of them. */
export function noReview(
  { originals }: Pick<Report, 'originals'>,
  isOf: (agent: string) => boolean,
): string | null {
  const own = originals.filter(({ agent }) => isOf(agent));
  const isMissing = own.length > 0 && own.every(({ missing }) => missing === 'empty' || missing === 'failed');
  return isMissing ? (own.some(({ missing }) => missing === 'failed') ? 'failed' : 'no output') : null;
}
