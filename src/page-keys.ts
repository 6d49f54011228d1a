import { createHash } from 'node:crypto';
import { namesIn } from './corpus/agent-names.ts';
import type { Corpus } from './corpus/corpus.ts';
import { gistOf } from './corpus/gist.ts';
import { patternsOf } from './corpus/pattern.ts';
import { patternGist, threadsGist } from './corpus/relations.ts';
import { repositoryCorpus, repositoryNames } from './corpus/repository-corpus.ts';
import { formerBranch } from './corpus/subject.ts';
import { filePath, repoPath, slug, subjectPath } from './model/address.ts';
import type { Report } from './model/report.ts';

/**
 * What the pages of a file show of reports, as little as is certain: nothing; what their name is a hash of; what `gistOf` tells of every report; the
 * same of the reports of a repository; all of one report, and of the others of its repository the gist. What is not named
 * here may show everything. The address of what a page is about stands in its path.
 */
type Shown = 'nothing' | 'named' | 'gist' | { repository: RegExp } | { report: RegExp };
const FEED = /^(.+\/)feed\.\w+$/;
export const SHOWN: Readonly<Record<string, Shown>> = {
  '404.astro': 'nothing',
  'docs/index.astro': 'nothing',
  'schema/[...name].json.ts': 'nothing',

  'data/search/[file].bin.ts': 'named',

  'agents/[agent]/feed.[format].ts': 'gist',
  'agents/[agent]/index.astro': 'gist',
  'agents/[agent]/originals.astro': 'gist',
  'agents/[agent]/reviews.astro': 'gist',
  'agents/index.astro': 'gist',
  'agents/retros.astro': 'gist',
  'badge/[...path].svg.ts': 'gist',
  'data/site.json.ts': 'gist',
  'feed.[format].ts': 'gist',
  'files/index.astro': 'gist',
  'findings/[...list].astro': 'gist',
  'findings/index.astro': 'gist',
  'index.astro': 'gist',
  'kind/[kind].astro': 'gist',
  'patterns/[id].astro': 'gist',
  'patterns/index.astro': 'gist',
  'reviews/index.astro': 'gist',
  'search.astro': 'gist',
  'sites/[...page].astro': 'gist',

  '[kind]/[...path].astro': { repository: /^(.+?)\/?$/ },
  '[kind]/[...path]/feed.[format].ts': { repository: FEED },
  'files/[...path].astro': { repository: /^(.+?)\/?$/ },
  'repo/[...repo].astro': { repository: /^(.+?)\/?$/ },
  'repo/[...repo]/feed.[format].ts': { repository: FEED },

  'data/reports/[...id].md.ts': { report: /^\/data\/reports\/(.+)\.md$/ },
  'data/reports/[...id].sarif.ts': { report: /^\/data\/reports\/(.+)\.sarif$/ },
  'data/reports/[...id]/[line].patch.ts': { report: /^\/data\/reports\/(.+)\/\d+\.patch$/ },
  'reviews/[...id]/index.astro': { report: /^\/reviews\/(.+?)\/?$/ },
  'reviews/[...id]/originals.astro': { report: /^\/reviews\/(.+)\/originals\/?$/ },
};

const PAGES = 'src/pages/';

/** What there is beside reports. */
interface Beside {
  /** Stands for all that a site is made from beside the reports. */
  site: string;
  /** Stands for what the file of names says. */
  names: string;
  /** Stands for each byte of a report. */
  keyOf: (report: Report) => string;
}

/** The keys of pages: as long as the key of a page is the same, so is each byte of it. */
export class PageKeys {
  readonly #nothing: string;
  readonly #gist: string;
  readonly #all: string;
  /** By the address of what belongs to a repository, without the last slash: the gist of that. */
  readonly #repositories: ReadonlyMap<string, string>;
  /** By the id of a report in addresses. */
  readonly #reports: ReadonlyMap<string, string>;

  constructor(corpus: Corpus, { site, names, keyOf }: Beside) {
    const { reports } = corpus;
    const gists = repositoryGists(corpus, site);
    const order = reports.map(({ id }) => id);
    this.#nothing = digest([site]);
    this.#gist = digest([site, names, JSON.stringify([corpus.rejected, order]), ...gists.values()]);
    this.#all = digest([this.#gist, ...reports.map(keyOf)]);
    const repositories = new Map<string, string>();
    for (const [repo, gist] of gists)
      for (const address of addressesIn(corpus, repo).map((one) => one.slice(0, -1)))
        // Names may meet: a branch `b/c` of `a` has the address of `c` of `a/b`.
        repositories.set(address, repositories.has(address) ? this.#gist : gist);
    this.#repositories = repositories;
    const gistFor = ({ id }: Report) => gists.get(corpus.repositories.get(id) ?? '') ?? this.#gist;
    this.#reports = new Map(
      reports.map((report) => [slug(report.id), digest([gistFor(report), keyOf(report)])]),
    );
  }

  /** Of a page, by its file and the path that it has on the site. */
  keyOf(component: string, path: string): string {
    const shown = SHOWN[component.replace(PAGES, '')];
    if (shown === undefined) return this.#all;
    if (shown === 'nothing' || shown === 'named') return this.#nothing;
    if (shown === 'gist') return this.#gist;
    if ('repository' in shown) return this.#repositories.get(about(shown.repository, path)) ?? this.#gist;
    return this.#reports.get(about(shown.report, path)) ?? this.#all;
  }
}

function about(pattern: RegExp, path: string): string {
  return pattern.exec(path)?.[1]?.replace(/\/$/, '') ?? '';
}

/** What the reports of each repository tell, what follows from that, and what agents and former addresses are there. */
function repositoryGists(corpus: Corpus, site: string): Map<string, string> {
  const patterns = patternsOf(corpus).map((pattern) => ({ pattern, gist: patternGist(pattern) }));
  return new Map(
    repositoryNames(corpus).map((repo) => {
      const { reports, subjects, commitOf, repositories } = repositoryCorpus(corpus, repo);
      const former = [...corpus.renames.reportOf].flatMap(([id, report]) =>
        repositories.has(report.id) ? [[id, report.id]] : [],
      );
      const { nameOf, familyOf } = corpus.names;
      const names = [...new Set(reports.flatMap(namesIn))].map((name) => [
        name,
        nameOf(name),
        familyOf(nameOf(name)),
      ]);
      const alike = patterns.filter(({ pattern }) => pattern.cases.some((one) => one.repo === repo));
      const gist = digest([
        ...[site, repo, JSON.stringify([names, former, [...commitOf]])],
        ...reports.map(gistOf),
        ...subjects.map(threadsGist),
        ...alike.map(({ gist }) => gist),
      ]);
      return [repo, gist];
    }),
  );
}

/** The addresses of a repository, its files, pull requests and branches. */
function addressesIn(corpus: Corpus, repo: string): string[] {
  const { files, subjects } = repositoryCorpus(corpus, repo);
  return [
    repoPath(repo),
    ...files.map(({ path }) => filePath(repo, path)),
    ...subjects.flatMap((subject) =>
      [subject, ...subject.formerBranches.map((name) => formerBranch(subject, name))].map(subjectPath),
    ),
  ];
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex').slice(0, 32);
}
