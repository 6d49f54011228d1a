import { decodeString } from 'micromark-util-decode-string';
import type { Rendered, RenderedPart, Unshown } from '../model/layout.ts';
import type { Report } from '../model/report.ts';

/**
 * The lines of a report with words that none of its pages shows: Markdown drops some, and so might we. A word is a run
 * of three or more letters and digits; it is shown where it stands in the text, in a title or in the address of a link.
 */
export function unshown(text: string, report: Report, rendered: Rendered): Unshown[] {
  const shown = new Set(wordsOf(facts(report).join(' ')));
  for (const html of fragments(rendered)) for (const word of wordsOfHtml(html)) shown.add(word);
  return text.split('\n').flatMap((line, at) => {
    // Most lines are shown as they are: only the others are looked at closely.
    if (wordsOf(line).every((word) => shown.has(word))) return [];
    const words = wordsOf(decodeString(withoutMarkup(line))).filter((word) => !shown.has(word));
    return words.length === 0 ? [] : [{ line: at + 1, text: line, words: [...new Set(words)] }];
  });
}

/** What is drawn, not written: numbers of list items, and the tags that become elements. */
function withoutMarkup(line: string): string {
  return line
    .replace(/^([\s>*+-]*)\d{1,9}[.)](?=\s|$)/, '$1')
    .replace(/<\/?(?:br|kbd|sub|sup|details|summary)\s*\/?>/gi, ' ');
}

/** What a report's pages show of its record, beside its text. */
function facts({ title, pullRequest, verdict, findings }: Report): string[] {
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
    ...findings.flatMap(of),
  ].filter((fact) => typeof fact === 'string');
}

function fragments({ header, lead, sections, originals, footnotes }: Rendered): string[] {
  const ofPart = (part: RenderedPart) =>
    part.type === 'finding' ? [part.title, part.html, part.outcome] : [part.html];
  return [
    ...header.flatMap(({ key, html }) => [key, ...html]),
    ...lead.flatMap(ofPart),
    ...[...sections, ...originals].flatMap(({ title, parts }) => [title, ...parts.flatMap(ofPart)]),
    footnotes.report,
    footnotes.originals,
  ];
}

/** Words of HTML that we made: those of its text, joined over tags as on the page and also apart, and of its attributes. */
function* wordsOfHtml(html: string): Generator<string> {
  const attributes = [...html.matchAll(/\s(?:href|title)="([^"]*)"/g)].map(([, value]) => value).join(' ');
  yield* wordsOf(
    decodeString(`${html.replace(/<[^>]*>/g, '')} ${html.replace(/<[^>]*>/g, ' ')} ${attributes}`),
  );
}

/** In lower case, as keys become words of a page; escapes of addresses as the characters they stand for. */
function wordsOf(text: string): string[] {
  const plain = text.includes('%') ? text.replace(/(?:%[0-9a-f]{2})+/gi, decoded) : text;
  return (
    plain
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  );
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
