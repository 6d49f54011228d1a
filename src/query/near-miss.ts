import { isNearWord } from '../model/near-word.ts';
import { FIELDS, type Field } from './syntax.ts';

/** What other trackers call our fields. */
const OTHER_NAMES: ReadonlyMap<string, Field> = new Map([
  ['status', 'is'],
  ['outcome', 'is'],
]);

/** The field that a word such as `flie:x.go` was meant to name. */
export function nearMiss(word: string): { typed: string; field: string } | null {
  const [, typed] = /^([a-z]+):./i.exec(word) ?? [];
  if (typed === undefined) return null;
  const name = typed.toLowerCase();
  const field = OTHER_NAMES.get(name) ?? FIELDS.find((known) => isNearWord(name, known));
  return field === undefined ? null : { typed, field };
}
