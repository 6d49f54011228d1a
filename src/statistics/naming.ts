import { namesMeant } from '../query/name-tests.ts';
import { printValue } from '../query/print.ts';

/** Which of the names that findings have a term is to ask for. */
export interface Wanted {
  field: Parameters<typeof namesMeant>[0];
  names: readonly string[];
  /** All that there are. */
  known: readonly string[];
  /** What the term is made of: each asks for some of the names. */
  values: readonly string[];
  /** Fewer words for all of the names, where no other name has them. */
  short?: string | undefined;
}

/** A term that asks for one of the names and for no other: by words where they are enough, else by whole names. */
export function namingTerm({ field, names, known, values, short }: Wanted): string {
  const isEnough = (text: string, least: number) => {
    const meant = namesMeant(field, text, known);
    return meant.length >= least && meant.every((name) => names.includes(name));
  };
  const texts =
    short !== undefined && names.length > 0 && isEnough(short, names.length)
      ? [short]
      : values.map((value) => (isEnough(value, 1) ? value : `=${value}`));
  return `${field}:${texts.map((text) => printValue(text)).join(',')}`;
}
