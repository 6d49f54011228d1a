import type { AddressList, ListedReport } from '../model/address-list.ts';
import { fileOf, type Site } from './site.ts';
import { resolve, type Home } from './target.ts';

/** Addresses that were published and that a site lacks, each as a sentence. */
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
  const found: Lost = { lost: missing(fixed).map((address) => sentence(address, null)), gone: [] };
  for (const { path, sha256, addresses } of reports) {
    const isSame = now.get(path) === sha256;
    const newPath = now.has(path) ? undefined : renamed.get(sha256);
    const fate = isSame ? 'is unchanged' : now.has(path) ? 'was changed' : 'is no longer published';
    const report = `${path}, which ${newPath === undefined ? fate : `is now ${newPath}`}`;
    const advice = newPath === undefined ? '' : adviceFor(path);
    const lines = missing(addresses).map((address) => sentence(address, report, advice));
    found[isSame || newPath !== undefined ? 'lost' : 'gone'].push(...lines);
  }
  return found;
}

function adviceFor(path: string): string {
  return `add "aliases: [${path.replace(/\.(md|markdown)$/i, '')}]" to its front matter, or `;
}

function sentence(address: string, report: string | null, advice = ''): string {
  const of = report === null ? '' : ` for ${report}`;
  return `${address} was published${of}: it is gone (${advice}run "npm run addresses" if this is meant)`;
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
