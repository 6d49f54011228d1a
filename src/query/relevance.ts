import type { Mark } from './answer.ts';
import { nativePattern, type TextPattern } from './pattern.ts';
import type { SoughtTerm } from './record-test.ts';
import type { Searched, Spot } from './searched.ts';

/** What a word counts for by where it is found … */
const SPOT_WEIGHTS: Readonly<Record<Spot, number>> = {
  title: 8,
  file: 4,
  id: 4,
  text: 3,
  code: 2,
  fix: 2,
  originals: 1,
};
/** … and by how: as a whole word or identifier, at the start of a part of one, or inside of it. */
const WHOLE = 4;
const PART = 2;
const INSIDE = 1;
/** What several words count for more in one line, and right behind each other. */
const NEAR = 10;
const IN_A_ROW = 20;
/** More words are not looked for in a row: one expression of thousands is too large for engines. */
const LONGEST_ROW = 20;
/** More matches of a word in one text are not weighed. */
const ENOUGH = 8;

/** How well a finding answers the words of a query; 0 where it has none. More is better. */
export type Relevance = (record: Searched) => number;

export function relevance(terms: readonly SoughtTerm[]): Relevance {
  const words = terms.filter(({ term }) => term.type !== 'regex');
  const row = words.length > LONGEST_ROW ? null : inARow(words);
  return ({ texts }) => {
    const each = words.map((word) => weight(word, texts));
    const sum = each.reduce((all, one) => all + one, 0);
    if (words.length < 2) return sum;
    const spots = words[0]!.spots;
    if (row !== null && spots.some((spot) => row.test(texts[spot]))) return sum + IN_A_ROW;
    return spots.some((spot) => areNear(words, texts[spot])) ? sum + NEAR : sum;
  };
}

/** The words of a query as one phrase. */
function inARow(words: readonly SoughtTerm[]): TextPattern {
  const text = words.map(({ term }) => (term.type === 'regex' ? '' : term.text)).join(' ');
  return nativePattern({ type: 'phrase', text, span: { start: 0, end: 0 } });
}

function weight({ pattern, spots }: SoughtTerm, texts: Searched['texts']): number {
  let best = 0;
  for (const spot of spots) {
    const most = SPOT_WEIGHTS[spot];
    if (best >= most * WHOLE) continue;
    for (const mark of pattern.marks(texts[spot], ENOUGH))
      best = Math.max(best, most * kind(texts[spot], mark));
  }
  return best;
}

const OF_WORD = /[\p{L}\p{M}\p{N}_]/u;

function kind(text: string, [start, end]: Mark): number {
  const [before, first] = [text[start - 1] ?? '', text[start] ?? ''];
  if (!OF_WORD.test(before)) return OF_WORD.test(text[end] ?? '') ? PART : WHOLE;
  const isHump = /\p{Lu}/u.test(first) && !/\p{Lu}/u.test(before);
  return before === '_' || isHump ? PART : INSIDE;
}

function areNear([first, ...others]: readonly SoughtTerm[], text: string): boolean {
  return first!.pattern.marks(text, ENOUGH).some(([start]) => {
    const end = text.indexOf('\n', start);
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, end === -1 ? undefined : end);
    return others.every(({ pattern }) => pattern.test(line));
  });
}
