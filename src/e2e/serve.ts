import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { findChromium, HOW_TO_GET_ONE, launchServer } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, with its base path, ending in a slash. */
    site: string;
    /** The Chromium to use; empty where there is none, and browser tests are skipped. */
    chromium: string;
    /** Where a browser for all files of tests listens; empty where there is none. */
    browser: string;
  }
}

/** Serves the built site (`SITE_DIR`, else `dist`) for the browser tests, and starts a browser, once for all of them. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (chromium === null && process.env['CI'] === 'true') throw new Error(HOW_TO_GET_ONE);
  if (chromium === null) console.warn(`\n  BROWSER TESTS SKIPPED: ${HOW_TO_GET_ONE}\n`);
  const server = await preview({
    logLevel: 'error',
    outDir: process.env['SITE_DIR'] ?? 'dist',
    server: { host: 'localhost', port: 4600 },
  });
  project.provide('site', `http://localhost:${server.port}${process.env['BASE_PATH'] ?? '/'}`);
  project.provide('chromium', chromium ?? '');
  const browser = chromium === null ? null : await launchServer(chromium);
  project.provide('browser', browser?.wsEndpoint() ?? '');
  return async () => {
    await browser?.close();
    await server.stop();
  };
}
