import { CONTROL_ID, CONTROL_WORD } from './control-reports.ts';
import type { HostileUrl } from './expectations.ts';
import { seen, type Visitor } from './visit.ts';

const PATHS = { search: '/search/', pattern: '/findings/', report: `/reviews/${CONTROL_ID}/` };
/** How long the page may be deaf beyond what it is without a hostile address. */
const STALL_MS = 100;
const ANSWER_MS = 3000;
/** A busy machine stalls pages, too: what fails by time fails every time. */
const ATTEMPTS = 3;

/** Opens one of the site's own pages at a hostile address. Returns what is wrong. */
export async function checkUrl(visitor: Visitor, { page, query, hash = '' }: HostileUrl): Promise<string[]> {
  const path = PATHS[page] + (query === undefined ? '' : `?${query}`) + hash;
  let allowed = STALL_MS;
  for (let attempt = 1; ; attempt += 1) {
    const { faults, tooSlow } = await tryUrl(visitor, path, page, allowed);
    if (faults.length > 0 || tooSlow.length === 0) return faults;
    if (attempt === ATTEMPTS) return tooSlow;
    allowed = STALL_MS + (await stallOf(visitor, PATHS[page]));
  }
}

/** How long the page is deaf without a hostile address, in ms. */
async function stallOf(visitor: Visitor, path: string): Promise<number> {
  const visit = await visitor.open(path);
  await visit.page.waitForTimeout(500);
  const stall = (await seen(visit.page))?.stall ?? 0;
  await visitor.close(visit);
  return stall;
}

async function tryUrl(visitor: Visitor, path: string, kind: HostileUrl['page'], allowed: number) {
  const visit = await visitor.open(path);
  const { page } = visit;
  const tooSlow: string[] = [];
  const asks = new URLSearchParams(new URL(page.url()).search).get('q');
  if (asks) {
    const answered = await page
      .waitForFunction(
        () => /\S/.test(document.querySelector('main [role=status]')?.textContent ?? ''),
        null,
        {
          timeout: ANSWER_MS,
        },
      )
      .catch(() => null);
    if (answered === null) tooSlow.push(`no answer within ${ANSWER_MS} ms`);
  }
  await page.waitForTimeout(500);
  const stall = (await seen(page))?.stall ?? 0;
  if (stall > allowed) tooSlow.push(`deaf for ${Math.round(stall)} ms`);
  if (kind !== 'report' && !(await nextSearchWorks(visit.page))) visit.faults.push('the next search fails');
  return { faults: await visitor.close(visit), tooSlow };
}

/** Asks for a word of a control report in the same form, as a reader would go on. */
async function nextSearchWorks(page: Awaited<ReturnType<Visitor['open']>>['page']): Promise<boolean> {
  await page
    .locator('main [name=q]')
    .first()
    .fill(page.url().includes('/search/') ? CONTROL_WORD : 'lamp');
  const link = page.locator(`main a[href*="${CONTROL_ID}"]:visible`).first();
  return link.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** The addresses that the site's search page finds for some words. */
export async function search(visitor: Visitor, words: string): Promise<string[]> {
  const visit = await visitor.open(`${PATHS.search}?q=${encodeURIComponent(words)}`);
  const { page } = visit;
  await page
    .waitForFunction(() => /\S/.test(document.querySelector('main [role=status]')?.textContent ?? ''), null, {
      timeout: 15_000,
    })
    .catch(() => null);
  const found = await page
    .locator('main ol a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  await visitor.close(visit);
  return found;
}
