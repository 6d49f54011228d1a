import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

const READERS = ['maintainer', 'engineer', 'lead'] as const;

/** The site's own docs. The base keeps the collection away from `reports/`: a report is never compiled. */
const docs = defineCollection({
  loader: glob({ base: './src/content/docs', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    /** Who it is written for: who commits reports, who looks for findings, or who asks for numbers. */
    reader: z.enum(READERS),
    order: z.number(),
    /** It shows a text of the repository, which has a heading of its own. */
    ownHeading: z.boolean().default(false),
  }),
});

export const collections = { docs };
