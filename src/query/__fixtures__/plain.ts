import type { Query } from '../syntax.ts';

/** A query without its spans, short enough for a table: words are strings, a field is an object of its values. */
export function plain(query: Query): unknown {
  switch (query.type) {
    case 'and':
    case 'or':
      return { [query.type]: query.parts.map(plain) };
    case 'not':
      return { not: plain(query.part) };
    case 'word':
      return query.text;
    case 'phrase':
      return { phrase: query.text };
    case 'regex':
      return { regex: query.source, flags: query.flags };
    case 'field':
      return { [query.field]: query.values.map(({ text }) => text) };
  }
}
