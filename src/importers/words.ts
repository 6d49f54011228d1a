import { foreignText, oneLine } from './one-line.ts';

/**
 * The name of a tool as an attribution may have it: no marks, no list, and it begins with a capital letter or a digit.
 * `eslint` is `Eslint`: names that differ in case are one agent.
 */
export function agentWord(name: string): string {
  const words = name.replace(/[^\p{L}\p{N} .+#/_-]|(?<![a-z\d])_|_(?![a-z\d])/giu, ' ');
  const plain = oneLine(words, 50).replace(/^[ .+#/-]+|[ .+#/-]+$/g, '');
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (/^[\p{Lu}\d]/u.test(capital) && !/^(?:round\s+\d|carry)/i.test(capital)) return capital;
  return `Tool ${capital}`.trim();
}

/** A word or two as a tag of a finding. */
export function tagWord(tag: string): string {
  return oneLine(tag.replace(/[^\p{L}\p{N} ./#_-]/gu, ' '), 60).replace(/^[ ./#_-]+|[ ./#_-]+$/g, '');
}

/** Words of a name for a file: letters and digits in lower case, joined by hyphens. */
export function slug(words: string): string {
  return foreignText(words)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** The first sentence of some Markdown, on one line and without its marks: what it claims. */
export function firstSentence(markdown: string): string {
  const paragraphs = markdown
    .trimStart()
    .slice(0, 2000)
    .split(/\n\s*\n/);
  const line = paragraphs.map(withoutMarks).find((words) => words !== '') ?? oneLine(paragraphs[0] ?? '');
  const end = /[.!?。！？](?=\s|$)/.exec(line.slice(0, 400))?.index;
  const isWhole = end !== undefined && end > 8;
  return (isWhole ? line.slice(0, end) : oneLine(line, 160)).replace(/[:;,]$/, '');
}

function withoutMarks(markdown: string): string {
  return oneLine(
    markdown
      .replace(/!\[[^\]\n]{0,200}\]\([^()\s]{0,500}\)/g, '')
      .replace(/\[([^\]\n]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
      .replace(/^\s*(?:#{1,6}|[-*+>])\s+/, '')
      .replaceAll('**', ''),
  );
}
