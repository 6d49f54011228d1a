/**
 * `node scripts/report-cache.ts`: tells a workflow what to keep between its runs so that a report that is as it was
 * costs nothing: the `folder` of results, relative to where the runner keeps paths, and the digest of all `sources` that
 * make them. With other sources no result is of use. It needs no package.
 */
import { appendFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { CACHE_FOLDER, sourcesDigest } from '../src/load/cache.ts';

const { GITHUB_OUTPUT, GITHUB_WORKSPACE = process.cwd() } = process.env;
const folder = relative(GITHUB_WORKSPACE, CACHE_FOLDER).replaceAll(sep, '/');
const lines = `folder=${folder}\nsources=${await sourcesDigest()}\n`;
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, lines);
else process.stdout.write(lines);
