import type { FindingFacts } from '../model/finding-record.ts';
import { OUTCOME_WORDS, outcomeState } from '../model/lists.ts';
import { place } from '../model/place.ts';
import type { Excerpt, Hit, HitGroup } from '../query/answer.ts';
import { clone } from './clone.ts';
import { marked } from './marked.ts';

/** What the rows of a list of results are made from. */
export interface HitTemplates {
  group: HTMLTemplateElement;
  hit: HTMLTemplateElement;
  excerpt: HTMLTemplateElement;
  /** What stands before the address of a page: the base path without its last slash. */
  base: string;
}

/** Findings that were found, in their groups; a group without a name has no heading. */
export function hitGroups(groups: readonly HitGroup[], templates: HitTemplates): HTMLElement[] {
  return groups.map(({ label, total, hits }) => {
    const section = clone(templates.group);
    const heading = section.querySelector('h2')!;
    if (label === '') heading.remove();
    else heading.querySelector('.label')!.textContent = label;
    heading.querySelector('.n')!.textContent = String(total);
    section.querySelector('ul')!.append(...hits.map((hit) => hitRow(hit, templates)));
    return section;
  });
}

function hitRow(hit: Hit, templates: HitTemplates): HTMLElement {
  const { facts, titleMarks, idMarks, excerpts } = hit;
  const row = clone(templates.hit);
  const part = (name: string) => row.querySelector<HTMLElement>(`.${name}`)!;
  const severity = part('severity');
  if (facts.severity === null) severity.remove();
  else {
    severity.dataset['severity'] = facts.severity;
    severity.textContent = facts.severity;
  }
  const link = row.querySelector<HTMLAnchorElement>(':scope > a')!;
  link.href = templates.base + encodeURI(facts.address);
  const id = link.querySelector('span')!;
  id.append(...marked(facts.id ?? '', idMarks));
  link.replaceChildren(...(facts.id === null ? [] : [id, ' ']), ...marked(facts.title, titleMarks));
  tell(part('place'), placesOf(hit));
  tell(part('report'), [facts.report.label, facts.report.date].filter(Boolean).join(', '));
  tell(part('agents'), facts.agents.join(', '));
  tell(part('outcome'), outcomeOf(facts));
  if (facts.outcome !== null) part('outcome').dataset['state'] = outcomeState(facts.outcome);
  tellPattern(row.querySelector<HTMLAnchorElement>('.pattern')!, facts, templates.base);
  row.append(...excerpts.map((excerpt) => excerptRow(excerpt, templates.excerpt)));
  return row;
}

/** How often a finding like it was seen, with the way to all of them. */
function tellPattern(link: HTMLAnchorElement, { pattern }: FindingFacts, base: string): void {
  tell(link, pattern === null ? '' : `seen ${pattern.cases} times`);
  if (pattern !== null) link.href = base + encodeURI(pattern.address);
}

/** Text into a part of a row, which goes where there is none. */
function tell(part: HTMLElement, text: string): void {
  if (text === '') part.remove();
  else part.textContent = text;
}

/** The place that was asked for, and how many more there are. */
function placesOf({ facts: { locations }, placeAt }: Hit): string {
  const shown = locations[placeAt];
  if (shown === undefined) return '';
  return locations.length === 1 ? place(shown) : `${place(shown)} and ${locations.length - 1} more`;
}

function outcomeOf({ outcome, isOriginal, standings }: FindingFacts): string {
  if (isOriginal)
    return standings.includes('unmatched') ? 'own finding, not traced' : 'own finding, left out';
  if (outcome !== null) return OUTCOME_WORDS[outcome];
  const withdrawn = standings.find((standing) => standing === 'struck' || standing === 'invalid');
  return withdrawn ?? (standings.includes('open') ? 'open' : 'no outcome recorded');
}

/** The lines around a match: what matched is marked, where they stand is said. */
function excerptRow(
  { place, before, line, marks, after }: Excerpt,
  template: HTMLTemplateElement,
): HTMLElement {
  const row = clone(template);
  row.dataset['place'] = place;
  row.querySelector('.where')!.textContent = place;
  const context = (name: string, text: string | null) =>
    tell(row.querySelector<HTMLElement>(name)!, text ?? '');
  context('.before', before);
  row.querySelector('.line')!.append(...marked(line, marks));
  context('.after', after);
  return row;
}
