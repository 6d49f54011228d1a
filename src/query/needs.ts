import { beside, NOTHING_BESIDE, type Beside } from './beside.ts';
import { runsOf } from './grams.ts';
import { pathPieces } from './path-pieces.ts';
import type { Spot } from './searched.ts';
import type { FieldTerm, Query } from './syntax.ts';

/** Words are in one of two indexes: those of findings, and those of the reviewers' own that they were made from. */
export type WordIndex = 'words' | 'originals';

/** What a finding must hold for a query to match it: runs of letters, folded. It may hold them and not match. */
export type Needs =
  | { type: 'anything' }
  | { type: 'run'; index: WordIndex; run: string }
  | { type: 'all' | 'any'; of: Needs[] };

export const ANYTHING: Needs = { type: 'anything' };

/** What is needed for a query to match. */
export async function needsOf(query: Query): Promise<Needs> {
  // What reads expressions is large, and most queries have none.
  const { regexNeeds } = hasRegex(query) ? await import('./regex-needs.ts') : { regexNeeds: () => ANYTHING };
  const needs = (part: Query, around: Beside): Needs => {
    const literal = (text: string) => literalNeeds(text, around.spots);
    switch (part.type) {
      case 'and': {
        const inside = beside(part.parts, around);
        return all(part.parts.map((one) => needs(one, inside)));
      }
      case 'or':
        return any(part.parts.map((one) => needs(one, around)));
      case 'not':
        return ANYTHING;
      case 'word':
        return literal(part.text);
      case 'phrase':
        return all(part.text.split(/\s+/).map(literal));
      case 'regex':
        return regexNeeds(part, literal);
      case 'field':
        return part.field === 'file' ? fileNeeds(part) : ANYTHING;
    }
  };
  return needs(query, NOTHING_BESIDE);
}

export function all(needs: readonly Needs[]): Needs {
  const of = needs.filter(({ type }) => type !== 'anything');
  return of.length > 1 ? { type: 'all', of } : (of[0] ?? ANYTHING);
}

export function any(needs: readonly Needs[]): Needs {
  if (needs.some(({ type }) => type === 'anything')) return ANYTHING;
  return needs.length === 1 ? needs[0]! : { type: 'any', of: [...needs] };
}

/** A text that stands in one of the spots as it is written, but for case. */
function literalNeeds(text: string, spots: readonly Spot[]): Needs {
  const indexes = new Set(spots.map((spot): WordIndex => (spot === 'originals' ? spot : 'words')));
  return all(runsOf(text).map((run) => any([...indexes].map((index) => ({ type: 'run', index, run })))));
}

/** The places of a finding are among its words. */
function fileNeeds({ values }: FieldTerm): Needs {
  return any(values.map(({ text }) => all(pathPieces(text).map((piece) => literalNeeds(piece, ['file'])))));
}

export function hasRegex(query: Query): boolean {
  if (query.type === 'not') return hasRegex(query.part);
  return query.type === 'and' || query.type === 'or' ? query.parts.some(hasRegex) : query.type === 'regex';
}
