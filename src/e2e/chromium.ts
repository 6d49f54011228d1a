import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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

/** Starts a Chromium that works in containers and asks nobody outside for anything. */
export function launch(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more];
  return chromium.launch({ executablePath, args });
}
