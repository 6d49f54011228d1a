import type { Query } from './syntax.ts';

/** Whether a query asks for the reviewers' own findings: only where it does are those looked at that went into none. */
export function usesOriginals(query: Query, isNegated = false): boolean {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.parts.some((part) => usesOriginals(part, isNegated));
    case 'not':
      return usesOriginals(query.part, !isNegated);
    case 'field':
      return (
        !isNegated && query.values.some(({ text }) => ASKED.includes(`${query.field}:${text.toLowerCase()}`))
      );
    default:
      return false;
  }
}

const ASKED = ['in:originals', 'is:unmatched'];
