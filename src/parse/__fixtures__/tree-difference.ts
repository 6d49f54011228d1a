import type { Nodes } from 'mdast';

/** Where two trees of a text first differ in nodes, values or positions, and how; null where they do not. */
export function treeDifference(reference: Nodes, other: Nodes): string | null {
  return differenceAt(reference, other, 'root', true);
}

function differenceAt(reference: Nodes, other: Nodes, path: string, isLast: boolean): string | null {
  const own = firstDifferent(factsOf(reference, isLast), factsOf(other, isLast));
  if (own !== null) return `${path} ${own}`;
  const [children, others] = [childrenOf(reference), childrenOf(other)];
  for (const [at, child] of children.entries()) {
    const found = others[at];
    if (found === undefined) return `${path} has no ${child.type} at ${at}`;
    const inside = differenceAt(child, found, `${path} > ${at} ${child.type}`, at === children.length - 1);
    if (inside !== null) return inside;
  }
  return others.length > children.length ? `${path} has a ${others[children.length]!.type} too many` : null;
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

/** All that a node says of itself. Where a text or a line break ends that something follows, nobody asks. */
function factsOf(node: Nodes, isLast: boolean): Map<string, string> {
  const { position, ...rest } = node;
  const facts = Object.entries(rest).flatMap(([key, value]) =>
    key === 'children' || value === undefined ? [] : [[key, JSON.stringify(value)] as const],
  );
  const isOpen = !isLast && (node.type === 'text' || node.type === 'break');
  const ends = position === undefined ? [] : [position.start, ...(isOpen ? [] : [position.end])];
  return new Map([...facts, ['position', ends.map(place).join(' to ')]]);
}

function place({ line, column, offset }: NonNullable<Nodes['position']>['start']): string {
  return `${line}:${column} (${offset})`;
}

function firstDifferent(facts: Map<string, string>, others: Map<string, string>): string | null {
  for (const key of new Set([...facts.keys(), ...others.keys()]))
    if (facts.get(key) !== others.get(key)) return `${key}: ${facts.get(key)}, not ${others.get(key)}`;
  return null;
}
