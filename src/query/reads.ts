import { beside, NOTHING_BESIDE, type Beside } from './beside.ts';
import type { FieldTerm, Query } from './syntax.ts';
import { usesOriginals } from './uses-originals.ts';

/** Which parts of findings a query looks at: the others need not be there for it to be answered. */
export interface Reads {
  /** Titles, ids and places, as text. */
  names: boolean;
  /** Text, code and fixes. */
  words: boolean;
  originals: boolean;
  /** Files and lines. */
  places: boolean;
}

export function readsOf(query: Query): Reads {
  const spots = new Set(spotsRead(query, NOTHING_BESIDE));
  const names = spots.has('title');
  const words = spots.has('text') || spots.has('code') || spots.has('fix');
  // The text of a reviewer's own finding that went into none stands among the originals.
  const originals = spots.has('originals') || (words && usesOriginals(query));
  return { names, words, originals, places: names || fieldsOf(query).some(isOfPlaces) };
}

function spotsRead(query: Query, around: Beside): readonly string[] {
  switch (query.type) {
    case 'and': {
      const inside = beside(query.parts, around);
      return query.parts.flatMap((part) => spotsRead(part, inside));
    }
    case 'or':
      return query.parts.flatMap((part) => spotsRead(part, around));
    case 'not':
      return spotsRead(query.part, around);
    case 'field':
      return [];
    default:
      return around.spots;
  }
}

function fieldsOf(query: Query): FieldTerm[] {
  if (query.type === 'not') return fieldsOf(query.part);
  if (query.type === 'and' || query.type === 'or') return query.parts.flatMap(fieldsOf);
  return query.type === 'field' ? [query] : [];
}

function isOfPlaces({ field }: FieldTerm): boolean {
  return field === 'file' || field === 'line';
}
