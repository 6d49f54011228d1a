import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FindingWords, OwnWords, ReportWords } from '../model/finding-words.ts';
import type { FindingPart, Layout } from '../model/layout.ts';
import type { Report } from '../model/report.ts';
import { fencesOf } from './finding.ts';
import type { OwnFinding } from './lineage.ts';
import { parseMarkdown } from './markdown.ts';

/** Some lines of text that stand together. */
interface Block {
  kind: 'text' | 'code';
  text: string;
}

/** The words of the findings of a report, and of the reviewers' own, as plain text with its lines. */
export function searchWords(
  report: Report,
  { sections }: Layout<RootContent>,
  own: readonly OwnFinding[],
): ReportWords {
  const parts = sections.flatMap((section) => section.parts.filter((part) => part.type === 'finding'));
  const byAnchor = new Map(parts.map((part) => [part.anchor, part]));
  return {
    findings: report.findings.map(({ anchor, fix }) => findingWords(byAnchor.get(anchor), fix)),
    own: own.map(ownWords),
  };
}

/** A fix within a paragraph or a list is no part of its own: it is given beside the text that holds it. */
function findingWords(part: FindingPart<RootContent> | undefined, fix: string | null): FindingWords {
  const around = blocksOf([...(part?.nodes ?? []), ...(part?.after ?? []), ...(part?.outcome ?? [])]);
  const isInline = part?.fix.length === 0 && fix !== null;
  return {
    text: joined(around.filter(({ kind }) => kind === 'text')),
    // A blank line between blocks of code: what ends one is not what begins the next.
    code: joined(
      around.filter(({ kind }) => kind === 'code'),
      '\n\n',
    ),
    fix: joined(blocksOf(isInline ? parseMarkdown(fix).children : (part?.fix ?? []))),
  };
}

function ownWords({ nodes }: OwnFinding): OwnWords {
  const languages = fencesOf(nodes).flatMap(({ language }) => language ?? []);
  return { words: joined(blocksOf(nodes)), languages: [...new Set(languages)] };
}

function joined(blocks: readonly Block[], between = '\n'): string {
  return blocks.map(({ text }) => text).join(between);
}

function blocksOf(nodes: readonly Nodes[]): Block[] {
  return nodes.flatMap(blocks).filter(({ text }) => text !== '');
}

/** Code as it is written; of prose a line a block, a line break or a row of a table. */
function blocks(node: Nodes): Block[] {
  if (node.type === 'code') return [{ kind: 'code', text: node.value }];
  if (node.type === 'html') return [{ kind: 'text', text: lines(node.value) }];
  if (node.type === 'paragraph' || node.type === 'heading')
    return [{ kind: 'text', text: lines(inlineText(node)) }];
  if (node.type === 'tableRow') {
    const cells = node.children.map((cell) => lines(inlineText(cell)).replaceAll('\n', ' '));
    return [{ kind: 'text', text: cells.join(' | ') }];
  }
  return 'children' in node ? node.children.flatMap((child) => blocks(child)) : [];
}

/** The end of a written line is a space; only a break is the end of a line. */
function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return node.value;
  return 'children' in node ? node.children.map(inlineText).join('') : toString(node).replace(/\s+/g, ' ');
}

function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
