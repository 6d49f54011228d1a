import { z } from 'astro/zod';

/** What building one set of reports took: the medians of some runs. `npm run bench -- --write` writes it down. */
export const SpeedTable = z.strictObject({
  measured: z.iso.date(),
  /** Processors, memory and Node. */
  machine: z.string(),
  /** What Casebook was held against, with versions. */
  peers: z.array(z.string()),
  runs: z.int().positive(),
  reports: z.int().positive(),
  bytes: z.int().positive(),
  builds: z.array(
    z.strictObject({
      what: z.string(),
      /** Seconds of user CPU time of all processes, and of the clock. */
      user: z.number(),
      wall: z.number(),
      /** The most memory at a moment, in bytes, and the site. */
      memory: z.number(),
      site: z.strictObject({ files: z.int(), bytes: z.int() }).nullable(),
    }),
  ),
  /** `most` is what the ratio may be; null where nothing is asked. */
  ratios: z.array(z.strictObject({ what: z.string(), value: z.number(), most: z.number().nullable() })),
});
export type SpeedTable = z.infer<typeof SpeedTable>;

/** The reports once, and ten times. */
export const Speed = z.strictObject({ once: SpeedTable.nullable(), tenfold: SpeedTable.nullable() });
export type Speed = z.infer<typeof Speed>;
