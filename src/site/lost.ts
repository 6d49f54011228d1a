import type { AddressList } from '../model/address-list.ts';
import { fileOf, type Site } from './site.ts';

/** Addresses that were published and that a site lacks, each as a sentence. */
export interface Lost {
  /** Their report is what it was, or they need none: the site broke its word. */
  lost: string[];
  /** Their report was changed, removed or rejected. */
  gone: string[];
}

/** Holds a site against the list of published addresses; `published` are the reports it was built from. */
export function lostAddresses(
  { site: fixed, reports }: AddressList,
  published: readonly { path: string; sha256: string }[],
  site: Site,
): Lost {
  const now = new Map(published.map(({ path, sha256 }) => [path, sha256]));
  const missing = (addresses: readonly string[]) => addresses.filter((address) => !has(site, address));
  const found: Lost = { lost: missing(fixed).map((address) => sentence(address, null)), gone: [] };
  for (const { path, sha256, addresses } of reports) {
    const isSame = now.get(path) === sha256;
    const fate = isSame ? 'is unchanged' : now.has(path) ? 'was changed' : 'is no longer published';
    const lines = missing(addresses).map((address) => sentence(address, `${path}, which ${fate}`));
    found[isSame ? 'lost' : 'gone'].push(...lines);
  }
  return found;
}

function sentence(address: string, report: string | null): string {
  const of = report === null ? '' : ` for ${report}`;
  return `${address} was published${of}: it is gone (run "npm run addresses" if this is meant)`;
}

function has({ files, pages }: Site, address: string): boolean {
  const [path = '', anchor] = address.split('#');
  const file = fileOf(path);
  return files.has(file) && (anchor === undefined || pages.get(file)?.ids.has(anchor) === true);
}
