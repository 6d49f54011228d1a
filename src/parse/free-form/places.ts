import type { Nodes } from 'mdast';
import type { Location } from '../../model/location.ts';
import { eachNode } from '../../model/tree.ts';
import { parseLocations } from '../locations.ts';
import { plainText } from '../text.ts';
import { fold } from './fold.ts';
import { valueText, type Label } from './labels.ts';

const LINES =
  /^\s*[,(]?\s*(?:at |around |and )?\(?\s*(?:lines?|linhas?|l\.|line\(s\)|L(?=\d)|라인|行|строк[аи])\s*[:：]?\s*~?(\d+(?:\s?[-–—]\s?L?\d+)?(?:(?:,| and| &)\s*\d+(?:\s?[-–—]\s?L?\d+)?)*)/iu;
const LINES_AFTER = /^\s*[,(]?\s*(?:第\s?)?(\d+(?:\s?[-–—]\s?\d+)?)\s?(?:행|라인|줄|行)/u;
/** A file in running text: a name with an ending that files have, folders before it, lines after it. */
const IN_TEXT =
  /(?<![\w/.@+-])(\/?(?:[\w.@+-]{1,60}\/){0,12}[\w.@+-]{1,60}\.[a-z][a-z0-9]{0,5}(?::L?\d+(?:[-–—]L?\d+)?(?:,\s?\d+(?:[-–—]\d+)?)*)?)(?![\w/])/gi;
const KNOWN_END =
  /\.(?:[cm]?[jt]sx?|py|go|rs|rb|java|kts?|scala|swift|cs|cpp|cc|cxx|hpp|c|h|m|mm|php|pl|lua|sh|bash|ps1|sql|ya?ml|toml|json|xml|html?|css|scss|sass|less|vue|svelte|astro|md|mdx|txt|tf|proto|gradle|g4|dart|ex|exs|erl|hs|clj|r|jl|ipynb|cfg|ini|env|lock|graphql|prisma|sol|zig|nim|cmake|dockerfile|properties)(?=$|:)/i;

/** The places that labels such as `Location:` and `File:` with `Lines:` name; of several kinds, the first. */
export function labelledPlaces(labels: readonly Label[]): Location[] {
  const found: Location[] = [];
  let name: string | null = null;
  for (const label of labels) {
    if (label.kind === 'location' && (name === null || name === fold(label.name))) {
      const below: Nodes[] = label.value.length > 0 || label.below === null ? label.value : [label.below];
      found.push(...placesIn(below));
      if (found.length > 0) name = fold(label.name);
    } else if (label.kind === 'lines') {
      const last = found.at(-1);
      const ranges = /^\W*(\d+(?:\s?[-–—]\s?\d+)?(?:,\s*\d+(?:\s?[-–—]\s?\d+)?)*)/.exec(
        valueText(label),
      )?.[1];
      if (last && last.startLine === null && ranges !== undefined)
        found.splice(-1, 1, ...(parseLocations(tidy(ranges), last.path) ?? [last]));
    }
  }
  return unique(found);
}

/** The places that nodes name: code and links first; where there are none, file names in the text. */
export function placesIn(nodes: readonly Nodes[]): Location[] {
  const found: Location[] = [];
  const texts: string[] = [];
  for (const leaf of leaves(nodes)) {
    const last = found.at(-1);
    texts.push(leaf.text);
    if (leaf.kind === 'text') {
      // The patterns take spaces in several places: a long run of them must not be tried in all of them.
      const text = leaf.text.replace(/\s+/g, ' ');
      const ranges = (LINES.exec(text) ?? LINES_AFTER.exec(text))?.[1];
      if (last && last.startLine === null && ranges !== undefined)
        found.splice(-1, 1, ...(parseLocations(tidy(ranges), last.path) ?? [last]));
      continue;
    }
    const places = parsePlace(leaf.text, last?.path ?? null);
    if (places !== null) found.push(...places);
  }
  return unique(found.length > 0 ? found : texts.flatMap(placesInText));
}

/** Places with lines in code or text: what a finding without labels blames. */
export function blamedPlaces(nodes: readonly Nodes[]): Location[] {
  return placesIn(nodes).filter(({ startLine }) => startLine !== null);
}

function placesInText(text: string): Location[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([, span]) =>
    KNOWN_END.test(span!.replace(/:.*$/s, '')) ? (parseLocations(tidy(span!), null) ?? []) : [],
  );
}

interface Leaf {
  kind: 'code' | 'text';
  text: string;
}

/** Code, links and text in order; a link to a file counts by its address. */
function leaves(nodes: readonly Nodes[]): Leaf[] {
  const found: Leaf[] = [];
  const read = (node: Nodes) => {
    if (node.type === 'inlineCode') found.push({ kind: 'code', text: node.value });
    else if (node.type === 'code')
      for (const text of node.value.split('\n')) found.push({ kind: 'code', text: text.trim() });
    else if (node.type === 'link') {
      found.push({ kind: 'code', text: linkPlace(node.url, plainText(node)) });
      return false;
    } else if (node.type === 'text') found.push({ kind: 'text', text: node.value });
    return undefined;
  };
  for (const node of nodes) eachNode<Nodes>(node, read);
  return found;
}

/** `src/a.ts#L12-L20` as `src/a.ts:12-20`; of a link to another host or to a local disk, only the visible text. */
function linkPlace(url: string, text: string): string {
  const [, address = '', lines] = /^([^#]*)(?:#L(\d+(?:-L?\d+)?))?/.exec(url) ?? [];
  const blob = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/blob\/[^/]+\/(.+)$/.exec(address)?.[1];
  const path = blob ?? (/^[a-z]+:/i.test(address) ? text.replace(/#.*$/, '') : address);
  const plain = path.replace(/^(?:\.\.?\/)+/, '');
  return lines === undefined || /:\d/.test(plain) ? plain : `${plain}:${lines.replace('L', '')}`;
}

function parsePlace(span: string, previous: string | null): Location[] | null {
  const text = tidy(span);
  // A bare number is a line only after a path.
  if (/^[\d\s,:L–—-]+$/.test(text) && previous === null) return null;
  const places = parseLocations(text, previous);
  return places?.every(({ path, startLine }) => startLine === null || isFile(path)) ? places : null;
}

/** A place with lines must be in a file: `localhost:8080` and `Foo:12` are not. */
function isFile(path: string): boolean {
  return (
    path.includes('/') || KNOWN_END.test(path) || /^[A-Z][A-Za-z]*file$/.test(path) || path.startsWith('.')
  );
}

function tidy(span: string): string {
  return span
    .replace(/^file:\/\/\/?/, '')
    .replace(/ (?:and|&) /g, ', ')
    .replace(/:~/g, ':')
    .replace(/\s?([-–—])\s?(?=L?\d)/g, '$1')
    .trim();
}

function unique(places: readonly Location[]): Location[] {
  const seen = new Set<string>();
  return places.filter(({ path, startLine, endLine }) => {
    const key = `${path}:${startLine}-${endLine}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
