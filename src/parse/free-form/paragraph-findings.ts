import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../text.ts';
import { enclosingGrade, isVetoed, type Placed } from './context.ts';
import type { Found } from './draft.ts';
import { fixOf, lastLineOf, placesOf, readEvidence, tellingKinds } from './evidence.ts';
import { readTitleLine, type TitleLine } from './heading.ts';
import { labelKind } from './labels.ts';
import { containerNoun } from './names.ts';

interface Opener {
  at: number;
  line: TitleLine;
  title: PhrasingContent[];
  /** What follows the title in its paragraph. */
  rest: RootContent[];
}

/** Findings whose title is a paragraph in bold, `**1. Title (Low)**`, under a heading that gathers findings. */
export function paragraphFindings(placed: readonly Placed[], source: string): Found[] {
  return placed.flatMap((place): Found[] => {
    if (place.vetoes || isVetoed(place)) return [];
    const { section } = place;
    const openers = section.nodes.flatMap(
      (node, at) => opener(node, at) ?? loneItem(node, section.nodes[at + 1], at) ?? [],
    );
    const areGraded = openers.length > 1 && openers.every(({ line }) => line.grade !== null);
    if (!place.gathers && !areGraded) return [];
    return openers.flatMap(({ at, line, title, rest }, index): Found[] => {
      const to = openers[index + 1]?.at ?? section.nodes.length;
      const body = [...rest, ...section.nodes.slice(at + 1, to)];
      const evidence = readEvidence(body);
      const locations = placesOf(evidence, title);
      if (tellingKinds(evidence) === 0 && locations.length === 0 && !areGraded) return [];
      const start = section.nodes[at]?.position?.start.line ?? section.line;
      return [
        {
          line,
          source: { kind: 'nodes', section, from: at, to },
          draft: {
            ref: line.ref,
            number: line.number,
            noun: containerNoun([place]),
            grade: line.grade ?? evidence.grade ?? line.hint ?? place.pure ?? enclosingGrade(place),
            unknownSeverity: evidence.unknownSeverity,
            status: line.status ?? evidence.status,
            title: line.title,
            titleNodes: title,
            body,
            locations,
            fix: fixOf(evidence, body, source),
            line: start,
            lastLine: lastLineOf(body, start),
          },
        },
      ];
    });
  });
}

/** `1) Title` with its bullets not indented: Markdown makes them a list of one and another list. */
function loneItem(node: RootContent, next: RootContent | undefined, at: number): Opener | null {
  if (node.type !== 'list' || !node.ordered || node.children.length !== 1 || next?.type !== 'list')
    return null;
  const [first, ...more] = node.children[0]!.children;
  if (first?.type !== 'paragraph' || more.length > 0 || tellingKinds(readEvidence([next])) === 0) return null;
  const line = { ...readTitleLine(plainText(first)), number: String(node.start ?? 1) };
  return { at, line, title: first.children, rest: [] };
}

function opener(node: RootContent, at: number): Opener | null {
  if (node.type !== 'paragraph') return null;
  const [first, ...others] = node.children;
  if (first?.type !== 'strong') return null;
  const text = plainText(first);
  const line = readTitleLine(text);
  const isAlone = plainText(others).replace(/[\s✅❌]/gu, '') === '';
  // Only a real id may be followed by more on its line, and a severity by the place.
  const isPlaced = line.grade !== null && /^\s*[—–-]\s+\S+\.\w+:\d/.test(plainText(others));
  const isNamed = line.ref !== null || isPlaced || (isAlone && (line.number !== null || line.grade !== null));
  if (!isNamed || /[:：]$/.test(text) || labelKind(line.title) !== null) return null;
  return isAlone
    ? { at, line, title: node.children, rest: [] }
    : { at, line, title: [first], rest: [{ ...node, children: others }] };
}
