import { pathTests, type LocationTest } from './location-test.ts';
import type { Spot } from './searched.ts';
import type { Field, FieldTerm, Query } from './syntax.ts';

/** What the parts of a conjunction say of the terms beside them, and of those nested in these. */
export interface Beside {
  /** Where words are looked for, by `in:`. */
  spots: readonly Spot[];
  /** Of which places lines are meant, by `file:`: one of these; any where there are none. */
  places: readonly LocationTest[];
}

/** The spots that a value of `in:` names, in the order they are read in. */
const SPOTS: Readonly<Record<string, readonly Spot[]>> = {
  title: ['title', 'file', 'id'],
  text: ['text'],
  code: ['code'],
  fix: ['fix'],
  originals: ['originals'],
};
const EVERYWHERE = spotsOf(['title', 'text', 'code', 'fix']);

export const NOTHING_BESIDE: Beside = { spots: EVERYWHERE, places: [] };

/** What holds among parts: what they say themselves, else what held around them. */
export function beside(parts: readonly Query[], around: Beside): Beside {
  const where = parts.filter(saysWhere);
  const inside = where.flatMap((part) => valuesIn(part, false));
  const outside = where.flatMap((part) => valuesIn(part, true));
  const places = parts.flatMap((part) => (isField(part, 'file') ? pathTests(part) : []));
  const from = inside.length > 0 ? spotsOf(inside) : EVERYWHERE;
  const left = spotsOf(outside);
  return {
    spots: inside.length + outside.length > 0 ? from.filter((spot) => !left.includes(spot)) : around.spots,
    places: places.length > 0 ? places : around.places,
  };
}

/** Whether a part only says where words are looked for: nothing is asked by it alone. */
export function saysWhere(part: Query): boolean {
  if (part.type === 'not') return saysWhere(part.part);
  if (part.type === 'and' || part.type === 'or') return part.parts.length > 0 && part.parts.every(saysWhere);
  return isField(part, 'in');
}

/** The values of `in:` that are negated, or those that are not, however they are grouped. */
function valuesIn(part: Query, isNegated: boolean): string[] {
  if (part.type === 'not') return valuesIn(part.part, !isNegated);
  if (part.type === 'and' || part.type === 'or')
    return part.parts.flatMap((inner) => valuesIn(inner, isNegated));
  return !isNegated && isField(part, 'in') ? part.values.map(({ text }) => text.toLowerCase()) : [];
}

function isField(part: Query, field: Field): part is FieldTerm {
  return part.type === 'field' && part.field === field;
}

function spotsOf(values: readonly string[]): Spot[] {
  return Object.entries(SPOTS).flatMap(([value, spots]) => (values.includes(value) ? spots : []));
}
