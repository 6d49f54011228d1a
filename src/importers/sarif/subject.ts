import type { FrontMatter } from '../../model/front-matter.ts';
import { oneLine } from '../one-line.ts';
import type { Run } from './schema.ts';

/** What was analysed, as far as the runs say one thing. */
export interface AnalysedSubject {
  frontMatter: Pick<FrontMatter, 'kind' | 'repo' | 'pr' | 'branch'>;
  reviewSha: string | null;
  /** In words, for a title. */
  about: string;
}

export function subjectOf(runs: readonly Run[]): AnalysedSubject {
  const sources = runs.flatMap(({ versionControlProvenance }) => versionControlProvenance.slice(0, 1));
  const repo = only(sources.map(({ repositoryUri }) => repositoryOf(repositoryUri)));
  const ref = only(sources.map(({ branch }) => branch)) ?? '';
  const sha = only(sources.map(({ revisionId }) => revisionId)) ?? '';
  const pr = /^refs\/pull\/([1-9]\d{0,8})\//.exec(ref)?.[1];
  const branch = pr === undefined ? oneLine(ref.replace(/^refs\/heads\//, ''), 200) : '';
  const isBranch = branch !== '' && !branch.startsWith('refs/');
  return {
    frontMatter: {
      kind: pr === undefined ? (isBranch ? 'branch' : 'other') : 'pr',
      ...(repo === null ? {} : { repo }),
      ...(pr === undefined ? {} : { pr }),
      ...(isBranch ? { branch } : {}),
    },
    reviewSha: /^[0-9a-f]{7,40}$/.test(sha) ? sha : null,
    about: pr === undefined ? branch : `PR #${pr}`,
  };
}

/** The value that all have; null where they differ. */
function only(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0]! : null;
}

/** `owner/name` of the address of a repository, by web or by ssh. */
function repositoryOf(address: string | null): string | null {
  const match = /^(?:https?:\/\/|ssh:\/\/|git@)[^/:]+[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
    address ?? '',
  );
  return match?.[1] ?? null;
}
