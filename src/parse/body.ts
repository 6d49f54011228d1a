import type { Code, Nodes, RootContent } from 'mdast';
import { fenceRole } from '../model/fence-role.ts';
import { endingOf, languageOf } from '../model/language.ts';
import type { Quote } from '../model/layout.ts';
import type { Location } from '../model/location.ts';
import { eachNode } from '../model/tree.ts';

/** A finding's body: what stands before its fix, the fix, and what follows it. */
export interface Body {
  nodes: RootContent[];
  fix: RootContent[];
  after: RootContent[];
}

/** Sets the fix apart where it is made of whole blocks: `fix` is its Markdown, cut from `source`. */
export function partBody(nodes: readonly RootContent[], fix: string | null, source: string): Body {
  const from = fix === null ? -1 : nodes.findIndex((node) => startsAt(node, fix, source));
  const start = nodes[from]?.position?.start.offset;
  if (fix === null || start === undefined) return { nodes: [...nodes], fix: [], after: [] };
  const end = start + fix.length;
  const next = nodes.findIndex((node, at) => at > from && (node.position?.start.offset ?? 0) >= end);
  const to = next === -1 ? nodes.length : next;
  return { nodes: nodes.slice(0, from), fix: nodes.slice(from, to), after: nodes.slice(to) };
}

function startsAt({ position }: RootContent, fix: string, source: string): boolean {
  const start = position?.start.offset;
  return start !== undefined && source.startsWith(fix, start);
}

/** Files that hold several languages. */
const MIXED: Record<string, readonly string[]> = {
  vue: ['typescript', 'javascript', 'html', 'css', 'scss'],
  svelte: ['typescript', 'javascript', 'html', 'css'],
  astro: ['typescript', 'javascript', 'html', 'css'],
  html: ['javascript', 'css'],
};

/**
 * Which code blocks before the fix quote which place. A single place is quoted by the first block in its language;
 * of several, a block quotes the one whose count of lines is its own, or all are quoted in their order. Where
 * neither tells, a block has no place.
 */
export function quotesOf(nodes: readonly RootContent[], places: readonly Location[]): Quote[] {
  const blocks = codeOf(nodes).filter(isQuote);
  const fits = (block: Code) => places.filter((place) => isIn(block, place));
  if (places.length === 1) {
    const block = blocks.find((one) => fits(one).length > 0);
    return block ? [{ line: lineOf(block), place: places[0]! }] : [];
  }
  const inOrder = blocks.length === places.length && blocks.every((block, at) => isIn(block, places[at]!));
  return blocks.flatMap((block, at) => {
    const [only, ...others] = fits(block).filter((place) => hasLinesOf(block, place));
    const place = only && others.length === 0 ? only : inOrder ? places[at] : undefined;
    return place ? [{ line: lineOf(block), place }] : [];
  });
}

function codeOf(nodes: readonly RootContent[]): Code[] {
  const found: Code[] = [];
  for (const node of nodes)
    eachNode<Nodes>(node, (inner) => {
      if (inner.type === 'code') found.push(inner);
    });
  return found;
}

/** A diff shows a change, and a block whose second word says so is a probe, its output, a patch or an example. */
function isQuote({ lang, meta }: Code): boolean {
  return lang?.toLowerCase() !== 'diff' && (!meta?.trim() || fenceRole(meta) === 'quote');
}

function isIn({ lang }: Code, { path }: Location): boolean {
  if (!lang) return true;
  const ending = endingOf(path);
  const language = languageOf(lang);
  return (
    language === languageOf(ending) || (Object.hasOwn(MIXED, ending) && MIXED[ending]!.includes(language))
  );
}

function hasLinesOf({ value }: Code, { startLine, endLine }: Location): boolean {
  return startLine !== null && endLine !== null && value.split('\n').length === endLine - startLine + 1;
}

function lineOf({ position }: Code): number {
  return position?.start.line ?? 1;
}
