import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

const { load } = docsLoader();

/** Starlight asks each page for a title in its front matter; a report that has none is called as its file. */
const loader: ReturnType<typeof docsLoader> = {
  name: 'reports',
  load: (context) =>
    load({
      ...context,
      parseData: (entry) => context.parseData({ ...entry, data: { title: entry.id, ...entry.data } }),
    }),
};

export const collections = { docs: defineCollection({ loader, schema: docsSchema() }) };
