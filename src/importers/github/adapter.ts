import type { Location } from '../../model/location.ts';
import type { Fact, ForeignOutcome, MappedSeverity, Proposal } from '../record.ts';
import type { SeverityTable } from '../severity-table.ts';
import type { Comment, Note, Review } from './items.ts';

/** What a tool says in one comment, or in one item of a longer text, before it is known where and when. */
export interface Draft extends MappedSeverity {
  title: string;
  body: string;
  tags: string[];
  /** Code that it proposes; without a language it is that of the file. */
  proposals: Proposal[];
  toTools: string[];
  facts: Fact[];
  outcome: ForeignOutcome | null;
  /** What the tool knows the finding by; null where it gives none. */
  id: string | null;
  /** Places that the text names; a comment on lines has its own before these. */
  places: Location[];
  /** The commit that these places are in, where the text says so. */
  commit: string | null;
}

/** What the text of a review, or a comment in the conversation, holds. */
export interface Told {
  drafts: Draft[];
  /** What is no finding, as Markdown. */
  saying: string;
  /** Is it a review, of this text alone? A note that the tool could not run is none. */
  isReview: boolean;
  /** How the review ends, in the tool's words. */
  verdict: string | null;
  /** Numbers of comments that the text says are settled. */
  settled: string[];
  leftOut: string[];
}

/** How the comments of one tool are read. */
export interface Adapter {
  /** The name that reports have for it. */
  reviewer: string;
  severities: SeverityTable;
  /** Did the tool write this? Accounts are named as both APIs name them, without `[bot]`. */
  isBy: (login: string, body: string) => boolean;
  /** The finding in a comment on lines; null where the comment is something else. */
  comment: (comment: Comment) => Draft | null;
  text: (item: Review | Note) => Told;
  /** What became of a finding, as the tool says in an answer below it. */
  answer?: (body: string) => ForeignOutcome | null;
}

/** A text that is no more than that. */
export function onlySaying(saying: string): Told {
  return { drafts: [], saying, isReview: false, verdict: null, settled: [], leftOut: [] };
}

export function draft(known: MappedSeverity & Pick<Draft, 'title' | 'body'> & Partial<Draft>): Draft {
  const empty = {
    tags: [],
    proposals: [],
    toTools: [],
    facts: [],
    outcome: null,
    id: null,
    places: [],
    commit: null,
  };
  return { ...empty, ...known };
}
