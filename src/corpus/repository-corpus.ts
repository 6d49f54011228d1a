import type { Corpus } from './corpus.ts';
import { compare } from './order.ts';

/** Every repository that a report belongs to, by name. */
export function repositoryNames({ repositories }: Pick<Corpus, 'repositories'>): string[] {
  return [...new Set(repositories.values())].sort(compare);
}

/**
 * What a corpus holds of one repository. Reports, findings, subjects and names of agents stay what they are in the whole. Files
 * that could not be read name no repository: none of them is here.
 */
export function repositoryCorpus(corpus: Corpus, repo: string): Corpus {
  const isHere = (id: string) => corpus.repositories.get(id) === repo;
  const here = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => isHere(id)));
  const reports = corpus.reports.filter(({ id }) => isHere(id));
  return {
    reports,
    repositories: here(corpus.repositories),
    subjects: corpus.subjects.filter((subject) => subject.repo === repo),
    subjectOf: here(corpus.subjectOf),
    commitOf: here(corpus.commitOf),
    findings: corpus.findings.filter((placed) => placed.repo === repo),
    files: corpus.files.filter((file) => file.repo === repo),
    names: corpus.names,
    nameProblems: [],
    renames: corpus.renames,
    rejected: [],
  };
}
