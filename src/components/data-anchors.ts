import { PUBLISHED_SCHEMAS } from '../model/published-schemas.ts';

/** Where the page on data says what is in files of a schema; null of a schema that is not ours. */
export function columnsAnchor(schema: string): string | null {
  return Object.hasOwn(PUBLISHED_SCHEMAS, schema) ? `in-${schema.replace('/', '-')}` : null;
}
