/** What the findings form asks for. An empty value means "any": an untouched form hides nothing. */
export interface FindingQuery {
  severity: string;
  repo: string;
  /** An outcome, `none`, or `open`: without an outcome in the latest round. */
  resolution: string;
  words: string[];
}

/** A finding's row as the filter sees it; `text` is in lower case. */
export interface FindingRow {
  severity: string;
  repo: string;
  resolution: string;
  open: boolean;
  text: string;
}

export function readQuery(params: URLSearchParams): FindingQuery {
  const words = (params.get('q') ?? '').toLowerCase().split(/\s+/);
  return {
    severity: params.get('severity') ?? '',
    repo: params.get('repo') ?? '',
    resolution: params.get('resolution') ?? '',
    words: words.filter((word) => word !== ''),
  };
}

/** Does it ask for nothing? Then every row is shown. */
export function isEmpty({ severity, repo, resolution, words }: FindingQuery): boolean {
  return severity === '' && repo === '' && resolution === '' && words.length === 0;
}

/** All words must occur, in any order; the choices must be equal. */
export function matches({ severity, repo, resolution, words }: FindingQuery, row: FindingRow): boolean {
  return (
    (severity === '' || severity === row.severity) &&
    (repo === '' || repo === row.repo) &&
    (resolution === '' || resolution === row.resolution || (resolution === 'open' && row.open)) &&
    words.every((word) => row.text.includes(word))
  );
}
