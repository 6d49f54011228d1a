import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Outline, Section } from '../sections.ts';
import { plainText } from '../text.ts';
import { fold } from './fold.ts';
import { inlineLabels } from './labels.ts';
import { FACT_WORDS } from './fact-words.ts';

export type FactKind = keyof typeof FACT_WORDS;

/** One statement of a review about itself: `**Reviewer:** Heron Large 2`. */
export interface Fact {
  kind: FactKind;
  text: string;
  line: number;
}

const KINDS = Object.keys(FACT_WORDS) as FactKind[];
/** Sections above the findings that state facts. */
const FACT_SECTIONS =
  /\b(?:metadata|dates?|information|details|summary|overview|header|sum[aá]rio|resumo)\b|概述|信息|개요|요약|정보|сводка|обзор/i;

/** What a label's name states of the review; null where it states something else. */
export function factKind(name: string): FactKind | null {
  const folded = fold(name.replace(/\([^()]*\)/g, ' '));
  return KINDS.find((kind) => (FACT_WORDS[kind] as readonly string[]).includes(folded)) ?? null;
}

/** The facts above the findings: under the title, in the first section where it is a head or a summary, in metadata. */
export function headFacts({ lead, sections }: Pick<Outline, 'lead' | 'sections'>): Fact[] {
  const first = sections.find(({ nodes }) => nodes.length > 0);
  const isSubtitle = first === sections[0] && lead.every(({ type }) => type !== 'paragraph');
  const heads = sections.filter(
    (section, at) =>
      at < 4 && section.level <= 3 && (FACT_SECTIONS.test(section.name) || (section === first && isSubtitle)),
  );
  return [
    ...factsOf(lead),
    ...heads.flatMap(({ nodes }) => factsOf(nodes)),
    ...headingFacts(sections),
    ...footFacts(sections.at(-1)),
  ];
}

/** The last lines of a report may be signed: `_Reviewed: 2026-05-28_`. */
function footFacts(last: Section | undefined): Fact[] {
  const facts = factsOf(last?.nodes.slice(-3) ?? []);
  return facts.filter(({ kind }) => kind === 'date' || kind === 'reviewers');
}

/** The facts that labels in blocks state. */
export function factsOf(nodes: readonly RootContent[]): Fact[] {
  return nodes.flatMap((node): Fact[] => {
    if (node.type === 'list')
      return node.children.flatMap((item) => factsOf(item.children.slice(0, 1) as RootContent[]));
    if (node.type === 'blockquote') return factsOf(node.children);
    if (node.type !== 'paragraph') return [];
    return inlineLabels(plainLines(node), node, null, () => true).flatMap(({ name, value }) => {
      const kind = factKind(name);
      const text = firstLine(value);
      return kind === null || text === '' ? [] : [{ kind, text, line: node.position?.start.line ?? 1 }];
    });
  });
}

/** A line set in italics reads as any other, and `A: b | C: d` as two lines. */
function plainLines(paragraph: Paragraph): Paragraph {
  const children = paragraph.children.flatMap((node) =>
    node.type === 'emphasis'
      ? node.children.filter((child) => child.type !== 'text' || child.value !== '_')
      : [node],
  );
  const parted = children.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.replace(/\s[|·•]\s?(?=\p{L}|$)/gu, '\n') } : node,
  );
  return { ...paragraph, children: parted };
}

/** `### Reviewer` with its value below, and `## Review Dates` with a list. */
function headingFacts(sections: readonly Section[]): Fact[] {
  return sections.flatMap(({ name, nodes, line }): Fact[] => {
    const kind = factKind(name);
    const [value] = nodes;
    const isShort = value?.type === 'paragraph' ? plainText(value).length <= 100 : value?.type === 'list';
    if ((kind !== 'date' && kind !== 'reviewers') || value === undefined || !isShort) return [];
    return [{ kind, text: plainText(value), line }];
  });
}

function firstLine(nodes: readonly PhrasingContent[]): string {
  const end = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && /\n/.test(node.value)),
  );
  const last = nodes[end];
  const before = end === -1 ? nodes : nodes.slice(0, end);
  const rest: PhrasingContent[] =
    last?.type === 'text' ? [{ type: 'text', value: last.value.slice(0, last.value.indexOf('\n')) }] : [];
  return plainText([...before, ...rest]);
}
