import { createHash } from 'node:crypto';

/** Those of this program: a UUID made at random, once and for all. */
const NAMESPACE = Buffer.from('6f1c1d0a5b0f4f0e9b6e2f4d8a3c7e51', 'hex');

/** A UUID that is the same for the same words. Its version (8) and variant say that its other bits are the maker's own (RFC 9562). */
export function uuidOf(words: string): string {
  return formatted(createHash('sha256').update(words).digest('hex'), 8);
}

/** The same by version 5, for formats that know no version 8. */
export function namedUuid(words: string): string {
  return formatted(createHash('sha1').update(NAMESPACE).update(words).digest('hex'), 5);
}

/** The variant of each is 8, so that ids stay what they were. */
function formatted(hash: string, version: 5 | 8): string {
  const parts = [hash.slice(0, 8), hash.slice(8, 12), version + hash.slice(13, 16)];
  return [...parts, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
