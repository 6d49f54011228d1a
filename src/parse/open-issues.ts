import type { ListItem, PhrasingContent, RootContent, Text } from 'mdast';
import type { Location } from '../model/location.ts';
import type { Severity } from '../model/severity.ts';
import type { Cut, CutFinding, Piece } from './findings.ts';
import type { Head } from './head.ts';
import { parseLocations } from './locations.ts';
import { withChildren, type Section } from './sections.ts';
import { plainText } from './text.ts';

/** What the name of a tier says of its issues; a tier of no rank is important. */
const TIERS: [RegExp, Severity][] = [
  [/\b(?:critical|top)\b/i, 'critical'],
  [/\b(?:advisory|informational|info|low(?:er)?|minor)\b/i, 'suggestion'],
];

/** Cuts a scan's issues: each bullet below `Open issues`, under the tier that its heading names. */
export function cutOpenIssues(sections: readonly Section[]): Cut {
  const cut: Cut = new Map();
  const at = sections.findIndex(({ role }) => role === 'issues');
  for (const section of at === -1 ? [] : withChildren(sections, at)) {
    const tier = section.role === 'issues' ? null : section.name;
    cut.set(
      section,
      section.nodes.flatMap((node) => piecesOf(node, tier)),
    );
  }
  return cut;
}

function piecesOf(node: RootContent, tier: string | null): Piece[] {
  if (node.type !== 'list') return [{ finding: null, nodes: [node] }];
  return node.children.map((item): Piece => {
    const finding = readBullet(item, tier);
    return finding === null
      ? { finding: null, nodes: [{ ...node, position: item.position, children: [item] }] }
      : { finding, nodes: null };
  });
}

function readBullet(item: ListItem, tier: string | null): CutFinding | null {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return null;
  const severity = TIERS.find(([test]) => test.test(tier ?? ''))?.[1] ?? 'important';
  const [struck, ...behind] = first.children;
  const isStruck = struck?.type === 'delete';
  const { title, where, prose } = splitBullet(isStruck ? [...struck.children, ...behind] : first.children);
  const head: Head = {
    ref: null,
    number: null,
    severity,
    severityAsWritten: tier,
    status: isStruck ? 'struck' : 'open',
    title,
    rest: where,
  };
  const line = item.position?.start.line ?? 1;
  const lastLine = item.position?.end.line ?? line;
  const body: RootContent[] = prose.length > 0 ? [{ type: 'paragraph', children: prose }] : [];
  return { severity, head, named: false, line, lastLine, nodes: [...body, ...others] };
}

/** `path:12` — first sentence. More. Or **Title** — `path:12`: more. */
function splitBullet(
  nodes: readonly PhrasingContent[],
): Record<'title' | 'where' | 'prose', PhrasingContent[]> {
  const [before, behindPlaces] = leadingPlaces(nodes);
  const rest = withoutSeparator(behindPlaces);
  const [first, ...behind] = rest;
  if (first?.type === 'strong') {
    const after = withoutSeparator(behind);
    const [where, prose] = before.length > 0 ? [[], after] : leadingPlaces(after);
    return { title: first.children, where: [...before, ...where], prose: withoutSeparator(prose) };
  }
  // A place that is part of the sentence, or all of the bullet, is part of the title.
  const isApart = rest.length > 0 && SEPARATOR.test(plainText([...behindPlaces]));
  const [title, prose] = splitSentence(isApart ? rest : nodes);
  return { title, where: before, prose };
}

/** The code spans at the start of a line that are locations, with what joins them; and what follows. */
function leadingPlaces(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  let end = 0;
  let previous: string | null = null;
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'text' && /^(?:,|and|\+)?$/.test(node.value.trim())) continue;
    const code = node.type === 'strong' && node.children.length === 1 ? node.children[0] : node;
    const isPlace = code?.type === 'inlineCode' || code?.type === 'link';
    const found: Location[] | null = isPlace ? parseLocations(plainText(code), previous) : null;
    if (found === null) break;
    previous = found.at(-1)?.path ?? null;
    end = at + 1;
  }
  const places = nodes.slice(0, end).flatMap((node) => (node.type === 'strong' ? node.children : [node]));
  return [places, nodes.slice(end)];
}

const SEPARATOR = /^\s*(?:—|–|:|--?(?=\s))/;

function withoutSeparator(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.replace(SEPARATOR, '').trimStart();
  return value === '' ? others : [{ ...first, value }, ...others];
}

/** A sentence ends at a full stop before a space and a capital, or before code. */
function splitSentence(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    const last = at < nodes.length - 1 ? /[.!?]\s+(?=\p{Lu}|$)/u : /[.!?]\s+(?=\p{Lu})/u;
    const found = last.exec(node.value);
    if (found === null) continue;
    const cut = found.index + 1;
    const part = (value: string): Text => ({ ...node, value });
    return [
      [...nodes.slice(0, at), part(node.value.slice(0, cut))],
      [part(node.value.slice(cut).trimStart()), ...nodes.slice(at + 1)],
    ];
  }
  return [[...nodes], []];
}
