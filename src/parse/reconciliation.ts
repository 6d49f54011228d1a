import type { RootContent } from 'mdast';
import type { ReconciliationItem } from '../model/retro.ts';
import { reviewerNamed } from './reviewers.ts';
import { withChildren, type Section } from './sections.ts';
import { plainText } from './text.ts';

const LABEL = /^reconciliation\s*[.:]?\s*/i;
const ARROW =
  /(critical|important|suggestion)\s*(?:→|->)\s*([a-z][a-z -]*?)(?:\s+as)?(?:\s*\(?([CIS]\d+)\)?)?(?=\s*[.,;:(]|$|\s+[—–])/i;

/** What the report says became of single findings: a section, or a bold lead-in within the retro. */
export function readReconciliation(
  sections: readonly Section[],
  reviewers: readonly string[],
): ReconciliationItem[] {
  const review = sections.filter(({ place }) => place === 'review');
  const at = review.findIndex(({ role }) => role === 'reconciliation');
  const nodes = at === -1 ? boldLeadIn(review) : withChildren(review, at).flatMap((section) => section.nodes);
  return nodes
    .flatMap((node) =>
      node.type === 'list' ? node.children.map((item) => plainText(item)) : [plainText(node)],
    )
    .map((text) => text.replace(LABEL, ''))
    .filter((text) => text !== '')
    .map((text) => item(text, reviewers));
}

function boldLeadIn(sections: readonly Section[]): RootContent[] {
  for (const { nodes } of sections) {
    const at = nodes.findIndex((node) => node.type === 'paragraph' && isLabel(node.children[0]));
    if (at !== -1) {
      const end = nodes.findIndex((node, index) => index > at && node.type !== 'list');
      return nodes.slice(at, end === -1 ? undefined : end);
    }
  }
  return [];
}

function isLabel(node: RootContent | undefined): boolean {
  return node?.type === 'strong' && /^reconciliation\s*[.:]?$/i.test(plainText(node));
}

function item(text: string, reviewers: readonly string[]): ReconciliationItem {
  const [, first = '', rest = ''] = /^\[?([\w.]+)\]?(.*)$/s.exec(text) ?? [];
  const agent = reviewerNamed(first, reviewers);
  const [, from = null, to = null, ourId = null] = ARROW.exec(text.replaceAll('*', '')) ?? [];
  const theirId = agent === null ? null : (/^[^(“":]*?\b([CISPF]\d+)\b/.exec(rest)?.[1] ?? null);
  return {
    agent,
    theirId,
    from: from?.toLowerCase() ?? null,
    to: to?.trim().toLowerCase() ?? null,
    ourId,
    text,
  };
}
