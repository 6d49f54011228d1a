import type { Answer } from '../query/answer.ts';
import type { Outcome } from './search-messages.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** What came of a question, in a sentence or two. */
export function answerWords({ total, partial }: Pick<Answer, 'total' | 'partial'>, query: string): string {
  const found =
    total === 0 ? 'No finding' : `${NUMBER.format(total)} ${total === 1 ? 'finding' : 'findings'}`;
  if (partial === null) return total === 0 ? `${found}. ${hint(query)}` : found;
  const { looked, of, why } = partial;
  const so = `${found} among the newest ${NUMBER.format(looked)} of ${NUMBER.format(of)}`;
  return why === 'time'
    ? `${so}: it takes too long to look at all of them. Narrow it.`
    : `${so}. Narrow it, or look further.`;
}

/** Why there is no answer. */
export function outcomeWords(outcome: Exclude<Outcome, { type: 'answer' | 'replaced' }>): string {
  switch (outcome.type) {
    case 'wrong':
      return 'Not searched: what is marked cannot be read.';
    case 'stopped':
      return 'Stopped after 2 seconds: looking for this takes too long. Narrow it, with a word beside it or a file.';
    case 'failed':
      return `The findings cannot be searched now: ${outcome.reason}.`;
  }
}

/** What to try where nothing is found. */
function hint(query: string): string {
  if (/\bfile:[^\s*]+\//.test(query))
    return 'A path is matched from its start: file:**/ before it finds it in any folder.';
  if (/\p{Lu}/u.test(query)) return 'Capital letters count: small ones find both.';
  return 'Fewer or other words may find some.';
}
