import type { Nodes, RootContent } from 'mdast';
import type { Location } from '../../model/location.ts';
import { slice } from '../finding.ts';
import { saysNone } from './context.ts';
import { labelsOf, valueText, type Label } from './labels.ts';
import type { LabelKind } from './words.ts';
import { blamedPlaces, labelledPlaces, placesIn } from './places.ts';
import { severityIn, unknownSeverity, type Graded } from './severity.ts';

/** What the blocks of a possible finding tell: its labels and the places it names. */
export interface Evidence {
  labels: Label[];
  grade: Graded | null;
  /** What is stated for a severity, where that is on no scale that is known. */
  unknownSeverity: string | null;
  status: string | null;
  labelled: Location[];
  blamed: Location[];
}

/** Labels that make a block a finding's: where it is, what is wrong, what to do. */
const TELLING: readonly LabelKind[] = ['location', 'problem', 'fix'];

export function readEvidence(nodes: readonly RootContent[]): Evidence {
  const labels = labelsOf(nodes);
  const status = labels.find(({ kind }) => kind === 'status');
  return {
    labels,
    ...labelGrade(labels),
    status: status ? valueText(status) || null : null,
    labelled: labelledPlaces(labels),
    blamed: blamedIn(nodes),
  };
}

/** A severity by its own name counts before a priority. */
function labelGrade(labels: readonly Label[]): Pick<Evidence, 'grade' | 'unknownSeverity'> {
  const graded = labels.filter(({ kind }) => kind === 'severity');
  const severity = graded.find(({ name }) => !/prior|우선|优先|приорит/i.test(name));
  const first = severity ?? graded[0];
  const stated = severity ? valueText(severity) : '';
  return {
    grade: first ? severityIn(valueText(first)) : null,
    unknownSeverity: saysNone(stated) ? null : unknownSeverity(stated),
  };
}

/** How many kinds of label tell of a finding; `Impact: none` does not. */
export function tellingKinds({ labels }: Evidence): number {
  const telling = labels.filter(
    (label) => label.kind !== null && TELLING.includes(label.kind) && !saysNone(valueText(label)),
  );
  return new Set(telling.map(({ kind }) => kind)).size;
}

/** The labelled places, else those of the heading, else what the first block with a place blames. */
export function placesOf({ labelled, blamed }: Evidence, heading: readonly Nodes[]): Location[] {
  if (labelled.length > 0) return labelled;
  const own = placesIn(heading.filter(({ type }) => type === 'inlineCode' || type === 'link'));
  const inTitle = own.length > 0 ? own : blamedPlaces(heading);
  return inTitle.length > 0 ? inTitle : blamed;
}

/** Places in the first block that names one with its lines; code blocks quote, they do not blame. */
function blamedIn(nodes: readonly RootContent[]): Location[] {
  for (const node of nodes) {
    if (node.type === 'code' || node.type === 'table') continue;
    const places = blamedPlaces([node]);
    if (places.length > 0) return places;
  }
  return [];
}

/** From the label of a fix to the next label, as Markdown. */
export function fixOf({ labels }: Evidence, nodes: readonly RootContent[], source: string): string | null {
  const fix = labels.find(({ kind }) => kind === 'fix');
  if (fix === undefined) return null;
  const inside = fix.block.type === 'list' || labels.filter(({ block }) => block === fix.block).length > 1;
  if (inside) return valueText(fix) || null;
  const start = nodes.indexOf(fix.block);
  if (start === -1) return valueText(fix) || null;
  const next = nodes.findIndex(
    (node, at) => at > start && labels.some(({ block, kind }) => block === node && kind !== null),
  );
  return slice(nodes.slice(start, next === -1 ? undefined : next), source) || null;
}

/** The last line that nodes stand on. */
export function lastLineOf(nodes: readonly Nodes[], line: number): number {
  return nodes.reduce((last, { position }) => Math.max(last, position?.end.line ?? line), line);
}
