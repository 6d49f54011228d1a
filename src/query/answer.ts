import type { FindingFacts } from '../model/finding-record.ts';

export const SORTS = ['relevance', 'date', 'severity'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPINGS = ['none', 'file', 'pr', 'agent', 'pattern'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is asked: the text of the query, and how its answer is laid out. */
export interface Question {
  query: string;
  sort: Sort;
  group: Grouping;
  /** How many findings to show. */
  count: number;
}

/** Where a shown line stands. */
export type Place = 'title' | 'file' | 'text' | 'code' | 'fix' | 'originals';
/** A part of a line that matched: offsets of UTF-16 units, the end not included. */
export type Mark = [start: number, end: number];

/** A line that matched, the line before and the line after it. */
export interface Excerpt {
  place: Place;
  before: string | null;
  line: string;
  marks: Mark[];
  after: string | null;
}

/** A finding that was found, and where. */
export interface Hit {
  facts: FindingFacts;
  titleMarks: Mark[];
  idMarks: Mark[];
  /** Which of its locations is shown, by its index: one that was asked for, else the first; 0 where it has none. */
  placeAt: number;
  excerpts: Excerpt[];
}

/** Findings that belong together; `key` is empty where nothing is grouped, `none` where a finding has no such thing. */
export interface HitGroup {
  key: string;
  label: string;
  total: number;
  hits: Hit[];
}

/** A choice of a facet: how many findings there would be with it. */
export interface Choice {
  /** As the query has it: `severity:none` has the value `none`. */
  value: string;
  /** As people call it. */
  label: string;
  n: number;
  isChosen: boolean;
}

/** The choices of one kind that the current query leaves. */
export interface FacetCounts {
  /** Its name in `FACETS`. */
  facet: string;
  choices: Choice[];
}

export interface Answer {
  total: number;
  groups: HitGroup[];
  facets: FacetCounts[];
  /** Null where every finding was looked at; else how many were, the newest first. */
  partial: { looked: number; of: number; why: 'bytes' | 'time' } | null;
}
