/** Published addresses (site-relative, with anchors, without the base path) and what needs them. */
export interface AddressList {
  /** Those of pages that stand for no report. */
  site: string[];
  reports: ListedReport[];
}

/** The addresses of one report as it was when they were listed. `path` is relative to the folder of reports. */
export interface ListedReport {
  path: string;
  sha256: string;
  addresses: string[];
}

const HEAD =
  '# Published addresses: a build that loses one of an unchanged report fails. Written by "npm run addresses", and only by it.';
const SITE = 'site';

/** A block for each report, in path order, each address on a line of its own, so that changes merge. */
export function formatAddressList({ site, reports }: AddressList): string {
  const block = (head: string, addresses: readonly string[]) => [head, ...inOrder(addresses).map(indented)];
  const sorted = reports.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const blocks = sorted.flatMap(({ path, sha256, addresses }) => block(`${path} ${sha256}`, addresses));
  return `${[HEAD, ...block(SITE, site), ...blocks].join('\n')}\n`;
}

/** Reads what `formatAddressList` wrote. Throws with the number of the first line that it cannot have written. */
export function parseAddressList(text: string): AddressList {
  const list: AddressList = { site: [], reports: [] };
  let block: string[] | undefined;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [, path, sha256] = /^(\S.*) ([0-9a-f]{64})$/.exec(line) ?? [];
    const [, address] = /^ +(\/.*)$/.exec(line) ?? [];
    if (line === '' || line.startsWith('#')) continue;
    if (line === SITE) block = list.site;
    else if (path !== undefined && sha256 !== undefined)
      list.reports.push({ path, sha256, addresses: (block = []) });
    else if (address !== undefined && block !== undefined) block.push(address);
    else throw new Error(`line ${at + 1} is no address: ${JSON.stringify(line)}`);
  }
  return list;
}

function indented(address: string): string {
  return `  ${address}`;
}

function inOrder(addresses: readonly string[]): string[] {
  return [...new Set(addresses)].sort();
}
