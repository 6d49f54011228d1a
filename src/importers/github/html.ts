import { codePieces } from '../one-line.ts';

const FENCE = /^\s*(?:>\s?)*(`{3,}(?=[^`]*$)|~{3,})/;

/** A run of lines of Markdown, within a fence, its marks among them, or outside. */
interface Run {
  isFenced: boolean;
  lines: string[];
}

/** Parts Markdown at its fences: what stands in them is code, whatever it looks like. */
export function runsOf(markdown: string): Run[] {
  const runs: Run[] = [];
  let marks: string | null = null;
  for (const line of markdown.split('\n')) {
    const found = FENCE.exec(line)?.[1] ?? null;
    const closes: boolean =
      marks !== null && found !== null && found.startsWith(marks) && /(?:`|~)\s*$/.test(line);
    const isFenced = marks !== null || found !== null;
    if (marks === null && found !== null) runs.push({ isFenced: true, lines: [] });
    else if (runs.at(-1)?.isFenced !== isFenced) runs.push({ isFenced, lines: [] });
    runs.at(-1)!.lines.push(line);
    marks = marks === null ? found : closes ? null : marks;
    if (closes) runs.push({ isFenced: false, lines: [] });
  }
  return runs.filter(({ lines }) => lines.length > 0);
}

const PARAGRAPHS = 'p div blockquote pre table tbody thead ul ol center details summary hr';
const NOTHING = 'picture source sub sup kbd ins u span small input g-emoji tt';
/** What an element becomes where it opens and where it closes. */
const MARKS = new Map<string, readonly [open: string, close: string]>([
  ...PARAGRAPHS.split(' ').map((name) => [name, ['\n\n', '\n\n']] as const),
  ...NOTHING.split(' ').map((name) => [name, ['', '']] as const),
  ...['b', 'strong'].map((name) => [name, ['**', '**']] as const),
  ...['i', 'em'].map((name) => [name, ['*', '*']] as const),
  ...['s', 'del', 'strike'].map((name) => [name, ['~~', '~~']] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['\n\n### ', '\n\n']] as const),
  ['br', ['\n', '']],
  ['tr', ['\n', '']],
  ['td', [' ', ' ']],
  ['th', [' ', ' ']],
  ['li', ['\n- ', '']],
  ['code', ['`', '`']],
]);
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)\/?>/gi;

/** The HTML that comments on GitHub are made with, as Markdown; other tags are words, and code is code. */
export function markdownOf(html: string): string {
  return runsOf(html)
    .map(({ isFenced, lines }) => (isFenced ? lines.join('\n') : withoutTags(lines.join('\n'))))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutTags(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  // Code in bold and italics is how some tools write a name.
  const plain = text.replace(/<b>\s*<i>([^<>\n]{1,200})<\/i>\s*<\/b>/gi, '<code>$1</code>');
  let at = 0;
  let made = '';
  for (const { isCode, text: words } of codePieces(plain)) {
    const start = plain.indexOf(words, at);
    made += plain.slice(at, start) + (isCode ? words : entities(words.replace(TAG, mark)));
    at = start + words.length;
  }
  return made + plain.slice(at);
}

function mark(all: string, slash: string, name: string, attributes: string): string {
  const tag = name.toLowerCase();
  if (tag === 'img') return attribute(attributes, 'alt') ?? '';
  if (tag === 'a') return slash ? '' : anchor(attribute(attributes, 'href'));
  return MARKS.get(tag)?.[slash === '/' ? 1 : 0] ?? all;
}

/** The words of a link stay; where it leads stands before them. */
function anchor(href: string | null): string {
  return href !== null && /^https:\/\/[^\s<>()]{1,300}$/.test(href) ? `<${href}> ` : '';
}

export function attribute(attributes: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes) ?? [];
  return double ?? single ?? null;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Characters that HTML has names or numbers for. */
export function entities(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name, number, hex) => {
      if (name) return NAMED[String(name).toLowerCase()]!;
      const code = number ? Number(number) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
