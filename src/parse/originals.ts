import type { RootContent } from 'mdast';
import type { Fate, Original, OriginalFinding } from '../model/original.ts';
import { Anchors } from './anchors.ts';
import { readOwnCoverage } from './coverage.ts';
import { cutFindings, ORIGINAL } from './findings.ts';
import { plainTextOf } from './finding.ts';
import { severityOfId, type Head } from './head.ts';
import { tokens } from './inline.ts';
import { splitAtLabels } from './labels.ts';
import type { OwnFinding } from './lineage.ts';
import type { Section } from './sections.ts';
import { readTail } from './tail.ts';
import { plainText } from './text.ts';

/** One reviewer's own report as cut from the appendix. */
export interface CutOriginal {
  agent: string;
  pass: number | null;
  heading: Section;
  sections: Section[];
}

/** The reviewers' own reports, in the order of the appendix. Only a heading that names a reviewer starts one. */
export function cutOriginals(sections: readonly Section[]): CutOriginal[] {
  const found: CutOriginal[] = [];
  for (const section of sections) {
    if (section.place !== 'appendix') continue;
    const last = found.at(-1);
    const { agent } = section;
    // A review may repeat its own name as its title.
    const repeats = last?.agent === agent?.agent && last?.pass === agent?.pass && isBare(last);
    if (agent !== null && !repeats) found.push({ ...agent, heading: section, sections: [section] });
    else last?.sections.push(section);
  }
  return found;
}

function isBare(original: CutOriginal | undefined): boolean {
  return original?.sections.length === 1 && original.heading.nodes.length === 0;
}

/** The originals of one report, their anchors unique among them, and the words of each of their findings. */
export function readOriginals(cuts: readonly CutOriginal[]): { originals: Original[]; own: OwnFinding[] } {
  const anchors = new Anchors();
  const own: OwnFinding[] = [];
  const originals = cuts.map((cut) => {
    const claims = originalFindings(cut.sections);
    own.push(...claims.map((claim) => ({ agent: cut.agent, pass: cut.pass, ...claim })));
    return readOriginal(
      cut,
      anchors,
      claims.map(({ finding }) => finding),
    );
  });
  return { originals, own };
}

function readOriginal(cut: CutOriginal, anchors: Anchors, findings: OriginalFinding[]): Original {
  const nodes = cut.sections.flatMap((section) => section.nodes);
  const anchor = anchors.take(`o-${cut.agent}${cut.pass === null ? '' : `-pass-${cut.pass}`}`);
  return {
    agent: cut.agent,
    pass: cut.pass,
    heading: cut.heading.name,
    anchor,
    line: cut.heading.line,
    missing: findings.length === 0 && cut.sections.length === 1 ? missing(nodes) : null,
    findings,
    coverage: readOwnCoverage(cut.sections),
  };
}

function missing(nodes: readonly RootContent[]): Original['missing'] {
  const text = nodes.map((node) => plainText(node)).join(' ');
  if (text.length > 1500) return null;
  if (/\b(?:429|quota|capacity|timed out|failed with|hallucinat)/i.test(text)) return 'failed';
  if (/^see\s|full text in|\/tmp\//i.test(text)) return 'pointer-only';
  return text === '' || /^(?:empty|no review|no output|\(?none)/i.test(text) ? 'empty' : null;
}

const UNKNOWN: Fate = { kind: 'unknown', anchor: null, how: null, text: null };

function originalFindings(sections: readonly Section[]): Omit<OwnFinding, 'agent' | 'pass'>[] {
  const pieces = [...cutFindings(sections.flatMap(splitAtLabels), ORIGINAL).values()].flat();
  return pieces.flatMap(({ finding: cut }) => {
    if (cut === null) return [];
    const { head, nodes } = cut;
    const finding: OriginalFinding = {
      id: head.ref ?? (head.number === null ? null : String(head.number)),
      // In a reviewer's own words the id says more than the section it stands in.
      severity: head.severity ?? severityOfId(head.ref) ?? cut.severity,
      title: plainText(head.title),
      locations: readTail(tokens(head.rest)).locations,
      fate: UNKNOWN,
    };
    const claim = { ...finding, text: `${plainText(head.rest)}\n${plainTextOf(nodes)}` };
    return [{ finding, claim, nodes: [headLine(head), ...nodes] }];
  });
}

/** The line that opens a finding, as a paragraph. */
function headLine({ title, rest }: Head): RootContent {
  return { type: 'paragraph', children: [...title, { type: 'text', value: ' ' }, ...rest] };
}
