import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { repositories } from './repository.ts';

const TIDEPOOL = 'lanternworks/tidepool';
const QUILLCAST = 'lanternworks/quillcast';

/** The repository that a report without one is filed under, beside others of the same folder, each by what it states. */
const filed = (folder: string, beside: (string | null)[]): string | undefined => {
  const reports = [null, ...beside].map((repo, at) => ({ id: `${folder}r${at}`, repo }) as Report);
  return repositories(reports).get(`${folder}r0`);
};

test.for<[what: string, folder: string, beside: (string | null)[], repo: string]>([
  ['the others agree', 'tidepool/', [TIDEPOOL, null, TIDEPOOL], TIDEPOOL],
  ['most of the others agree', 'tidepool/', [QUILLCAST, TIDEPOOL, TIDEPOOL], TIDEPOOL],
  ['as many state one as another', 'mixed/', [TIDEPOOL, QUILLCAST], 'mixed'],
  ['no other states one', 'relay/old/', [null], 'relay/old'],
  ['it lies in the top folder', '', [TIDEPOOL, TIDEPOOL], 'reports'],
])('%s', ([, folder, beside, repo]) => {
  expect(filed(folder, beside)).toBe(repo);
});

test('what a report states counts, whatever lies beside it', () => {
  const reports = [TIDEPOOL, QUILLCAST, QUILLCAST].map((repo, at) => ({ id: `a/r${at}`, repo }) as Report);
  expect([...repositories(reports).values()]).toEqual([TIDEPOOL, QUILLCAST, QUILLCAST]);
});
