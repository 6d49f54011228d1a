import type { ListItem, RootContent } from 'mdast';
import type { CoverageItem } from '../model/original.ts';
import { splitAtLabels } from './labels.ts';
import type { Section } from './sections.ts';
import { textTable } from './table.ts';
import { plainText } from './text.ts';

/** The first Coverage Summary of a report, wherever it stands: a bullet list or a table of files. */
export function readCoverage(sections: readonly Section[]): CoverageItem[] {
  for (const section of sections.flatMap((one) => (one.place === 'appendix' ? splitAtLabels(one) : [one]))) {
    if (section.role !== 'coverage') continue;
    const first = section.nodes.find(({ type }) => type === 'list' || type === 'table');
    // A list may come in groups; a second table is about something else.
    const nodes =
      first?.type === 'list' ? section.nodes.filter(({ type }) => type === 'list') : first ? [first] : [];
    if (nodes.length > 0) return nodes.flatMap(itemsOf);
  }
  return [];
}

function itemsOf(node: RootContent): CoverageItem[] {
  if (node.type === 'list') return node.children.map(bullet);
  if (node.type !== 'table') return [];
  return textTable(node).rows.map(([path = '', ...rest]) =>
    coverageItem(path, rest.filter(Boolean).join(' · ')),
  );
}

/** The path stands first, in code, as a link, or bare up to the first space. */
function bullet(node: ListItem): CoverageItem {
  const text = plainText(node);
  const [line] = node.children;
  const [first] = line?.type === 'paragraph' ? line.children : [];
  const marked = first?.type === 'inlineCode' || first?.type === 'link' ? plainText(first) : null;
  const path = marked ?? /^\S+?(?=:?(?:\s|$))/.exec(text)?.[0] ?? '';
  return coverageItem(path, text.slice(path.length).replace(/^[\s—–:-]+/, ''));
}

function coverageItem(path: string, outcome: string): CoverageItem {
  return { path, outcome, findingIds: outcome.match(/(?<![\w-])[CIS]\d+(?![\w-])/g) ?? [] };
}
