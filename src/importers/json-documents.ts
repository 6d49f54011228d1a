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

/** The line (from 1) on which a text stops being JSON documents; null where it is nothing else. Never throws. */
export function notJsonAt(text: string): number | null {
  const { parts, rest } = documentTexts(text);
  let line = 0;
  for (const part of rest.trim() === '' ? parts : [...parts, rest]) {
    const fault = faultIn(part);
    if (fault !== null) return line + fault;
    line += part.split('\n').length - 1;
  }
  return null;
}

function faultIn(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    // Nothing is said of where a text ends too early.
    const [, line] = /\(line (\d+) column/.exec((error as Error).message) ?? [];
    return line === undefined ? text.trimEnd().split('\n').length : Number(line);
  }
}

function several(text: string): unknown[] | null {
  const { parts, rest } = documentTexts(text);
  if (rest !== '') return null;
  try {
    return parts.map((part): unknown => JSON.parse(part));
  } catch {
    return null;
  }
}

/** Cuts behind each bracket that closes the outermost one; `rest` begins with the first piece that is none of that. */
function documentTexts(text: string): { parts: string[]; rest: string } {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    else if (depth === 0 && mark.trim() !== '') break;
    if (depth < 0 || (depth === 0 && mark === '"')) break;
    if (depth > 0 || (mark !== ']' && mark !== '}')) continue;
    parts.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return { parts, rest: text.slice(from) };
}

/** The quotation mark that ends the string which begins at `from`; the end of the text where none does. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1)
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  return text.length;
}
