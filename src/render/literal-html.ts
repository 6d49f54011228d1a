import type { Html, Parent, PhrasingContent, RootContent, Text } from 'mdast';

/** Elements within elements; deeper ones are text, as a tree of thousands overflows the stack of any engine. */
const DEEPEST = 100;

const PAIRED = new Set(['kbd', 'sub', 'sup', 'details', 'summary']);
const TAG = /<(\/?)(br|kbd|sub|sup|details|summary)\s*(\/?)>/gi;

/** A piece of a raw HTML node: one tag of the closed list, or text. */
type Piece = { open: string } | { close: string } | { text: string } | { lineBreak: true };

/**
 * Raw HTML in a report is text, shown as it was typed, except the attribute-less tags `br kbd sub sup details
 * summary`. Paired ones are balanced among their siblings; one without a partner is text like the rest.
 */
export function literalHtml(parent: Parent): void {
  const open: { tag: string; source: string; before: RootContent[] }[] = [];
  let out: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type !== 'html') {
      if ('children' in child) literalHtml(child);
      out.push(child);
      continue;
    }
    for (const piece of pieces(child)) {
      if ('open' in piece && open.length < DEEPEST) {
        open.push({ tag: piece.open, source: `<${piece.open}>`, before: out });
        out = [];
      } else if ('open' in piece) out.push(asText(`<${piece.open}>`, parent));
      else if ('close' in piece) {
        if (open.at(-1)?.tag === piece.close) out = closed(open.pop()!, out);
        else out.push(asText(`</${piece.close}>`, parent));
      } else if ('lineBreak' in piece) out.push({ type: 'break' });
      else if (piece.text.trim() !== '') out.push(asText(piece.text, parent));
    }
  }
  for (let top = open.pop(); top !== undefined; top = open.pop())
    out = [...top.before, asText(top.source, parent), ...out];
  parent.children = out;
}

function closed(
  { tag, before }: { tag: string; before: RootContent[] },
  inside: RootContent[],
): RootContent[] {
  const element = { type: 'emphasis', data: { hName: tag }, children: inside as PhrasingContent[] } as const;
  return [...before, element as unknown as RootContent];
}

function pieces(node: Html): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of node.value.matchAll(TAG)) {
    const [whole, slash, name = '', selfClosing] = match;
    const tag = name.toLowerCase();
    const paired = PAIRED.has(tag);
    if (paired && selfClosing) continue;
    if (match.index > at) found.push({ text: node.value.slice(at, match.index) });
    found.push(!paired ? { lineBreak: true } : slash ? { close: tag } : { open: tag });
    at = match.index + whole.length;
  }
  if (at < node.value.length) found.push({ text: node.value.slice(at) });
  return found;
}

/** Text fits among words; among blocks it needs a paragraph of its own. */
function asText(value: string, parent: Parent): RootContent {
  const text: Text = { type: 'text', value };
  return isPhrasingParent(parent) ? text : { type: 'paragraph', children: [text] };
}

const PHRASING_PARENTS = new Set<string>([
  'inlineFragment',
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

function isPhrasingParent(node: Parent): boolean {
  return PHRASING_PARENTS.has(node.type);
}
