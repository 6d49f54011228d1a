// The reports as pages of Starlight, with the colours, the navigation and the search that come with it.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: 'Reports' })],
});
