import { makeReport, type Made } from '../../src/load/make.ts';

/** The way of a file into the site, from its bytes on: what a worker process does with it. */
export function run(bytes: Uint8Array): Promise<Made> {
  return makeReport('fuzz/20260601-101500-pr-9', 'fuzz/20260601-101500-pr-9.md', bytes);
}
