import type { Original } from '../model/original.ts';

/** Why all of a reviewer's own reviews are missing; null where one is there, or none is kept. */
export function noReview(own: readonly Pick<Original, 'missing'>[]): string | null {
  const isMissing = own.length > 0 && own.every(({ missing }) => missing === 'empty' || missing === 'failed');
  return isMissing ? (own.some(({ missing }) => missing === 'failed') ? 'failed' : 'no output') : null;
}
