import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { Corpus } from './corpus.ts';
import { known } from './known.ts';
import { casesOf, reviewedIn, type Case } from './pattern-case.ts';
import { clustersOf } from './pattern-clusters.ts';
import { alikePairs } from './pattern-likeness.ts';
import { wordsInCommon } from './pattern-words.ts';

/** Cases of two subjects or more that are alike by their words. */
export interface Pattern {
  /** Stands in its address; the same as long as the typical case is the same. */
  id: string;
  /** The case that all others are alike to: its title names the pattern. */
  typical: Case;
  /** With the typical one, newest first. */
  cases: Case[];
  /** Words of the name that most of the cases have, in its order. */
  words: string[];
}

/** The patterns of a corpus and what is in one. */
interface Patterns {
  patterns: Pattern[];
  ofFinding: Map<Finding, Pattern>;
}
const ofCorpus = known<Corpus, Patterns>('patterns');

/** The patterns of a corpus, made once: those in the most pull requests and branches first, then the newest. */
export function patternsOf(corpus: Corpus): Pattern[] {
  return made(corpus).patterns;
}

/** The pattern of each finding that is in one, in every round of it. */
export function patternOf(corpus: Corpus): ReadonlyMap<Finding, Pattern> {
  return made(corpus).ofFinding;
}

function made(corpus: Corpus): Patterns {
  const found = ofCorpus.get(corpus) ?? makePatterns(corpus);
  ofCorpus.set(corpus, found);
  return found;
}

function makePatterns(corpus: Corpus): Patterns {
  const age = new Map(corpus.reports.map((report, at) => [report, at]));
  const newestFirst = (a: Case, b: Case) =>
    age.get(a.report)! - age.get(b.report)! || a.finding.line - b.finding.line;
  const patterns = clustersOf(alikePairs(casesOf(corpus)))
    .map(({ typical, others }) => ({
      id: patternId(typical),
      typical,
      cases: [typical, ...others].sort(newestFirst),
      words: wordsInCommon(
        typical.finding,
        others.map(({ finding }) => finding),
      ),
    }))
    .sort((a, b) => widestFirst(a, b) || newestFirst(a.cases[0]!, b.cases[0]!));
  const ofFinding = patterns.flatMap((pattern) =>
    pattern.cases.flatMap(({ sightings }) => sightings.map(({ finding }) => [finding, pattern] as const)),
  );
  return { patterns, ofFinding: new Map(ofFinding) };
}

function widestFirst({ cases: a }: Pattern, { cases: b }: Pattern): number {
  const subjects = (cases: readonly Case[]) => new Set(cases.flatMap(({ subject }) => subject ?? [])).size;
  const reviewed = (cases: readonly Case[]) => new Set(cases.map(reviewedIn)).size;
  return subjects(b) - subjects(a) || reviewed(b) - reviewed(a);
}

const LONGEST_NAME = 60;

/** Words of its first title, for people, and a mark of the place where that was first written. */
function patternId({ sightings: [first] }: Case): string {
  const { report, finding } = first!;
  const words =
    finding.title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length > LONGEST_NAME) break;
    name += `${word}-`;
  }
  return name + createHash('sha256').update(`${report.id}#${finding.anchor}`).digest('hex').slice(0, 6);
}
