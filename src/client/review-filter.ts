/** What a review can be chosen by; `none` chooses those that lack it. */
export const CHOICES = ['repo', 'kind', 'verdict', 'reviewer', 'author', 'problems', 'resolution'] as const;
export type Choice = (typeof CHOICES)[number];

/** The values of a review that a choice may name. */
export type ReviewValues = Record<Choice, readonly string[]>;

/** A review's row as the filter sees it; `text` is in lower case, what is not known is null. */
export interface ReviewRow {
  values: ReviewValues;
  date: string | null;
  title: string;
  findings: number | null;
  /** Critical and important ones. */
  urgent: number | null;
  seconds: number | null;
  text: string;
}

const SORTS = ['findings', 'urgent', 'title', 'duration'] as const;

/** What the reviews form asks for. An empty value means "any": an untouched form hides nothing. */
export interface ReviewQuery {
  chosen: Partial<Record<Choice, string>>;
  /** Days, both within the period. */
  from: string;
  to: string;
  words: string[];
  /** Null for the order of the page: newest first. */
  sort: (typeof SORTS)[number] | null;
}

export function readQuery(params: URLSearchParams): ReviewQuery {
  const words = (params.get('q') ?? '').toLowerCase().split(/\s+/);
  const chosen: ReviewQuery['chosen'] = {};
  for (const choice of CHOICES) {
    const value = params.get(choice);
    if (value) chosen[choice] = value;
  }
  return {
    chosen,
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
    words: words.filter((word) => word !== ''),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? null,
  };
}

/** All words must occur, in any order; a period leaves out what has no date. */
export function matches({ chosen, from, to, words }: ReviewQuery, row: ReviewRow): boolean {
  return (
    CHOICES.every((choice) => fits(chosen[choice], row.values[choice])) &&
    (from === '' || (row.date !== null && row.date >= from)) &&
    (to === '' || (row.date !== null && row.date <= to)) &&
    words.every((word) => row.text.includes(word))
  );
}

function fits(wanted: string | undefined, values: readonly string[]): boolean {
  return wanted === undefined || values.includes(wanted) || (wanted === 'none' && values.length === 0);
}

/** Rows in the order that is asked for: what has most first, what is not known last, equals as they stood. */
export function inOrder<Row extends ReviewRow>(rows: readonly Row[], sort: ReviewQuery['sort']): Row[] {
  const title = (row: ReviewRow) => row.title.replace(/^#\d+ /, '');
  const most = (measure: (row: ReviewRow) => number | null) => (a: ReviewRow, b: ReviewRow) =>
    (measure(b) ?? -1) - (measure(a) ?? -1);
  switch (sort) {
    case null:
      return [...rows];
    case 'title':
      return rows.toSorted((a, b) => title(a).localeCompare(title(b), 'en'));
    case 'findings':
      return rows.toSorted(most((row) => row.findings));
    case 'urgent':
      return rows.toSorted(most((row) => row.urgent));
    case 'duration':
      return rows.toSorted(most((row) => row.seconds));
  }
}
