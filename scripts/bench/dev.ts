import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { reviewPath } from '../../src/model/address.ts';
import { typicalReport } from './edit.ts';
import { median } from './ratios.ts';
import type { Workplace } from './workplace.ts';

const EDITS = 5;
const PATIENCE_MS = 120_000;

/** The seconds from a change of a report to the page that shows it, in a browser that `npm run dev` serves. */
export async function editToPage(
  { contender, folder, reports }: Workplace,
  browser: Browser,
): Promise<number> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)],
    {
      cwd: folder,
      env: { ...process.env, ...contender.env },
      stdio: 'ignore',
    },
  );
  try {
    const path = typicalReport(reports);
    const address = `http://localhost:${port}${reviewPath(path.replace(/\.md$/, ''))}`;
    await answers(address);
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const seconds: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const mark = `Seen ${edit} times.`;
      const start = performance.now();
      addBelowFirstHeading(join(reports, path), mark);
      await page.getByText(mark).first().waitFor({ state: 'attached', timeout: PATIENCE_MS });
      seconds.push((performance.now() - start) / 1000);
      await page.waitForLoadState('networkidle');
    }
    await page.close();
    return median(seconds);
  } finally {
    server.kill();
  }
}

/** The end of a report may be on another page: its first section is not. */
function addBelowFirstHeading(path: string, paragraph: string): void {
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/^## .*\n/m, (heading) => `${heading}\n${paragraph}\n`),
  );
}

/** Throws where the server has not answered in time. */
async function answers(address: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(200))
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  throw new Error(`nothing answers at ${address}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
