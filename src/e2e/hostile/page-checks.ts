import type { Page } from 'playwright-core';
import type { BuiltSite } from './built-site.ts';
import type { PageFields } from './expectations.ts';
import type { Visit } from './visit.ts';

/** A built case as a reader sees it. */
export interface Shown {
  /** Its report's page, and the page of the original reviews where there is one. */
  visits: readonly Visit[];
  site: BuiltSite;
  /** The files that are about it. */
  files: readonly string[];
  /** Addresses that the site's own search page finds for words. */
  search: (words: string) => Promise<string[]>;
}

type Check<T> = (value: T, shown: Shown) => Promise<string[]>;

/** What pages must show and must never do, field by field. Each answers with what is wrong. */
export const PAGE_CHECKS: { [K in keyof PageFields]: Check<PageFields[K]> } = {
  mustShow: async (words, shown) => {
    const text = await visibleText(shown, 'body');
    return words.filter((word) => !text.includes(word)).map((word) => `${word} is not shown`);
  },
  mustShowPattern: async (patterns, shown) => {
    const text = await visibleText(shown, 'body');
    return patterns
      .filter((each) => !new RegExp(each, 'u').test(text))
      .map((each) => `/${each}/ is not shown`);
  },
  insideMain: async (words, shown) => {
    const text = await visibleText(shown, 'main');
    return words.filter((word) => !text.includes(word)).map((word) => `${word} is not in main`);
  },
  neverText: async (texts, shown) => {
    const text = await visibleText(shown, 'body');
    return texts.filter((each) => text.includes(each)).map((each) => `shows ${each}`);
  },
  neverChars: async (chars, shown) => {
    const text = await visibleText(shown, 'html');
    const read = [
      ...shown.files.filter(isText).map((file) => ({ name: file, text: shown.site.text(file) })),
      { name: 'the visible text', text },
    ];
    return read.flatMap(({ name, text: where }) =>
      chars.filter((char) => where.includes(char)).map((char) => `${codePoint(char)} is in ${name}`),
    );
  },
  neverCharsIn: async ({ selector, chars }, shown) => {
    const text = await each(shown, (page) => page.locator(selector).allTextContents());
    return chars
      .filter((char) => text.join('').includes(char))
      .map((char) => `${codePoint(char)} in ${selector}`);
  },
  neverSelectors: async (selectors, shown) =>
    (await count(selectors, shown)).filter(([, n]) => n > 0).map(([selector]) => `there is ${selector}`),
  mustHaveSelectors: async (selectors, shown) =>
    (await count(selectors, shown)).filter(([, n]) => n === 0).map(([selector]) => `there is no ${selector}`),
  neverPage: (expressions, shown) =>
    each(shown, async (page) => {
      const answers = await Promise.all(
        expressions.map((expression) => page.evaluate(`Boolean(${expression})`)),
      );
      return expressions.filter((_, at) => answers[at]).map((expression) => `${expression} is true`);
    }),
  neverHrefSchemes: (schemes, shown) =>
    each(shown, async (page) => {
      const protocols = await page.evaluate(addressesOf);
      return protocols.filter((each) => schemes.includes(each)).map((scheme) => `an address with ${scheme}:`);
    }),
  neverRequests: async (hosts, { visits }) =>
    visits.flatMap(({ requests }) =>
      requests.filter((url) => hosts.some((host) => url.includes(host))).map((url) => `asks for ${url}`),
    ),
  uniqueIds: (_, shown) =>
    each(shown, async (page) => {
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} is there twice`);
    }),
  hashLinksResolve: (_, shown) => each(shown, (page) => page.evaluate(deadAnchors)),
  searchFinds: async (words, { search, visits }) => {
    const missing: string[] = [];
    for (const word of words) {
      const found = await search(word);
      if (!visits.some(({ path }) => found.some((address) => address.startsWith(encodeURI(path)))))
        missing.push(`search for ${word} does not find it`);
    }
    return missing;
  },
};

const isText = (file: string) => !/\.(png|svg|wasm|pf_\w+|pagefind)$/.test(file);

async function each<T>({ visits }: Shown, look: (page: Page) => Promise<T[]>): Promise<T[]> {
  return (await Promise.all(visits.map(({ page }) => look(page)))).flat();
}

/** How many elements each selector meets over all pages of the case. */
async function count(selectors: readonly string[], { visits }: Shown): Promise<[string, number][]> {
  return Promise.all(
    selectors.map(async (selector): Promise<[string, number]> => {
      const counts = await Promise.all(visits.map(({ page }) => page.evaluate(countOf, selector)));
      return [selector, counts.reduce((sum, n) => sum + n, 0)];
    }),
  );
}

/** The text as a reader sees it, sections that are drawn only when scrolled to included. */
async function visibleText(shown: Shown, selector: string): Promise<string> {
  return (await each(shown, async (page) => [await page.evaluate(textOf, selector)])).join('\n');
}

function codePoint(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

// These run in the page.

function countOf(selector: string): number {
  return document.querySelectorAll(selector).length;
}

function textOf(selector: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; text-transform: none !important }');
  document.adoptedStyleSheets = [sheet];
  const text = [...document.querySelectorAll<HTMLElement>(selector)]
    .map((element) => element.innerText)
    .join('\n');
  document.adoptedStyleSheets = [];
  return text;
}

function addressesOf(): string[] {
  const attributes = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'poster',
    'data',
    'cite',
    'background',
  ];
  return [...document.querySelectorAll('*')].flatMap((element) =>
    attributes.flatMap((name) => {
      const value = element.getAttribute(name);
      return value !== null && URL.canParse(value, location.href)
        ? [new URL(value, location.href).protocol.slice(0, -1)]
        : [];
    }),
  );
}

function deadAnchors(): string[] {
  return [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href')!.slice(1))
    .filter(
      (hash) => hash !== '' && [hash, decodeURIComponent(hash)].every((id) => !document.getElementById(id)),
    )
    .map((hash) => `#${hash} leads nowhere`);
}
