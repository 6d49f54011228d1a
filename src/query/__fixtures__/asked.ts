import type { FindingRecord } from '../../model/finding-record.ts';
import type { Answer, Question } from '../answer.ts';
import { startSearch } from '../search.ts';

/** What a search answers over all of some records; without more said, the newest of them in one list. */
export function asked(
  query: string,
  records: readonly FindingRecord[],
  question: Partial<Question> = {},
): Answer {
  const search = startSearch({ query, sort: 'date', group: 'none', count: 100, ...question });
  for (const record of records) search.add(record);
  return search.answer();
}

/** The ids of what was found, in order. */
export function foundIds({ groups }: Answer): (string | null)[] {
  return groups.flatMap(({ hits }) => hits.map(({ facts }) => facts.id));
}
