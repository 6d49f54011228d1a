import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const HOW_TO_GET_ONE =
  'no Chromium found: install one ("apt-get install chromium", or "npx playwright-core install chromium"), or set CHROME_PATH';

/** An installed Chromium: `CHROME_PATH`, the usual names on the PATH, or Playwright's cache; null where there is none. */
export function findChromium(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const look = process.platform === 'win32' ? 'where' : 'which';
  for (const name of NAMES) {
    const [path = ''] = spawnSync(look, [name], { encoding: 'utf8' }).stdout?.split(/\r?\n/) ?? [];
    if (path !== '') return path;
  }
  const cached = chromium.executablePath();
  return cached !== '' && existsSync(cached) ? cached : null;
}

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Starts a Chromium that works in containers and asks nobody outside for anything. */
export function launch(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}

/** Likewise one that others use: what each of them opens ends with its connection. */
export function launchServer(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: ARGUMENTS, host: 'localhost' });
}

export function connect(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}
