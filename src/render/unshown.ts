import { decodeString } from 'micromark-util-decode-string';
import { markUnseen } from '../model/characters.ts';
import type { Rendered, RenderedPart, Unshown } from '../model/layout.ts';
import type { Report } from '../model/report.ts';

/**
 * The lines of a report with words that none of its pages shows: Markdown drops some, and so might we. A word is a run
 * of three or more letters and digits; it is shown where it stands in the text, in a title or in the address of a link.
 */
export function unshown(text: string, report: Report, rendered: Rendered): Unshown[] {
  const shown = new ShownWords(report, fragments(rendered));
  // As written most texts are shown, also in code; only an entity may have become a mark.
  const isAllAsWritten = shown.lost(text).length === 0;
  if (isAllAsWritten && !text.includes('&')) return [];
  return text.split('\n').flatMap((line, at) => {
    if (isAllAsWritten && !line.includes('&')) return [];
    const isAsWritten = isAllAsWritten || shown.lost(line).length === 0;
    if (isAsWritten && !line.includes('&')) return [];
    const decoded = decodeString(line);
    const marked = markUnseen(decoded);
    if (isAsWritten && marked === decoded) return [];
    const words = shown.lost(marked);
    return words.length === 0 ? [] : [{ line: at + 1, text: line, words }];
  });
}

/** The words that a report's pages show. */
class ShownWords {
  readonly #htmls: readonly string[];
  #words: Set<string>;
  #isWhole = false;

  constructor(report: Report, htmls: readonly string[]) {
    this.#htmls = htmls;
    this.#words = wordsOf([...facts(report), wordsApart(htmls)].join('\n'));
  }

  /** The words of a text that are not among them. Few reports have any that tags part on the page. */
  lost(text: string): string[] {
    const lost = wordsOf(text).difference(this.#words);
    if (lost.size === 0 || this.#isWhole) return [...lost];
    this.#words = this.#words.union(wordsOf(wordsJoined(this.#htmls)));
    this.#isWhole = true;
    return [...lost.difference(this.#words)];
  }
}

/** What a report's pages show of its record, beside its text. */
function facts({ title, pullRequest, verdict, findings, problems }: Report): string[] {
  const of = (finding: Report['findings'][number]) => [
    finding.id,
    finding.severity,
    finding.severityAsWritten,
    finding.status,
    ...finding.locations.map(({ path, startLine, endLine }) => `${path} ${startLine} ${endLine}`),
    ...finding.attributions.map(({ written }) => written),
    ...finding.tags,
    ...finding.notes,
    ...finding.lineage.flatMap(({ agent, id, severity }) => [agent, id, severity]),
  ];
  return [
    title,
    pullRequest?.title,
    pullRequest?.number.toString(),
    verdict?.label,
    verdict?.reason,
    ...problems.filter(({ level }) => level !== 'info').map(({ message }) => message),
    ...findings.flatMap(of),
  ].filter((fact) => typeof fact === 'string');
}

function fragments({ header, lead, sections, originals, footnotes }: Rendered): string[] {
  const ofPart = (part: RenderedPart) =>
    part.type === 'finding' ? [part.title, part.html, part.fix, part.after, part.outcome] : [part.html];
  return [
    ...header.flatMap(({ key, html }) => [key, key.toLowerCase(), ...html]),
    ...lead.flatMap(ofPart),
    ...[...sections, ...originals].flatMap(({ title, parts }) => [title, ...parts.flatMap(ofPart)]),
    footnotes.report,
    footnotes.originals,
  ];
}

/** What HTML that we made says: its text, parted by its tags, and its attributes. */
function wordsApart(htmls: readonly string[]): string {
  const apart = htmls.map((html) => html.replace(/<[^>]*>/g, ' '));
  const attributes = htmls.flatMap((html) =>
    [...html.matchAll(/\s(?:href|title)="([^"]*)"/g)].map(([, value]) => value!),
  );
  return decodeString([...apart, ...attributes].join('\n'));
}

/** What else it says: its text joined over tags, as on the page, and what browsers draw. */
function wordsJoined(htmls: readonly string[]): string {
  const joined = htmls.map((html) => html.replace(/<[^>]*>/g, ''));
  // A tag that has become an element is drawn.
  const tags = htmls.flatMap((html) =>
    [...html.matchAll(/<(kbd|sub|sup|details|summary)>/g)].map(([, tag]) => tag!),
  );
  const numbers = htmls.flatMap((html) => [...numbersOf(html)]);
  return [decodeString(joined.join('\n')), ...tags, ...numbers].join('\n');
}

/** The numbers that browsers draw before the items of lists, from the hundreds on: shorter ones are no words. */
function* numbersOf(html: string): Generator<string> {
  const next: (number | null)[] = [];
  for (const [tag, start] of html.matchAll(/<ol(?: start="(\d+)")?>|<ul>|<\/[ou]l>|<li[ >]/g)) {
    if (tag.startsWith('<ol')) next.push(Number(start ?? 1));
    else if (tag === '<ul>') next.push(null);
    else if (tag.startsWith('</')) next.pop();
    else {
      const number = next.pop() ?? null;
      if (number !== null && number >= 100) yield String(number);
      next.push(number === null ? null : number + 1);
    }
  }
}

/** Characters of words, and all that are no ASCII: found in half the time that it takes to tell letters from others. */
const RUN = /[A-Za-z\d\u0080-\uFFFF]{3,}/g;
const WORD = /[\p{L}\p{N}]{3,}/gu;

/** Each word once, in their order. Escapes of addresses are the characters they stand for. */
function wordsOf(text: string): Set<string> {
  const plain = text.includes('%') ? text.replace(/(?:%[0-9a-f]{2})+/gi, unescaped) : text;
  const runs = new Set(plain.normalize('NFC').match(RUN));
  const words = new Set<string>();
  for (const run of runs)
    if (/[^\0-\x7F]/.test(run)) for (const word of run.match(WORD) ?? []) words.add(word);
    else words.add(run);
  return words;
}

function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
