import type { PhrasingContent } from 'mdast';
import { parseLocations } from './locations.ts';
import { plainText } from './text.ts';

/** The nodes of a paragraph's first line, and those below it. */
export function firstLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = nodes[at];
  if (node?.type !== 'text') return at === -1 ? [[...nodes], []] : [nodes.slice(0, at), nodes.slice(at + 1)];
  const end = node.value.indexOf('\n');
  const [before, after] = [node.value.slice(0, end), node.value.slice(end + 1)];
  return [
    [...nodes.slice(0, at), { ...node, value: before }],
    [{ ...node, value: after }, ...nodes.slice(at + 1)],
  ];
}

/** A heading has no bold to end its title: it ends before a dash and code, or at a bracket. */
export function splitHeading(nodes: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    const next = nodes[at + 1]?.type;
    const end =
      /\s[[(]/.exec(node.value)?.index ??
      (next === 'inlineCode' || next === 'link' ? /(?<!\s)\s+[—–-]+\s*$/.exec(node.value)?.index : undefined);
    if (end === undefined) continue;
    const title = [...nodes.slice(0, at), { ...node, value: node.value.slice(0, end) }];
    return [title, [{ ...node, value: node.value.slice(end) }, ...nodes.slice(at + 1)]];
  }
  return [nodes, []];
}

/** `Title — path:12-18` in one: the place, where it is one, moves to the rest of the line. */
export function takePlace(nodes: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findLastIndex((node) => node.type === 'text' && /\s[—–]\s/.test(node.value));
  const node = nodes[at];
  if (node?.type !== 'text') return [nodes, []];
  const cut = Math.max(node.value.lastIndexOf(' — '), node.value.lastIndexOf(' – '));
  const place = plainText([{ ...node, value: node.value.slice(cut + 3) }, ...nodes.slice(at + 1)]);
  if (cut === -1 || parseLocations(place, null) === null) return [nodes, []];
  const title = [...nodes.slice(0, at), { ...node, value: node.value.slice(0, cut) }];
  return [title, [{ type: 'inlineCode', value: place }]];
}

/** The nodes without their first `length` characters of text. */
export function dropStart(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first === undefined || length === 0) return [...nodes];
  const size = plainLength(first);
  if (size <= length) return dropStart(others, length - size);
  if (first.type === 'text') return [{ ...first, value: first.value.slice(length).trimStart() }, ...others];
  return [first, ...others];
}

function plainLength(node: PhrasingContent): number {
  return 'value' in node
    ? node.value.length
    : 'children' in node
      ? node.children.reduce((sum, child) => sum + plainLength(child as PhrasingContent), 0)
      : 0;
}
