import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { launch } from '../../src/e2e/chromium.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page: scores of 100 in the order of `CATEGORIES`, and what costs it points. */
export interface Scores {
  scores: number[];
  short: string[];
}

/** Looks at a page as a phone on a slow network, several times; a score is the median of its runs. */
export async function lighthouseScores(executable: string, url: string, runs: number): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await runOnce(executable, url));
  return {
    scores: CATEGORIES.map((_, at) => median(all.map(({ scores }) => scores[at]!))),
    short: [...new Set(all.flatMap(({ short }) => short))],
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

async function runOnce(executable: string, url: string): Promise<Scores> {
  const port = await freePort();
  // A browser each: none has seen a page before.
  const browser = await launch(executable, [`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      disableFullPageScreenshot: true,
    });
    if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${url}`);
    const { lhr } = result;
    const found = CATEGORIES.map((id) => lhr.categories[id]!);
    return {
      scores: found.map(({ score }) => Math.round((score ?? 0) * 100)),
      short: found
        .filter(({ score }) => Math.round((score ?? 0) * 100) < 100)
        .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
        .map(({ id }) => lhr.audits[id]!)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, displayValue }) => [id, displayValue].filter(Boolean).join(' ')),
    };
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
