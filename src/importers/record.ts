import type { FrontMatter } from '../model/front-matter.ts';
import type { Location } from '../model/location.ts';
import type { Severity } from '../model/severity.ts';

/** A severity, and what of the source it was made from. */
export interface MappedSeverity {
  severity: Severity;
  /** The source's own words for it, `🟡 Minor`; null where it has none. */
  native: string | null;
  /** What those words are, or why there are none: `CodeRabbit's marker`. */
  from: string;
}

/** A line beside a finding: what it says, as Markdown of ours, by what it is about. */
export interface Fact {
  label: string;
  markdown: string;
}

/** Code that another tool proposes. */
export interface Proposal {
  /** The first word of a fence: `ts`, `diff`. */
  language: string;
  /** Blank where lines are only deleted: the words say so. */
  code: string;
  /** What it is for, as Markdown of its author's. */
  words: string;
}

/** What the source says was done about a finding: an action, and who or what says so. */
export interface ForeignOutcome {
  action: string;
  reason: string;
}

/** Words of the source beside a finding or a review, as Markdown of its author's. */
export interface Saying {
  heading: string;
  markdown: string;
}

/**
 * A finding by another tool: every importer makes such records, and `finding-body.ts` writes them down. Titles and texts
 * are foreign: any words in any Markdown.
 */
export interface ForeignFinding extends MappedSeverity {
  title: string;
  body: string;
  locations: Location[];
  /** Who found it. */
  reviewer: string;
  /** What kind of finding it is in the tool's words; the second is a class that reports know. */
  tags: string[];
  facts: Fact[];
  /** The code that it is about, as it was reviewed. */
  quote: string | null;
  proposals: Proposal[];
  replies: Saying[];
  /** Instructions that the source holds for other tools. */
  toTools: string[];
  outcome: ForeignOutcome | null;
}

/** All that one tool said of one subject up to some moment. */
export interface ForeignReview {
  title: string;
  /** What the report is and where it comes from, for people. */
  lead: string;
  frontMatter: FrontMatter;
  reviewSha: string | null;
  findings: ForeignFinding[];
  /** What the tool wrote beside its findings. */
  sayings: Saying[];
  leftOut: string[];
}

/** A finding of which nothing is known yet but who found it. */
export function finding(
  known: Pick<ForeignFinding, 'title' | 'reviewer' | 'severity' | 'native' | 'from'> &
    Partial<ForeignFinding>,
): ForeignFinding {
  const empty = { body: '', locations: [], tags: [], facts: [], quote: null, proposals: [], replies: [] };
  return { ...empty, toTools: [], outcome: null, ...known };
}
