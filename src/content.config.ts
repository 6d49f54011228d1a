import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** The site's own docs. The base keeps the collection away from `reports/`: a report is never compiled. */
const docs = defineCollection({
  loader: glob({ base: './src/content/docs', pattern: '*.mdx' }),
  schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number() }),
});

export const collections = { docs };
