import type { FindingRecord } from '../model/finding-record.ts';
import type { Answer, HitGroup, Question } from './answer.ts';
import { NOTHING_BESIDE } from './beside.ts';
import { excerpts, marksIn } from './excerpt.ts';
import { facetCounters } from './facets.ts';
import { grouped } from './groups.ts';
import { matchedPlace } from './matched-place.ts';
import { ordered } from './order.ts';
import { parseQuery } from './parse.ts';
import { nativePattern, type LinearPatterns, type TextPattern } from './pattern.ts';
import { partTests, type PartTest, type SoughtTerm, type TextTerm } from './record-test.ts';
import { searched, type Searched } from './searched.ts';
import type { Query, RegexTerm } from './syntax.ts';
import { usesOriginals } from './uses-originals.ts';

/** A search that records are given to, one after the other, until its answer is asked for. */
export interface Search {
  /** Whether it looks at the reviewers' own findings; others need not be given. */
  usesOriginals: boolean;
  /** Takes the next record, the newest first. */
  add: (record: FindingRecord) => void;
  /** What was found among the records that were given. */
  answer: () => Answer;
}

/** A regular expression that cannot be matched in linear time. */
export class NoLinearPattern extends Error {
  readonly term: RegexTerm;

  constructor(term: RegexTerm) {
    super(`/${term.source}/ needs an engine that may run away`);
    this.term = term;
  }
}

/**
 * Starts the search for what a question asks, without the parts of its query that are wrong. With `linear` its regular
 * expressions cannot run away; throws a `NoLinearPattern` where one of them cannot do so.
 */
export function startSearch(question: Question, { linear }: { linear?: LinearPatterns } = {}): Search {
  const { query } = parseQuery(question.query);
  const sought: SoughtTerm[] = [];
  const patternOf = (term: TextTerm) =>
    linear && term.type === 'regex' ? made(linear, term) : nativePattern(term);
  const parts = partTests(query, { beside: NOTHING_BESIDE, isNegated: false, patternOf, sought });
  const withOriginals = usesOriginals(query);
  const facets = facetCounters(query);
  const isOwn = (part: Query) => facets.some(({ own }) => own === part);
  const failing = failingPart(parts, isOwn);
  const found: Searched[] = [];
  return {
    usesOriginals: withOriginals,
    add: (given) => {
      if (given.facts.isOriginal && !withOriginals) return;
      const record = searched(given);
      const part = failing(record);
      if (part === undefined) return;
      if (part === null) found.push(record);
      for (const facet of facets) if (part === null || part === facet.own) facet.add(record.facts);
    },
    answer: () => ({
      total: found.length,
      groups: groups(
        found,
        question,
        query,
        sought.filter(({ isNegated }) => !isNegated),
      ),
      facets: facets.map((facet) => facet.counts()),
      partial: null,
    }),
  };
}

function made(linear: LinearPatterns, term: RegexTerm): TextPattern {
  const pattern = linear(term);
  if (pattern === null) throw new NoLinearPattern(term);
  return pattern;
}

/**
 * Which part keeps a record out: null where none does. Undefined where several do, or one that is not chosen of a
 * facet: such a record counts for nothing.
 */
function failingPart(
  parts: readonly PartTest[],
  isOwn: (part: Query) => boolean,
): (record: Searched) => Query | null | undefined {
  // Most records are kept out by a part that is not of a facet, and reading texts takes longest.
  const cost = ({ part, readsText }: PartTest) => (isOwn(part) ? 1 : 0) + (readsText ? 2 : 0);
  const cheapFirst = parts
    .toSorted((a, b) => cost(a) - cost(b))
    .map((test) => ({ ...test, isOwn: isOwn(test.part) }));
  return (record) => {
    let failing: Query | null = null;
    for (const { part, test, isOwn } of cheapFirst) {
      if (test(record)) continue;
      if (failing !== null || !isOwn) return undefined;
      failing = part;
    }
    return failing;
  };
}

/** The groups of what was found that are shown, until there are enough findings. */
function groups(
  found: Searched[],
  question: Question,
  query: Query,
  terms: readonly SoughtTerm[],
): HitGroup[] {
  let left = question.count;
  const placeOf = matchedPlace(query);
  const all = grouped(ordered(found, question.sort, terms), question.group, query);
  return all.flatMap(({ key, label, found }) => {
    if (left <= 0) return [];
    const shown = found.slice(0, left);
    left -= shown.length;
    const hits = shown.map((record) => ({
      facts: record.facts,
      titleMarks: marksIn('title', record, terms),
      idMarks: marksIn('id', record, terms),
      placeAt: placeOf(record.facts),
      excerpts: excerpts(record, terms),
    }));
    return [{ key, label, total: found.length, hits }];
  });
}
