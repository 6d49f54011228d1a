import mdx from '@astrojs/mdx';
import { casebook } from './src/integration.ts';
import { settings } from './src/load/settings.ts';

// Everything a site owner may want to choose; the environment wins over what is written here.
const site = settings({ reportsDir: 'reports', siteTitle: 'Casebook', sites: [] });

// Not through `defineConfig`, which does nothing but say the type, and loads all of Vite for every command.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(site.siteUrl === undefined ? {} : { site: site.siteUrl }),
  base: site.basePath,
  trailingSlash: 'always',
  // The default drops the space between words and links on lines of their own.
  compressHTML: true,
  // The shortest of the ways: every element of a component with styles says whose it is.
  scopedStyleStrategy: 'class',
  // Beside the other caches; a build below two checkouts that share `node_modules` does not meet itself.
  cacheDir: '.cache/astro',
  build: { inlineStylesheets: 'never' },
  // Astro's own highlighting writes inline styles; the docs do without.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    // The worker that searches loads what few questions need in files of their own.
    worker: { format: 'es' },
    build: {
      // No script or picture within a page: the policy of `Page.astro` lets none of them run.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each MDX page with a directive of its own, which Rolldown cannot know and warns about.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  integrations: [mdx(), casebook()],
};
