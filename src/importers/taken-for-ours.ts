import { SEVERITIES } from '../model/lists.ts';

const SEVERITY = SEVERITIES.join('|');
/** What is left of a start when all that may be markup is gone. */
const MARKUP = /[*_~`[\]"“”]/g;
const OUTCOME =
  /^(?:fixed|resolved|skipped|declined|deferred|documented|commented|superseded|obsolete|rejected|test written|resolution|outcome|addressed|author response)\b/i;

/**
 * Could a paragraph or an item with this text be read as something of a report: the head of a finding, its tag, what was
 * done about it? A no is sure, a yes need not be.
 */
export function takenForOurs(text: string): boolean {
  const start = text.trimStart().slice(0, 200);
  const words = start.replace(MARKUP, '').replace(/^[\s(!|=:.,<>~-]+/, '');
  return (
    isHead(start, words) ||
    (/^(?:\*\*|__|~~)/.test(start) && (OUTCOME.test(words) || /[&\\]/.test(start.slice(0, 40)))) ||
    isTag(text.replace(MARKUP, '').trim())
  );
}

function isHead(start: string, words: string): boolean {
  const behind = /^[A-Z]{1,2}\d+(\W{0,6})/.exec(words)?.[1] ?? '';
  return (
    /[.:)—–&\\-]/.test(behind) ||
    /^(?:[A-Z]{1,2})?[&\\]/.test(words) ||
    // A link or an image without words is not seen.
    /\[\s*\]\s*\(/.test(start.slice(0, 80)) ||
    (new RegExp(`^(?:${SEVERITY})`, 'i').test(words) && !/^\p{L}/u.test(start))
  );
}

function isTag(text: string): boolean {
  return (
    (text.startsWith('(') && /\)\.?$/.test(text)) ||
    new RegExp(`\\((?:${SEVERITY})\\b[^()]*\\)\\W*$`, 'i').test(text.slice(-300)) ||
    /^Classification:/.test(text)
  );
}

/** Lines as a quote: whatever they are, it ends with them. */
export function quoteOf(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
