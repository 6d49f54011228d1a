import type { FrontMatter } from '../model/front-matter.ts';

/** A file of another tool, as it was found. */
export interface ForeignFile {
  /** Its path as the user gave it; only its last part says something about the review. */
  path: string;
  text: string;
}

/** What becomes of a review by another tool: an ordinary report file, not yet with a place on the disk. */
export interface ImportedReport {
  /** The name of the file without `.md`: `20260504-091530-pr-41`, where the instant is known. */
  name: string;
  frontMatter: FrontMatter;
  /** The Markdown below the front matter, in the words that `parse` reads. */
  body: string;
  /** What of the source is not in the report, for the user: `2 results are suppressed in the source`. */
  leftOut: string[];
}

/** A reader of what one tool, or one service, writes. */
export interface Importer {
  /** What it reads, for people: `SARIF 2.1.0`. */
  reads: string;
  /** The reports in a file, in the order of the source; null where the file is not of this kind. Never throws. */
  read(file: ForeignFile): ImportedReport[] | null;
}
