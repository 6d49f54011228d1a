import { createHash } from 'node:crypto';

/** A UUID that is the same for the same words. Its version (8) and variant say that its other bits are the maker's own (RFC 9562). */
export function uuidOf(words: string): string {
  const hash = createHash('sha256').update(words).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `${parts.join('-')}-${hash.slice(20, 32)}`;
}
