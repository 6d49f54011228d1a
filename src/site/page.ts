import { Parser } from 'htmlparser2';

/** What a built page offers to others and wants of others. */
export interface PageFacts {
  ids: Set<string>;
  /** The ids that more than one element has. */
  repeated: Set<string>;
  /** Every address in an attribute, as written. */
  links: Set<string>;
  /** The addresses that a browser fetches unasked, each with the element that names it. */
  loads: Map<string, string>;
  /** The address that a browser goes on to by itself; null where it stays. */
  movesTo: string | null;
}

/** Attributes that hold an address: does a browser fetch it unasked? For `href` that depends on the element. */
const ADDRESSES = {
  href: null,
  'xlink:href': null,
  src: true,
  poster: true,
  action: false,
  formaction: false,
};
/** What a `link` may stand for without anything being fetched. */
const QUIET = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'next', 'prev', 'search']);

/** Reads a page of HTML. Never fails: HTML has no errors, only browsers' ways to go on. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    ids: new Set(),
    repeated: new Set(),
    links: new Set(),
    loads: new Map(),
    movesTo: null,
  };
  const parser = new Parser({
    onopentag(element, attributes) {
      const { id } = attributes;
      if (id) (facts.ids.has(id) ? facts.repeated : facts.ids).add(id);
      for (const { url, isLoaded } of addresses(element, attributes)) {
        facts.links.add(url);
        if (isLoaded) facts.loads.set(url, element);
      }
      if (element === 'meta' && attributes['http-equiv'] === 'refresh')
        facts.movesTo = /url=(.+)$/.exec(attributes['content'] ?? '')?.[1] ?? null;
    },
  });
  parser.end(html);
  return facts;
}

interface Address {
  url: string;
  isLoaded: boolean;
}

function addresses(element: string, attributes: Record<string, string>): Address[] {
  const found: Address[] = [];
  for (const name in attributes) {
    const value = attributes[name]!;
    if (Object.hasOwn(ADDRESSES, name)) {
      const isLoaded = ADDRESSES[name as keyof typeof ADDRESSES] ?? followsUnasked(element, attributes);
      found.push({ url: value, isLoaded });
    } else if (name === 'srcset' || name === 'imagesrcset')
      found.push(...sources(value).map((url) => ({ url, isLoaded: true })));
    else if (name === 'data' && element === 'object') found.push({ url: value, isLoaded: true });
  }
  return found;
}

function followsUnasked(element: string, { rel = '' }: Record<string, string>): boolean {
  if (element !== 'link') return element !== 'a' && element !== 'area';
  return !rel
    .toLowerCase()
    .split(/\s+/)
    .every((word) => QUIET.has(word));
}

/** The addresses of a `srcset`: `a.png 1x, b.png 2x`. */
function sources(srcset: string): string[] {
  return srcset
    .split(/,\s+|,$/)
    .map((source) => source.trim().split(/\s+/)[0]!)
    .filter((url) => url !== '');
}
