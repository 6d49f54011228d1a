/** A site whose words are searched: the one that the page is of, or another that its owner named. */
export interface SearchedSite {
  name: string;
  /** Its address, in full, with a slash at its end. */
  base: string;
  isOwn: boolean;
}

/** What kept a site from being searched. */
export type Missing = { site: SearchedSite; why: 'reached' | 'read' };

/**
 * The full address of a page of a site; null where the path that the site gives for it leads elsewhere: what another
 * site says is not to be trusted.
 */
export function pageOf({ base }: Pick<SearchedSite, 'base'>, path: string): string | null {
  try {
    const { href } = new URL(base + encodeURI(path.slice(1)));
    return path.startsWith('/') && href.startsWith(base) ? href : null;
  } catch {
    // Half a character cannot be part of an address.
    return null;
  }
}

/** `Harbor could not be reached: its results are missing.` Nothing where none is missing. */
export function missingWords(missing: readonly Missing[]): string {
  return [...Map.groupBy(missing, ({ why }) => why)]
    .map(([why, all]) => {
      const names = all.map(({ site }) => site.name).join(', ');
      return `${names} could not be ${why}: ${all.length === 1 ? 'its' : 'their'} results are missing.`;
    })
    .join(' ');
}
