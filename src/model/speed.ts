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

/** What a part of a build takes, in seconds of user CPU time; `within` is the stage that it is a part of, if any. */
export const Stage = z.strictObject({ what: z.string(), user: z.number(), within: z.string().nullable() });
export type Stage = z.infer<typeof Stage>;

/** The reports once, and ten times; what the stages take of a build of the reports once, each part behind its stage. */
export const Speed = z.strictObject({
  once: SpeedTable.nullable(),
  tenfold: SpeedTable.nullable(),
  stages: z.array(Stage),
});
export type Speed = z.infer<typeof Speed>;
