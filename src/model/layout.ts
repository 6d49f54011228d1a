import type { ReportWords } from './finding-words.ts';
import type { Location } from './location.ts';

/**
 * How a report's pages are composed, in reading order. `N` is a node of the Markdown tree: opaque here, so that
 * parsing and showing share one tree without either knowing the other. Every node of the tree stands in exactly
 * one place, which is why no word can be lost between the two.
 */
export interface Layout<N> {
  /** Rows of the header table, or front matter keys without a cell of their own. */
  header: HeaderRow<N>[];
  /** What stands before the first section. */
  lead: Part<N>[];
  sections: LaidSection<N>[];
  /** The appendix: what stands before the first original review, then one section a heading. */
  originals: LaidSection<N>[];
  /** Link and footnote definitions: needed by every fragment, drawn by none. */
  definitions: N[];
}

export interface HeaderRow<N> {
  key: string;
  cells: N[][];
}

export interface LaidSection<N> {
  level: number;
  title: N[];
  /** The title in plain text, for anchors and tables of contents. */
  name: string;
  line: number;
  /** Set where the section is an original review: the anchor of that review. */
  original: string | null;
  /** False where ids in its text may be those of a reviewer's own findings. */
  isOurs: boolean;
  parts: Part<N>[];
}

export type Part<N> = { type: 'prose'; nodes: N[] } | FindingPart<N>;

/** A finding's body in three parts, so that the fix can be set apart; without one all of it is in `nodes`. */
export interface FindingPart<N> {
  type: 'finding';
  anchor: string;
  title: N[];
  nodes: N[];
  fix: N[];
  after: N[];
  /** What the finding itself says was done about it. */
  outcome: N[];
  quotes: Quote[];
}

/** A code block that quotes a place of the reviewed code; `line` is where the block starts in the report. */
export interface Quote {
  line: number;
  place: Location;
}

/**
 * A composed report after rendering: the same shape, its nodes now sanitised HTML. What may lead somewhere stands in it
 * as `<a data-to="…">`: only a page, which knows all reports, can tell whether it does.
 */
export interface Rendered {
  header: { key: string; html: string[] }[];
  lead: RenderedPart[];
  sections: RenderedSection[];
  originals: RenderedSection[];
  /** Footnotes and unused definitions of the report page and of the originals page. */
  footnotes: { report: string; originals: string };
  /** The patches among the code blocks of the report page, to be downloaded. */
  patches: Patch[];
  /** Lines with words that stand nowhere else. */
  unshown: Unshown[];
}
/** What others than a report's own pages have of its words. */
export interface Gathered {
  /** The notes that other pages gather, in the order of `gatheredNotes`. */
  notes: ShownNote[];
  /** The words of the findings, to be searched. */
  words: ReportWords;
}
/** A note as it is shown elsewhere, and the id of the section of the report's page that has it. */
export interface ShownNote {
  lines: NotePiece[][];
  section: string | null;
}
/** A note as plain text: a line a block, cut into pieces. `section` is the line of the section that it stands in. */
export interface NoteText {
  lines: NotePiece[][];
  section: number | null;
}
export interface NotePiece {
  kind: 'text' | 'code' | 'strong';
  text: string;
}
/** A patch as written, by the line of the file that it starts on. */
export interface Patch {
  line: number;
  text: string;
}
/** A line of the file as written, and its words that no page shows; plain text. */
export interface Unshown {
  line: number;
  text: string;
  words: string[];
}
export interface RenderedSection {
  level: number;
  /** Sanitised inline HTML. */
  title: string;
  name: string;
  id: string;
  line: number;
  original: string | null;
  parts: RenderedPart[];
}
export type RenderedPart =
  | { type: 'prose'; html: string }
  | {
      type: 'finding';
      anchor: string;
      title: string;
      html: string;
      fix: string;
      after: string;
      outcome: string;
    };
