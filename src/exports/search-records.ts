

/**
 * One entry of the search index. `meta`, `filters` and `sort` are what Pagefind stores beside the text:
 * meta { title, kind: 'finding' | 'section', id, severity, report, repo, date, location }.
 */
export interface SearchRecord {
  /** Site-relative address with anchor, without the base path, as in `/reviews/a/b/#i1`. */
  url: string;
  content: string;
  meta: Record<string, string>;
  /** severity, agent, repo, kind, verdict, resolution, file */
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}
