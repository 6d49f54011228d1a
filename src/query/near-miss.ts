import { FIELDS, type Field } from './syntax.ts';

/** What other trackers call our fields. */
const OTHER_NAMES: ReadonlyMap<string, Field> = new Map([
  ['status', 'is'],
  ['outcome', 'is'],
]);

/**
 * The field that a word such as `flie:x.go` was meant to name. In a short name another letter makes another word
 * (`link:` for `line:`, `sound:` for `round:`), so that only a letter too many, a missing one or two in the wrong order
 * are mistakes there; in the shortest, only the plural is (`tags:`).
 */
export function nearMiss(word: string): { typed: string; field: string } | null {
  const [, typed] = /^([a-z]+):./i.exec(word) ?? [];
  if (typed === undefined) return null;
  const name = typed.toLowerCase();
  const field = OTHER_NAMES.get(name) ?? FIELDS.find((known) => isNear(name, known));
  return field === undefined ? null : { typed, field };
}

function isNear(name: string, field: string): boolean {
  if (name === `${field}s`) return true;
  if (name.length < 4 || field.length < 4) return false;
  if (lacksOne(name, field) || lacksOne(field, name)) return true;
  if (name.length !== field.length) return false;
  const wrong = [...field].flatMap((letter, at) => (letter === name[at] ? [] : [at]));
  return wrong.length === 1 ? field.length > 5 : areSwapped(name, field, wrong);
}

function areSwapped(name: string, field: string, [first, second, ...others]: readonly number[]): boolean {
  if (first === undefined || second !== first + 1 || others.length > 0) return false;
  return name[first] === field[second] && name[second] === field[first];
}

/** Is `short` what is left of `long` without one of its letters? */
function lacksOne(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
