import { z } from 'zod';

/** What a site says of itself to others, in `data/site.json`. */
export const SiteFacts = z.strictObject({
  title: z.string(),
  reports: z.int().nonnegative(),
  findings: z.int().nonnegative(),
  /** The date of its newest report; null where none has one. */
  newest: z.iso.date().nullable(),
  /** Of Casebook. */
  version: z.string(),
});
export type SiteFacts = z.infer<typeof SiteFacts>;
