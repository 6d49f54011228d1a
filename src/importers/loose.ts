import { z } from 'zod';

// Files of other tools are read for what holds: a value of a wrong type is as good as none, and other keys are no matter.

export const text = z.string().catch('');
export const textOrNull = z.string().nullable().catch(null);
/** Read where it is needed, by its keys. */
export const anything = z.unknown().optional();
/** A line of a file: a whole number from 1 on. */
export const line = z.int().positive().nullable().catch(null);
export const id = z
  .union([z.int().nonnegative(), z.string().min(1)])
  .nullable()
  .catch(null);

/** What of a list holds; the rest is missing. */
export function list<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one): z.output<T>[] => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}

/** An object, or nothing. */
export function maybe<T extends z.ZodType>(item: T) {
  return item.nullable().catch(null);
}

/** A value by its own key, and none that every object has. */
export function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
