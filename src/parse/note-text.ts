import type { RootContent } from 'mdast';
import type { Layout, NotePiece, NoteText } from '../model/layout.ts';
import { gatheredNotes, type Report } from '../model/report.ts';
import { tokens } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import { MARK } from './process-notes.ts';
import { roleOf, type Role } from './sections.ts';
import { plainText } from './text.ts';

/** Ten times what real reports have: each note is parsed anew. Any further ones are shown as written. */
const MOST = 300;

/** The words of the notes of a report that other pages gather, and the sections that the notes stand in. */
export function noteTexts(report: Report, { sections }: Layout<RootContent>): NoteText[] {
  const under = (role: Role) => sections.find(({ name }) => roleOf(name) === role)?.line ?? null;
  const [testing, documentation] = [under('testing'), under('documentation')];
  const firstDocumentation = report.processNotes.length + report.testingGaps.length;
  return gatheredNotes(report)
    .slice(0, MOST)
    .map((note, at) => {
      const lines = linesOf(note.markdown);
      if ('line' in note)
        return { lines, section: sections.findLast(({ line }) => line < note.line)?.line ?? null };
      return { lines, section: at < firstDocumentation ? testing : documentation };
    });
}

/** Markdown as lines of plain text: what marks its item goes, code and bold words are told apart. */
export function linesOf(markdown: string): NotePiece[][] {
  const lines = parseMarkdown(markdown).children.flatMap((node) => blocks(node));
  const first = lines[0]?.[0];
  if (first) first.text = first.text.replace(MARK, '').trimStart();
  return lines.map((line) => line.filter(({ text }) => text !== '')).filter((line) => line.length > 0);
}

function blocks(node: RootContent): NotePiece[][] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [tokens(node.children).map(({ kind, text }) => ({ kind, text }))];
  if (node.type === 'code') return [[{ kind: 'code', text: node.value }]];
  if (node.type === 'list')
    return node.children.flatMap((item) => item.children.flatMap((child) => blocks(child)));
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocks(child));
  return [[{ kind: 'text', text: plainText(node) }]];
}
