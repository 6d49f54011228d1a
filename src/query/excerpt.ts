import type { Excerpt, Mark, Place } from './answer.ts';
import { cut } from './cut.ts';
import { lineMarks, type MarkedLine } from './line-marks.ts';
import { joined } from './marks.ts';
import type { SoughtTerm } from './record-test.ts';
import type { Searched } from './searched.ts';

/** How many lines of a finding are shown. */
const SHOWN = 3;
/** Where they are taken from, in the order they are shown in. */
const SHOWN_PLACES = ['file', 'text', 'code', 'fix', 'originals'] as const satisfies readonly Place[];

interface Candidate extends MarkedLine {
  place: (typeof SHOWN_PLACES)[number];
}

/** What of a title or an id matches. */
export function marksIn(spot: 'title' | 'id', { texts }: Searched, terms: readonly SoughtTerm[]): Mark[] {
  const there = terms.filter(({ spots }) => spots.includes(spot));
  return joined(there.flatMap(({ pattern }) => pattern.marks(texts[spot], Infinity)));
}

/** The lines of a finding that say best why it was found: those with the most different terms, in their order. */
export function excerpts({ facts, texts }: Searched, terms: readonly SoughtTerm[]): Excerpt[] {
  // The text of a reviewer's own finding is that of its originals: it is shown once.
  const isSame = ({ spots }: SoughtTerm) => facts.isOriginal && spots.includes('originals');
  const places = SHOWN_PLACES.filter((place) => !(facts.isOriginal && place === 'originals'));
  const candidates = places.flatMap((place) => {
    const there = terms.filter((term) => term.spots.includes(place) || (place === 'text' && isSame(term)));
    return lineMarks(
      texts[place],
      there.map(({ pattern }) => pattern),
    ).map((line) => ({ place, ...line }));
  });
  const chosen: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.terms - a.terms))
    if (chosen.length < SHOWN && !chosen.some((other) => isShownWith(other, candidate)))
      chosen.push(candidate);
  return candidates.filter((candidate) => chosen.includes(candidate)).map((line) => excerpt(line, texts));
}

/** One place of a finding is enough, and so is a line with those around it. */
function isShownWith(shown: Candidate, { place, line }: Candidate): boolean {
  return shown.place === place && (place === 'file' || Math.abs(shown.line - line) === 1);
}

function excerpt({ place, line, marks }: Candidate, texts: Searched['texts']): Excerpt {
  const lines = texts[place].split('\n');
  const beside = (at: number) => (place === 'file' ? null : (lines[at] ?? null));
  const [before, after] = [beside(line - 1), beside(line + 1)];
  return {
    place,
    before: before === null ? null : cut(before, []).line,
    ...cut(lines[line]!, marks),
    after: after === null ? null : cut(after, []).line,
  };
}
