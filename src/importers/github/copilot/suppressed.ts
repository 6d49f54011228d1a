import type { Location } from '../../../model/location.ts';
import { cleanPath } from '../../../model/path-word.ts';
import { mapped, severityRow } from '../../severity-table.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Draft } from '../adapter.ts';
import { flat, summaryWords, type Fold, type Part } from '../body.ts';
import { runsOf } from '../html.ts';
import { badgeOf, withoutBadges } from './badge.ts';
import { COPILOT } from './severities.ts';

/** Both headings that the tool has had for what it kept from the lines. */
const HEADING =
  /\b(Suppressed comments|Comments suppressed due to low confidence|Previously missed)\b(?:\s*\(\d+\))?/i;
/** `**src/relay/retry.ts:41**`: the place that a suppressed comment begins with. */
const PLACE = /^\s*(?:\*\*|`)([^*`\n]{1,500}?):(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?(?:\*\*|`)\s*$/;

/** Comments that a review only has in its text, and the rest of it. A heading or a fold may open them. */
export interface Suppressed {
  drafts: Draft[];
  rest: Part[];
}

export function takeSuppressed(parts: readonly Part[]): Suppressed {
  return together(
    parts.map((part) => {
      if (typeof part === 'string') {
        const [before, below] = cutAtHeading(part);
        return together([{ drafts: [], rest: [before] }, listed(below)]);
      }
      if (HEADING.test(summaryWords(part)))
        return together(
          part.parts.map((inner) =>
            typeof inner === 'string' ? listed(inner) : { drafts: [ownFold(inner)], rest: [] },
          ),
        );
      const inner = takeSuppressed(part.parts);
      return { drafts: inner.drafts, rest: [{ ...part, parts: inner.rest }] };
    }),
  );
}

function together(all: readonly Suppressed[]): Suppressed {
  return { drafts: all.flatMap(({ drafts }) => drafts), rest: all.flatMap(({ rest }) => rest) };
}

/** `### Suppressed comments (3)` in a text, and what stands below it. */
function cutAtHeading(text: string): [before: string, below: string] {
  const before: string[] = [];
  const below: string[] = [];
  let isBelow = false;
  for (const { isFenced, lines } of runsOf(text))
    for (const line of lines) {
      if (!isFenced && /^\s*#{1,6}\s/.test(line)) isBelow = HEADING.test(line);
      if (!isBelow) before.push(line);
      else if (isFenced || !HEADING.test(line)) below.push(line);
    }
  return [before.join('\n'), below.join('\n')];
}

/** `**path:line**`, then the comment as an item, perhaps with the code that it is about; above the first, other words. */
function listed(text: string): Suppressed {
  const above: string[] = [];
  const found: { place: Location; lines: string[] }[] = [];
  for (const { isFenced, lines } of runsOf(text))
    for (const line of lines) {
      const place = isFenced ? null : placeOf(line);
      if (place !== null) found.push({ place, lines: [] });
      else (found.at(-1)?.lines ?? above).push(line);
    }
  const drafts = found.map(({ place, lines }) =>
    suppressed(
      lines
        .join('\n')
        .trim()
        .replace(/^[*-]\s+/, ''),
      place,
    ),
  );
  return { drafts, rest: [above.join('\n')] };
}

function placeOf(line: string): Location | null {
  const [, written = '', start, end = start] = PLACE.exec(line) ?? [];
  // GitHub puts zero-width spaces into long paths.
  const path = cleanPath(written.replaceAll('\u200b', ''));
  const lines = [Number(start), Number(end)];
  if (path === null || start === undefined || lines.includes(0)) return null;
  return { path, startLine: Math.min(...lines), endLine: Math.max(...lines) };
}

function suppressed(markdown: string, place: Location | null): Draft {
  const text = markdown.replace(/^\[([\w -]{1,40})\]\s+/, '');
  const kind = /^\[([\w -]{1,40})\]/.exec(markdown)?.[1]?.toLowerCase();
  return draft({
    ...mapped(
      COPILOT,
      severityRow(COPILOT, 'suppressed due to low confidence'),
      'suppressed due to low confidence',
    ),
    title: firstSentence(withoutFences(text)),
    body: text,
    tags: ['low confidence', ...(kind === undefined ? [] : [kind])],
    places: place === null ? [] : [place],
  });
}

function withoutFences(text: string): string {
  return runsOf(text)
    .flatMap(({ isFenced, lines }) => (isFenced ? [] : lines))
    .join('\n');
}

/** The newer form: the summary is the title, with a mark, and the place stands in code on top of the text. */
function ownFold(fold: Fold): Draft {
  const text = flat(fold.parts);
  const [first = '', ...lines] = text.split('\n');
  const place = placeOf(first);
  const body = (place === null ? text : lines.join('\n')).trim();
  const title = summaryWords({ ...fold, summary: withoutBadges(fold.summary) });
  return {
    ...suppressed(body, place),
    ...(badgeOf(fold.summary) ?? {}),
    title: title || firstSentence(body),
    tags: ['previously missed'],
  };
}
