import { createServer, type AddressInfo } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { launch } from '../../src/e2e/chromium.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Audit = Result['audits'][string];

/** What Lighthouse says of a page in one category: a score of 100, and what cost it points. */
export interface Score {
  score: number;
  short: string[];
}

/** Looks at a page as a phone on a slow network, several times: the median run of each of `CATEGORIES`. */
export async function lighthouseScores(executable: string, url: string, runs: number): Promise<Score[]> {
  const all: Score[][] = [];
  for (let run = 0; run < runs; run += 1) all.push(await runOnce(executable, url));
  return CATEGORIES.map((_, at) => median(all.map((scores) => scores[at]!)));
}

/** Of two in the middle the lower one: a score is not made up. */
export function median(scores: readonly Score[]): Score {
  const sorted = scores.toSorted((a, b) => a.score - b.score);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

async function runOnce(executable: string, url: string): Promise<Score[]> {
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
    const { audits, categories } = result.lhr;
    return CATEGORIES.map((name) => {
      const { score, auditRefs } = categories[name]!;
      const counted = auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]!);
      const short = counted.filter(({ score }) => score !== null && score < 1);
      return { score: Math.round((score ?? 0) * 100), short: short.map(describe) };
    });
  } finally {
    await browser.close();
  }
}

/** An audit with its figure, or with the places that it found wanting. */
function describe({ id, displayValue, details }: Audit): string {
  const items = details?.type === 'table' ? details.items : [];
  const places = items.flatMap(({ node }) => (isNode(node) ? [node.selector] : [])).slice(0, 3);
  return [id, displayValue, ...places].filter(Boolean).join(' ');
}

function isNode(value: unknown): value is { selector: string } {
  return typeof value === 'object' && value !== null && 'selector' in value;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
