import type { AddressList, ListedReport } from '../model/address-list.ts';
import { fileOf, type Site } from './site.ts';
import { resolve, type Home } from './target.ts';

/** Addresses that were published and that a site lacks: for each report a sentence, and those behind the first in lines. */
export interface Lost {
  /** Their report is what it was, whatever its file is called, or they need none: the site broke its word. */
  lost: string[];
  /** Their report was changed, removed or rejected. */
  gone: string[];
}

/** A report as it is published: where it lies, and its bytes. */
type Published = Pick<ListedReport, 'path' | 'sha256'>;

/** Holds a site against the list of published addresses; `published` are the reports it was built from. */
export function lostAddresses(
  { site: fixed, reports }: AddressList,
  published: readonly Published[],
  site: Site,
  home: Home,
): Lost {
  const now = new Map(published.map(({ path, sha256 }) => [path, sha256]));
  const listed = new Set(reports.map(({ path }) => path));
  const renamed = new Map(
    published.filter(({ path }) => !listed.has(path)).map(({ path, sha256 }) => [sha256, path]),
  );
  const missing = (addresses: readonly string[]) => addresses.filter((address) => !has(site, address, home));
  const found: Lost = { lost: told(missing(fixed), null), gone: [] };
  for (const { path, sha256, addresses } of reports) {
    const isSame = now.get(path) === sha256;
    const newPath = now.has(path) ? undefined : renamed.get(sha256);
    const fate = isSame ? 'is unchanged' : now.has(path) ? 'was changed' : 'is no longer published';
    const report = `${path}, which ${newPath === undefined ? fate : `is now ${newPath}`}`;
    const advice = newPath === undefined ? '' : adviceFor(path);
    found[isSame || newPath !== undefined ? 'lost' : 'gone'].push(
      ...told(missing(addresses), report, advice),
    );
  }
  return found;
}

function adviceFor(path: string): string {
  return `add "aliases: [${path.replace(/\.(md|markdown)$/i, '')}]" to its front matter, or `;
}

function told([first, ...others]: readonly string[], report: string | null, advice = ''): string[] {
  if (first === undefined) return [];
  const of = report === null ? '' : ` for ${report}`;
  const [what, fate] =
    others.length === 0
      ? [`${first} was`, 'it is gone']
      : [`${first} and ${others.length} more were`, 'they are gone'];
  return [
    `${what} published${of}: ${fate} (${advice}run "npm run addresses" if this is meant)`,
    ...others.map((address) => `  ${address}`),
  ];
}

/** A page that leads on has the anchors of the page that it leads to. */
function has({ files, pages }: Site, address: string, home: Home): boolean {
  const [path = '', anchor] = address.split('#');
  const file = fileOf(path);
  if (anchor === undefined || !files.has(file)) return files.has(file);
  const page = pages.get(file);
  const target = page?.movesTo ? resolve(page.movesTo, file, home) : null;
  const further = target?.kind === 'inside' ? pages.get(target.file) : undefined;
  return [page, further].some((one) => one?.ids.has(anchor));
}
