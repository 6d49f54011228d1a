import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { CoverageItem } from '../model/original.ts';
import { splitAtLabels } from './labels.ts';
import { parseLocations } from './locations.ts';
import type { Section } from './sections.ts';
import { cellText } from './table.ts';
import { plainText } from './text.ts';

/** What parts the file from what is said of it. */
const SEPARATOR = /\s[—–-]+\s|:(?:\s|$)/;

/** A bullet, row or line of a summary: its words, those marked as code or a link in front, and what other cells say. */
interface Entry {
  text: string;
  name: string | null;
  cells: string[] | null;
}

/** The first Coverage Summary of a report, wherever it stands: an item for each bullet, row or line. */
export function readCoverage(sections: readonly Section[]): CoverageItem[] {
  return firstSummary(sections).map(asWritten);
}

/** The Coverage Summary among the sections of one reviewer's own report: an item for each file. */
export function readOwnCoverage(sections: readonly Section[]): CoverageItem[] {
  return firstSummary(sections).flatMap(byFile);
}

function firstSummary(sections: readonly Section[]): Entry[] {
  for (const section of sections.flatMap((one) => (one.place === 'appendix' ? splitAtLabels(one) : [one]))) {
    if (section.role !== 'coverage') continue;
    const first = section.nodes.find((node) => entriesOf(node).length > 0);
    if (first === undefined) continue;
    // A list may come in groups; a second table is about something else.
    const nodes = first.type === 'list' ? section.nodes.filter(({ type }) => type === 'list') : [first];
    return nodes.flatMap(entriesOf);
  }
  return [];
}

function entriesOf(node: RootContent): Entry[] {
  if (node.type === 'list') return node.children.map(bullet);
  if (node.type === 'table') return node.children.slice(1).map(row);
  if (node.type === 'code') return lines(node.value);
  return node.type === 'paragraph' ? lines(withBreaks(node.children)) : [];
}

function bullet(node: ListItem): Entry {
  const [line] = node.children;
  return {
    text: plainText(node),
    name: line?.type === 'paragraph' ? nameOf(line.children) : null,
    cells: null,
  };
}

function row({ children: [file, ...cells] }: TableRow): Entry {
  const [text, nodes] = file ? [cellText(file), file.children] : ['', []];
  return { text, name: nameOf(nodes), cells: cells.map(cellText) };
}

/** Text that tells of a file on each of its lines; of any other, nothing is read. */
function lines(text: string): Entry[] {
  const all = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return all.every(tellsOfFile) ? all.map((line) => ({ text: line, name: null, cells: null })) : [];
}

/** The path stands first, marked as such, or bare up to the first space; in a table, in a cell of its own. */
function asWritten({ text, name, cells }: Entry): CoverageItem {
  if (cells !== null) return coverageItem(text, joined(cells));
  const path = name ?? /^\S+?(?=:?(?:\s|$))/.exec(text)?.[0] ?? '';
  return coverageItem(path, text.slice(path.length));
}

/**
 * `a.go — Trivial; b.go — S1` tells of two files, and `go.mod, go.sum — Trivial` says the same of two. `All others:
 * trivial` tells of none: what is not marked as code or a link must look like a file.
 */
function byFile({ text, name, cells }: Entry): CoverageItem[] {
  const parts: string[] = [];
  for (const part of text.split('; '))
    if (parts.length === 0 || tellsOfFile(part)) parts.push(part);
    else parts.push(`${parts.pop()}; ${part}`);
  return parts.flatMap((part, at) => {
    const { path, outcome } = asWritten({ text: part, name: at === 0 ? name : null, cells: null });
    const files = filesOf(part);
    if (name === null && files.length === 0 && !isFile(path)) return [];
    const said = files.length > 1 ? part.slice(headOf(part).length) : outcome;
    return (files.length > 1 ? files : [path]).map((file) =>
      coverageItem(file, joined([...(cells ?? []), said])),
    );
  });
}

function joined(words: readonly string[]): string {
  return words.filter(Boolean).join(' · ');
}

function tellsOfFile(text: string): boolean {
  return SEPARATOR.test(text) && filesOf(text).length > 0;
}

/** The files before the separator, if nothing else stands there. */
function filesOf(text: string): string[] {
  const names = headOf(text)
    .trim()
    .split(/,\s+|\s+(?:[/+&]|and)\s+/);
  return names.every(isFile) ? names : [];
}

function isFile(name: string): boolean {
  return parseLocations(name, null) !== null;
}

function headOf(text: string): string {
  return text.slice(0, SEPARATOR.exec(text)?.index);
}

function coverageItem(path: string, said: string): CoverageItem {
  const outcome = said.replace(/^[\s—–:-]+/, '');
  return { path, outcome, findingIds: outcome.match(/(?<![\w-])[CIS]\d+(?![\w-])/g) ?? [] };
}

function nameOf([first]: readonly PhrasingContent[]): string | null {
  return first?.type === 'inlineCode' || first?.type === 'link' ? plainText(first) : null;
}

/** Each line of the text in a line of its own. */
function withBreaks(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'break' ? '\n' : node.type === 'text' ? node.value : plainText(node)))
    .join('');
}
