import { z } from 'zod';

/** A cell as written, and the number in it: `·` is 0, `▲ +52` is 52, `3.2%` is 3.2; null where it is none. */
export const CiCell = z.strictObject({ text: z.string(), number: z.number().nullable() });
export type CiCell = z.infer<typeof CiCell>;

/** A table of a report on CI failures, under the section it stands in. */
export const CiTable = z.strictObject({
  section: z.string(),
  /** The counts in the section's heading: `Failures on main (51, plus 355 quarantined)` has 51 and 355. */
  counts: z.array(z.int().nonnegative()),
  columns: z.array(z.string()),
  rows: z.array(z.array(CiCell)),
});
export type CiTable = z.infer<typeof CiTable>;

/** What a report on CI failures holds in place of findings. */
export const CiFailures = z.strictObject({ period: z.string().nullable(), tables: z.array(CiTable) });
export type CiFailures = z.infer<typeof CiFailures>;
