import { repositoryNames } from '../../corpus/repository-corpus.ts';
import { loadCorpus } from '../../load/reports.ts';
import { repoPath } from '../../model/address.ts';

/** The repositories that have pages. */
export async function repositoryRoutes() {
  return repositoryNames(await loadCorpus()).map((repo) => ({
    params: { repo: repoPath(repo).slice('/repo/'.length, -1) },
    props: { repo },
  }));
}
