/**
 * Is a word what comes of a known one by a slip of the hand? In a short word another letter makes another word (`link` for
 * `line`, `sound` for `round`), so that only a letter too many, a missing one or two in the wrong order are slips there; in
 * the shortest, only the plural is (`tags`).
 */
export function isNearWord(word: string, known: string): boolean {
  if (word === `${known}s`) return true;
  if (word.length < 4 || known.length < 4) return false;
  if (lacksOne(word, known) || lacksOne(known, word)) return true;
  if (word.length !== known.length) return false;
  const wrong = [...known].flatMap((letter, at) => (letter === word[at] ? [] : [at]));
  return wrong.length === 1 ? known.length > 5 : areSwapped(word, known, wrong);
}

function areSwapped(word: string, known: string, [first, second, ...others]: readonly number[]): boolean {
  if (first === undefined || second !== first + 1 || others.length > 0) return false;
  return word[first] === known[second] && word[second] === known[first];
}

/** Is `short` what is left of `long` without one of its letters? */
function lacksOne(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
