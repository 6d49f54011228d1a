import { readValue } from './fields.ts';
import type { FieldTerm } from './syntax.ts';
import type { ValueTest } from './value.ts';

/** What the values of a term ask for, once each. */
export function valueTests({ field, values }: FieldTerm): ValueTest[] {
  const texts = new Set(values.map(({ text }) => text));
  return Array.from(texts, (text) => {
    const value = readValue(field, text);
    // The parser leaves out what cannot be read.
    if (value.type === 'wrong') throw new Error(value.message);
    return value;
  });
}
