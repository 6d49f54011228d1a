import { toJson, type Json } from './json.ts';

/** Values as JSON, a line each. */
export function ndjson(values: readonly Json[]): string {
  return values.map((value) => `${toJson(value)}\n`).join('');
}
