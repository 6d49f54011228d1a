import type { RootContent } from 'mdast';
import { roleOf, type Section } from './sections.ts';
import { plainText } from './text.ts';

/** Above all headings: the next label ends whatever stands under one. */
const LABEL_LEVEL = 0;

/** Where a review has no headings, bold lines such as `**Important Issues**` part it. */
export function splitAtLabels(section: Section): Section[] {
  const parts: Section[] = [{ ...section, nodes: [] }];
  const start = (name: string) =>
    parts.push({ ...section, name, role: roleOf(name), level: LABEL_LEVEL, nodes: [] });
  for (const node of section.nodes) {
    const items = node.type === 'list' ? node.children : [];
    const name = labelOf(node);
    if (name !== null) start(name);
    else if (items.some((item) => labelOf(item.children[0]) !== null))
      for (const { children } of items) {
        const itemName = labelOf(children[0]);
        if (itemName !== null) start(itemName);
        parts.at(-1)!.nodes.push(...(itemName === null ? children : children.slice(1)));
      }
    else parts.at(-1)!.nodes.push(node);
  }
  return parts;
}

/** The section that a line opens: bold words alone or before a remark, or a heading of more than six levels. */
function labelOf(node: RootContent | undefined): string | null {
  if (node?.type !== 'paragraph') return null;
  const text = plainText(node);
  const [first] = node.children;
  const bold = first?.type === 'strong' ? plainText(first) : '';
  const remark = text.slice(bold.length);
  const name = /^#{7,}\s+(.{1,60})$/.exec(text)?.[1] ?? (/^\s*(?:[—–:(-].{0,60})?$/.test(remark) ? bold : '');
  return roleOf(name) === null ? null : name;
}
