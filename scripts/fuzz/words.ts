import { parseDocument } from 'htmlparser2';
import type { Visible } from './visible.ts';

const WORD = /[\p{L}\p{N}]{3,}/gu;
/** A reference to a character, as Markdown has them: it always ends in a semicolon. */
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]*);/gi;
/** The tags that a report may use. */
const TAG = /<\/?(br|kbd|sub|sup|details|summary)\s*\/?>/gi;

/**
 * The words of a report that nobody can see, each once. A word is a run of at least three letters and digits. Two
 * things may show as something else: the name of a character, as that character or its mark, and the name of a tag
 * that a report may use, as that element.
 */
export function lostWords(source: string, visible: Visible): string[] {
  const excused = excuses(source, visible);
  const lost = new Set<string>();
  const shown = new Set(visible.text.match(WORD));
  for (const { 0: word, index } of source.matchAll(WORD)) {
    if (shown.has(word)) continue;
    if (visible.text.includes(word)) shown.add(word);
    else if (!excused.some(([from, to]) => from <= index && index + word.length <= to)) lost.add(word);
  }
  return [...lost];
}

/** The ranges of the source that show as something else, and do so. */
function excuses(source: string, { text, elements }: Visible): [from: number, to: number][] {
  const entities = [...source.matchAll(ENTITY)].filter(([entity]) => isShown(entity, text));
  const tags = [...source.matchAll(TAG)].filter(([, name = '']) => elements.has(name.toLowerCase()));
  return [...entities, ...tags].map(({ 0: { length }, index }) => [index, index + length]);
}

function isShown(entity: string, text: string): boolean {
  const characters = characterOf(entity);
  if (characters === null) return false;
  // A mark is no word.
  if (text.includes(characters) || !/[\p{L}\p{N}\p{C}]/u.test(characters)) return true;
  const code = characters.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return text.includes(`U+${code}`);
}

/** What an entity stands for, by the tables of a reader of HTML; null where it stands for itself. */
function characterOf(entity: string): string | null {
  if (entity.startsWith('&#')) {
    const code = /^&#x/i.test(entity) ? Number.parseInt(entity.slice(3), 16) : Number(entity.slice(2, -1));
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    // Markdown has no controls and no half characters by number.
    return !isCharacter || code < 0x20 || (code >= 0x7f && code < 0xa0)
      ? '\uFFFD'
      : String.fromCodePoint(code);
  }
  const [node] = parseDocument(entity).children;
  const characters = node && 'data' in node ? node.data : entity;
  // A name that only starts like one leaves its rest behind.
  return [...characters].length <= 2 ? characters : null;
}
