import type { Heading, Root, RootContent } from 'mdast';
import { SEVERITIES } from '../model/lists.ts';
import type { Severity } from '../model/severity.ts';
import { agentHeadingText, type AgentHeading } from './agent-heading.ts';
import { plainText } from './text.ts';

/** What a section is about, by its heading. Levels are noise: the same section stands at any. */
const ROLES = {
  severity: /^(critical|important|suggestions?)(?: (?:issues?|findings?))?$/,
  issues: /^open issues$/,
  findings: /^(?:findings|issues)(?: found)?$/,
  summary: /^executive summary$/,
  design: /^design observations?$/,
  strengths: /^strengths?$/,
  concerns: /^concerns?$/,
  testing: /^testing(?: assessment)?$/,
  documentation: /^documentation(?: assessment)?$/,
  commits: /^commit structure$/,
  limitations: /^acknowledged limitations$/,
  process: /^(?:review )?process notes$|^improvement recommendations?$/,
  skill: /^skill improvements?(?: recommendations?)?$/,
  'repo-context': /^repo(?:sitory)? context(?: updates?)?$/,
  retro: /^(?:agent )?performance retro$/,
  reconciliation: /^reconciliation$/,
  coverage: /^coverage summary$/,
  resolution: /^resolution$/,
  appendix: /^appendix\b/,
} as const satisfies Record<string, RegExp>;
export type Role = keyof typeof ROLES;

/** Where a section stands: the review itself, a reviewer's own report, or the author's answer. */
type Place = 'review' | 'appendix';

export interface Section {
  heading: Heading;
  level: number;
  name: string;
  line: number;
  role: Role | null;
  place: Place;
  /** The reviewer whose own report starts here. */
  agent: AgentHeading | null;
  nodes: RootContent[];
}

/** The text before the first section, then every section in order, flat; the title is no section. */
export interface Outline {
  title: Heading | null;
  lead: RootContent[];
  sections: Section[];
}

/** Cuts a tree at its headings and says where each part stands. Only headings at the root count. */
export function outline(tree: Root, reviewers: readonly string[]): Outline {
  const result: Outline = { title: null, lead: [], sections: [] };
  let place: Place = 'review';
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      (result.sections.at(-1)?.nodes ?? result.lead).push(node);
      continue;
    }
    // A report that starts with a section has no title of its own.
    if (result.title === null && result.sections.length === 0 && roleOf(plainText(node)) === null) {
      result.title = node;
      continue;
    }
    const section = makeSection(node, place, reviewers);
    if (section.role === 'appendix') place = 'appendix';
    else if (section.role === 'resolution' && (section.level <= 2 || place === 'review')) place = 'review';
    section.place = place;
    if (place === 'review') section.agent = null;
    result.sections.push(section);
  }
  return result;
}

function makeSection(heading: Heading, place: Place, reviewers: readonly string[]): Section {
  const name = plainText(heading);
  return {
    heading,
    level: heading.depth,
    name,
    line: heading.position?.start.line ?? 1,
    role: roleOf(name),
    place,
    agent: heading.depth >= 2 && heading.depth <= 4 ? agentHeadingText(name, reviewers) : null,
    nodes: [],
  };
}

/** What a section is about, by its heading's text; null where that is not known. */
export function roleOf(name: string): Role | null {
  const text = name
    .toLowerCase()
    .replace(/^\d+\.\s*/, '')
    .replace(/(?<![\s:.])[\s:.]+$/, '');
  const roles = Object.keys(ROLES) as Role[];
  return roles.find((role) => ROLES[role].test(text)) ?? null;
}

/** The severity that a heading such as `Important Issues` or `Suggestions` opens. */
export function severityOf(name: string): Severity | null {
  const text = name.toLowerCase();
  return SEVERITIES.find((severity) => text.includes(severity)) ?? null;
}

/** The sections from `at` that belong to it: itself and all deeper ones that follow. */
export function withChildren(sections: readonly Section[], at: number): Section[] {
  const first = sections[at];
  if (first === undefined) return [];
  let end = at + 1;
  while (end < sections.length && sections[end]!.level > first.level) end += 1;
  return sections.slice(at, end);
}
