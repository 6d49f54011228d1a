import type { PhrasingContent, RootContent } from 'mdast';
import type { Location } from '../../model/location.ts';
import type { Section } from '../sections.ts';
import type { TitleLine } from './heading.ts';
import type { Graded } from './severity.ts';

/** A finding that was told apart, before it is named and written down. */
export interface Draft {
  ref: string | null;
  /** A plain number as written, which is no name by itself. */
  number: string | null;
  /** What the finding is one of, in one word: `Additional Finding`. */
  noun: string | null;
  grade: Graded | null;
  /** What is stated for a severity, where that is on no scale that is known. */
  unknownSeverity: string | null;
  status: string | null;
  title: string;
  titleNodes: PhrasingContent[];
  body: RootContent[];
  locations: Location[];
  fix: string | null;
  line: number;
  lastLine: number;
}

/** Where a draft was cut from, so that every word of the report keeps its place. */
export type Source =
  | { kind: 'section'; section: Section; absorbed: Section[] }
  | { kind: 'nodes'; section: Section; from: number; to: number }
  | { kind: 'part'; section: Section; node: number; part: number };

export interface Found {
  draft: Draft;
  source: Source;
  line: TitleLine | null;
}
