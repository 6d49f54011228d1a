import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The rule that a page breaks, and where: a selector each. */
export interface Violation {
  rule: string;
  targets: string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page with everything unfolded and laid out. It runs as the debugger does, past the page's policy. */
export async function axeViolations(page: Page): Promise<Violation[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    // Sections that are not laid out yet seem to lie over each other.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main * { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // Lighthouse asks for targets that a finger can hit, axe by itself does not.
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await axe.run({ resultTypes: ['violations'], rules });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  });
}
