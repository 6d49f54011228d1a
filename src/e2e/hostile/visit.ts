import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Always } from './expectations.ts';
import type { CspState } from './results.ts';

/** A page of the site that has been opened, and all that went wrong on it so far. */
export interface Visit {
  page: Page;
  /** Its address below the site. */
  path: string;
  faults: string[];
  /** Every address it asked for. */
  requests: string[];
}

/** What the watching script in a page has seen. */
export interface Seen {
  violations: string[];
  /** The longest time in which no timer ran since the page was loaded, in ms. */
  stall: number;
}

/** Opens pages of the site with its Content Security Policy in force or ignored, and watches them. */
export class Visitor {
  readonly address: string;
  readonly csp: CspState;
  readonly always: Always;
  readonly #context: Promise<BrowserContext>;

  constructor(browser: Browser, address: string, csp: CspState, always: Always) {
    this.address = address;
    this.csp = csp;
    this.always = always;
    this.#context = browser.newContext({ bypassCSP: csp === 'off' }).then(async (context) => {
      await context.addInitScript(watch);
      return context;
    });
  }

  /** Opens a page, lets everything on it happen, and gathers what must never happen. The caller closes it. */
  async open(path: string): Promise<Visit> {
    const page = await (await this.#context).newPage();
    const visit: Visit = { page, path, faults: [], requests: [] };
    const { faults, requests } = visit;
    page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
    page.on('crash', () => faults.push('the page crashed'));
    page.on('popup', (popup) => faults.push(`opens a window at ${popup.url()}`));
    page.on('download', (download) => faults.push(`downloads ${download.url()}`));
    page.on('websocket', (socket) => faults.push(`opens a socket to ${socket.url()}`));
    page.on('dialog', (dialog) => {
      if (this.always.neverDialogs !== false) faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      requests.push(request.url());
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${this.address}/`))
        faults.push(`request to ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        faults.push(`${response.status()} for ${new URL(response.url()).pathname}`);
    });
    await page
      .goto(this.address + path, { timeout: 60_000 })
      .catch((error: Error) => faults.push(error.message));
    // Opening the folded parts shows their words, and sets off what waits for it.
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    await page.waitForTimeout(50);
    return visit;
  }

  /** Looks once more at a page that has been used, closes it, and returns all that went wrong. */
  async close(visit: Visit): Promise<string[]> {
    const { page, path, faults } = visit;
    const here = new URL(page.url()).pathname;
    if (here !== new URL(this.address + path).pathname) faults.push(`led away to ${page.url()}`);
    faults.push(...((await seen(page))?.violations ?? []).map((what) => `CSP violation: ${what}`));
    for (const name of this.always.neverGlobals)
      if (await page.evaluate((key) => (window as never)[key] !== undefined, name))
        faults.push(`window.${name} is set`);
    faults.push(...(await page.evaluate(liveParts)));
    await page.close();
    return faults;
  }

  async end(): Promise<void> {
    await (await this.#context).close();
  }
}

/** Undefined where the page could not be opened. */
export function seen(page: Page): Promise<Seen | undefined> {
  return page.evaluate(() => (window as never)[Symbol.for('casebook.seen')] as Seen | undefined);
}

/** Runs in each page before anything else. */
function watch(): void {
  const found: Seen = { violations: [], stall: 0 };
  Object.defineProperty(window, Symbol.for('casebook.seen'), { value: found });
  document.addEventListener('securitypolicyviolation', (event) =>
    found.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()),
  );
  addEventListener('load', () => {
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      found.stall = Math.max(found.stall, now - last);
      last = now;
    }, 10);
  });
}

/** Runs in the page: what no page of the site may hold, whoever wrote it. */
function liveParts(): string[] {
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => /^on/i.test(name))
      .map(({ name }) => `${element.tagName} has ${name}`),
  );
  const foreign = 'iframe, frame, object, embed, applet, base, portal, meta[http-equiv=refresh i]';
  const parts = [...document.querySelectorAll(foreign)].map(({ tagName }) => `a live ${tagName}`);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')]
    .filter(({ protocol }) => !/^(https?|mailto):$/.test(protocol))
    .map(({ href }) => `link to ${href.slice(0, 80)}`);
  return [...handlers, ...parts, ...links];
}
