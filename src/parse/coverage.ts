import type { ListItem, RootContent } from 'mdast';
import type { CoverageItem } from '../model/original.ts';
import type { Section } from './sections.ts';
import { textTable } from './table.ts';
import { plainText } from './text.ts';

/** The first Coverage Summary of a report, wherever it stands: a bullet list or a table of files. */
export function readCoverage(sections: readonly Section[]): CoverageItem[] {
  for (const section of sections) {
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
  return textTable(node).rows.map(([path = '', ...rest]) => item(path, rest.join(' · ')));
}

function bullet(node: ListItem): CoverageItem {
  const [, path = '', outcome = ''] = /^(\S+)\s*(?:[—–:-]\s*)?(.*)$/s.exec(plainText(node)) ?? [];
  return item(path.replace(/:$/, ''), outcome);
}

function item(path: string, outcome: string): CoverageItem {
  return { path, outcome, findingIds: outcome.match(/\b[CIS]\d+\b/g) ?? [] };
}
