import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect } from './chromium.ts';

/** The address of the built site, with its base path, ending in a slash. */
export const site = inject('site');

/** Is there no browser to run these tests in? */
export const noBrowser = inject('chromium') === '';

export interface Opened {
  page: Page;
  /** What must never happen on a page: errors, refused or failed requests, requests to other hosts. */
  faults: string[];
}

/** A connection to the browser for the tests around it, and the way to open a page of the site in it, each in a context of its own. */
export function useBrowser(): (path: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect(inject('browser'));
  });
  afterAll(() => browser.close());

  return async (path, options = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    // What the page's policy refuses is told there, too.
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(site)) faults.push(`request to ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(site + path);
    return { page, faults };
  };
}
