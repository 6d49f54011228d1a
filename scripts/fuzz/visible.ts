import { Parser } from 'htmlparser2';
import type { Finding } from '../../src/model/finding.ts';
import type { Rendered, RenderedSection } from '../../src/model/layout.ts';
import type { Report } from '../../src/model/report.ts';

/** What a reader of a report's pages gets to see. */
export interface Visible {
  /** All words: text, the numbers of lists, addresses of links, titles, and the facts beside the prose. */
  text: string;
  /** The words of `text` that stand in code. */
  code: string;
  /** The names of the elements that occur. */
  elements: ReadonlySet<string>;
}

/** Reads the rendered parts as a browser would, by a reader that is not the writer's. */
export function visibleOf(report: Report, rendered: Rendered): Visible {
  const text = [...facts(report)];
  const code: string[] = [];
  const elements = new Set<string>();
  for (const html of htmlOf(report, rendered)) readHtml(html, { text, code, elements });
  for (const { text: line } of rendered.unshown) text.push(`\n${line}\n`);
  text.push(...rendered.header.flatMap(({ key }) => ['\n', key, '\n', key.toLowerCase()]));
  return { text: text.join(''), code: code.join(''), elements };
}

/** The HTML that stands on the review's page and on that of the original reviews. */
function htmlOf(report: Report, { header, lead, sections, originals, footnotes }: Rendered): string[] {
  const anchors = new Set(report.findings.map(({ anchor }) => anchor));
  const shown = ({ title, parts }: RenderedSection) => [
    title,
    ...parts.flatMap((part) =>
      part.type === 'finding' && anchors.has(part.anchor)
        ? [part.title, part.html, part.fix, part.after, part.outcome]
        : [part.html],
    ),
  ];
  return [
    ...header.flatMap(({ html }) => html),
    ...lead.map(({ html }) => html),
    ...[...sections, ...originals].flatMap(shown),
    footnotes.report,
    footnotes.originals,
  ];
}

interface Found {
  text: string[];
  code: string[];
  elements: Set<string>;
}

const INLINE = new Set('a bdi code del em input kbd span strong sub sup'.split(' '));

function readHtml(html: string, { text, code, elements }: Found): void {
  const lists: (number | null)[] = [];
  const beside: string[] = [];
  let inCode = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.add(name);
      if (!INLINE.has(name)) text.push('\n');
      if (name === 'code' || name === 'pre') inCode += 1;
      if (name === 'ol' || name === 'ul') lists.push(name === 'ol' ? Number(attributes['start'] ?? 1) : null);
      const number = lists.at(-1);
      if (name === 'li' && number != null) {
        text.push(`${number}. `);
        lists[lists.length - 1] = number + 1;
      }
      const shown = [attributes['href'], decoded(attributes['href']), attributes['title']].filter(Boolean);
      // Shown beside the words of the link, which go on.
      beside.push(...shown.map((value) => `\n${value}`));
    },
    ontext(words) {
      text.push(words);
      if (inCode > 0) code.push(words);
    },
    onclosetag(name) {
      if (!INLINE.has(name)) text.push('\n');
      if (name === 'code' || name === 'pre') inCode -= 1;
      if (name === 'ol' || name === 'ul') lists.pop();
    },
  });
  parser.end(html);
  text.push('\n', ...beside, '\n');
}

function decoded(href = ''): string {
  return href.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) =>
    Buffer.from(escaped.replaceAll('%', ''), 'hex').toString(),
  );
}

/** What the pages say of a report beside its prose: the heading, the problems, the line of facts of each finding. */
function facts(report: Report): string[] {
  const { title, problems, findings } = report;
  const loud = problems.filter(({ level }) => level !== 'info').map(({ message }) => message);
  return [title, ...loud, ...findings.flatMap(factsOf)].map((fact) => `${fact}\n`);
}

function factsOf(finding: Finding): string[] {
  const { id, severity, severityAsWritten, locations, attributions, tags, notes, resolution } = finding;
  return [
    ...[id, severity, severityAsWritten, resolution?.outcome, resolution?.action, resolution?.detail],
    ...locations.map(({ path, startLine, endLine }) => [path, startLine, endLine].join(':')),
    ...attributions.map(({ written }) => written),
    ...tags,
    ...notes,
  ].filter((fact) => fact != null);
}
