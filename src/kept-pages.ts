import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { linkFile } from './load/link.ts';
import type { PageKeysByFile } from './load/published.ts';
import { agentNamesKey, loadCorpus, reportKey } from './load/reports.ts';
import { PageKeys } from './page-keys.ts';

/** A site that was built before: its folder, and the keys of its pages. */
interface Before {
  folder: string;
  pages: PageKeysByFile;
}

/** What became of the pages of a build: the keys of all, and the files of those that were taken over. */
export interface KeptPages {
  pages: PageKeysByFile;
  taken: Set<string>;
}

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

/**
 * Takes over the pages of an earlier site that would be the same again, so that they are not made. `site` stands for all
 * that a site is made from beside the reports; what became of the pages is told in `kept`.
 */
export function keptPages(site: string, before: Before, kept: KeptPages): AstroIntegration {
  let folder = '';
  return {
    name: 'casebook-kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((all) => ({
          ...all,
          getStaticPaths: async () => {
            const keys = new PageKeys(await loadCorpus(), { site, names: agentNamesKey(), keyOf: reportKey });
            const paths = withKeys(await all.getStaticPaths(), keys);
            kept.pages = byFile(paths);
            const { true: taken = [], false: left = [] } = Object.groupBy(paths, (path) =>
              String(keep(path, before, folder)),
            );
            kept.taken = new Set(taken.map(fileOf));
            return left;
          },
        })),
    },
  };
}

interface KeyedPath {
  pathname: string;
  route: RouteData;
  key: string;
}

/** Of files that make a page of the same path, the first makes it. */
function withKeys(paths: Paths, keys: PageKeys): KeyedPath[] {
  const first = new Map(paths.toReversed().map((path) => [path.pathname.replace(/\/$/, ''), path]));
  return paths
    .filter((path) => first.get(path.pathname.replace(/\/$/, '')) === path)
    .map(({ pathname, route }) => ({ pathname, route, key: keys.keyOf(route.component, pathname) }));
}

function byFile(paths: readonly KeyedPath[]): PageKeysByFile {
  const files: PageKeysByFile = {};
  for (const { pathname, route, key } of paths) (files[route.component] ??= {})[pathname] = key;
  return files;
}

/** Takes the page over. Returns false where it is to be made. */
function keep({ pathname, route, key }: KeyedPath, before: Before, folder: string): boolean {
  if (before.pages[route.component]?.[pathname] !== key) return false;
  const file = fileOf({ pathname, route });
  return linkFile(join(before.folder, file), join(folder, file));
}

/** The file of a page below the folder of the site, as Astro writes it. */
function fileOf({ pathname, route }: Pick<KeyedPath, 'pathname' | 'route'>): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '');
}
