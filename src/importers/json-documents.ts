/**
 * The JSON documents of a text: one, or several behind each other, as pages and lines of JSON are; null where the text is
 * anything else. Never throws.
 */
export function jsonDocuments(text: string): unknown[] | null {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  // A string or a number alone is no file of a tool.
  if (!/^[[{]/.test(trimmed)) return null;
  try {
    return [JSON.parse(trimmed)];
  } catch {
    return several(trimmed);
  }
}

function several(text: string): unknown[] | null {
  const parts = documentTexts(text);
  if (parts === null) return null;
  try {
    return parts.map((part): unknown => JSON.parse(part));
  } catch {
    return null;
  }
}

/** Cuts behind each bracket that closes the outermost one; null where something else stands between. */
function documentTexts(text: string): string[] | null {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    else if (depth === 0 && mark.trim() !== '') return null;
    if (depth < 0 || (depth === 0 && mark === '"')) return null;
    if (depth > 0 || (mark !== ']' && mark !== '}')) continue;
    parts.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return depth === 0 ? parts : null;
}

/** The quotation mark that ends the string which begins at `from`; the end of the text where none does. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1)
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  return text.length;
}
