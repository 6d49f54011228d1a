import type { AstroIntegration } from 'astro';
import { keepWorker, letGoOfWorker } from './load/kept-worker.ts';
import { reportsFolder } from './load/settings.ts';
import { fileChanged, startWatching, stopWatching } from './load/watched.ts';

/** What Casebook adds to Astro: a report that changes shows in `npm run dev`. */
export function casebook(): AstroIntegration {
  return {
    name: 'casebook',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = reportsFolder();
        const refresh = (path: string) => {
          if (!fileChanged(path, folder)) return;
          // Astro keeps each page's list of paths until its content changes; reports are content to us.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh);
      },
      'astro:server:start': async () => {
        startWatching();
        await keepWorker();
      },
      'astro:server:done': async () => {
        stopWatching();
        await letGoOfWorker();
      },
    },
  };
}
