import type { PageFacts } from './page.ts';

/** A built site: the path of every file below its folder, with `/` between the parts, and its pages by that path. */
export interface Site {
  files: Set<string>;
  pages: Map<string, PageFacts>;
}

/** The file that answers an address below the base path: `/a/` is `a/index.html`, `/a.md` is `a.md`. */
export function fileOf(address: string): string {
  const path = address.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The address of a page, for people. */
export function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}
