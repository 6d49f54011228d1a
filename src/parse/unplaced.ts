import type { RootContent } from 'mdast';
import type { Finding } from '../model/finding.ts';
import { problem, type Problem } from '../model/problem.ts';
import { headsIn, isHead } from './findings.ts';
import type { Head } from './head.ts';
import { tokens } from './inline.ts';
import type { Outline, Section } from './sections.ts';
import { readTail } from './tail.ts';
import { plainText } from './text.ts';

/** A heading on other findings than this round's own: those of earlier rounds, or what was done about them. */
const ELSEWHERE = /\b(?:prior|previous|earlier|round|fixed|fixes|verified|resolved|addressed)\b/i;

/**
 * Lines in the form of a finding that are counted nowhere: the heading above them is none that is known, so none that
 * names a severity. `absorbed` are sections that stand inside of others, `counted` the findings that were read.
 */
export function unplacedFindings(
  outline: Outline,
  absorbed: ReadonlySet<Section>,
  counted: readonly Finding[],
): Problem[] {
  let under = outline.title === null ? null : plainText(outline.title);
  const problems = under === null ? [] : unplacedIn(outline.lead, under, counted);
  for (const section of unknownSections(outline)) {
    if (absorbed.has(section)) continue;
    const opens = isHead(section);
    if (!opens) under = section.name;
    const nodes = opens ? [section.heading, ...section.nodes] : section.nodes;
    if (under !== null && !ELSEWHERE.test(under)) problems.push(...unplacedIn(nodes, under, counted));
  }
  return problems;
}

/** Sections of the review itself, up to the author's answer, that are about nothing known and stand below nothing known. */
function unknownSections({ sections }: Outline): Section[] {
  const unknown: Section[] = [];
  let knownLevel = Infinity;
  for (const section of sections) {
    if (section.place !== 'review' || section.role === 'resolution') break;
    if (section.level > knownLevel) continue;
    knownLevel = section.role === null ? Infinity : section.level;
    if (section.role === null) unknown.push(section);
  }
  return unknown;
}

function unplacedIn(nodes: readonly RootContent[], under: string, counted: readonly Finding[]): Problem[] {
  return nodes.flatMap((node) =>
    headsIn(node)
      .filter(({ head }) => isFinding(head, node) && !isCounted(head, node, counted))
      .map(({ head, line }) => {
        const id = head.ref ?? head.number?.toString() ?? null;
        return problem('finding-unplaced', line, { id, title: plainText(head.title), under });
      }),
  );
}

/** Any list has bold words with a dash behind them: only behind an id is a dash enough, else a place must be named. */
function isFinding(head: Head, { type }: RootContent): boolean {
  const isDashed = head.ref !== null && type !== 'heading' && /^\s*[—–-]\s/.test(plainText(head.rest));
  return isDashed || pathsOf(head).length > 0;
}

/** A list may speak of findings that are counted: by their ids, or by their files, as a list of what to do first does. */
function isCounted(head: Head, { type }: RootContent, counted: readonly Finding[]): boolean {
  if (head.ref !== null) return type === 'list' && counted.some(({ id }) => id === head.ref);
  const known = new Set(counted.flatMap(({ locations }) => locations.map(({ path }) => path)));
  return pathsOf(head).every((path) => known.has(path));
}

function pathsOf({ rest }: Head): string[] {
  return readTail(tokens(rest)).locations.map(({ path }) => path);
}
