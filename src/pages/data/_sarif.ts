import { absolute, findingLink } from '../../components/links.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { sarifRuns } from '../../exports/sarif.ts';
import { loadFindingMarkdown } from '../../load/finding-markdown.ts';
import { loadCorpus } from '../../load/reports.ts';

type Runs = ReturnType<typeof sarifRuns>;

const known = new WeakMap<Corpus, Promise<Runs>>();

/** What makes the run of a report of the corpus, made once. */
export async function loadSarifRuns(): Promise<Runs> {
  const corpus = await loadCorpus();
  const found = known.get(corpus) ?? makeRuns(corpus);
  known.set(corpus, found);
  return found;
}

async function makeRuns(corpus: Corpus): Promise<Runs> {
  return sarifRuns(corpus, {
    linkTo: (report, finding) => absolute(findingLink(report, finding)),
    markdownOf: await loadFindingMarkdown(corpus.reports),
  });
}
