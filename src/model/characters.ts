/**
 * Characters that a reader cannot see, or that change what is seen: controls but for tab and line feed, bidirectional
 * controls, zero-width characters, separators of lines that are none, tag characters.
 */
const UNSEEN =
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** In code also joiners, soft hyphens, fillers and variation selectors: in prose they belong to scripts and emoji. */
const UNSEEN_IN_CODE = /[\xAD\u034F\u115F\u1160\u200C\u200D\u3164\uFFA0\u{E0100}-\u{E01EF}]/gu;

/** What stands for such a character in all that follows: `⟦U+202E⟧`. */
export const MARK = /⟦(U\+[0-9A-F]{4,6})⟧/g;

/** Text in which each character that cannot be seen is a mark that can; line feeds and tabs stay. */
export function markUnseen(text: string): string {
  return text.replace(UNSEEN, mark);
}

/** The same for what `markUnseen` leaves in prose but must not in code. */
export function markUnseenInCode(code: string): string {
  return code.replace(UNSEEN_IN_CODE, mark);
}

/** A file name as it may be printed: on one line, every character visible. */
export function printable(name: string): string {
  return markUnseenInCode(markUnseen(name)).replace(/[\t\n\r]/g, mark);
}

function mark(character: string): string {
  return `⟦U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟧`;
}
