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
  parts: Part<N>[];
}

export type Part<N> =
  | { type: 'prose'; nodes: N[] }
  /** `outcome` is what the finding itself says was done about it. */
  | { type: 'finding'; anchor: string; title: N[]; nodes: N[]; outcome: N[] };

/** A composed report after rendering: the same shape, its nodes now sanitised HTML. */
export type Rendered = RenderedLayout;
interface RenderedLayout {
  header: { key: string; html: string[] }[];
  lead: RenderedPart[];
  sections: RenderedSection[];
  originals: RenderedSection[];
  /** Footnotes and unused definitions of the report page and of the originals page. */
  footnotes: { report: string; originals: string };
  /** Lines with words that stand nowhere else. */
  unshown: Unshown[];
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
  | { type: 'finding'; anchor: string; title: string; html: string; outcome: string };
