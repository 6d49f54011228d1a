import type { Problem, ProblemCode } from '../../model/problem.ts';
import type { Edit } from '../lines.ts';

/** A report with something wrong in it. */
export interface Faulty {
  /** The report's address, whose last part is the name of its file. */
  id: string;
  /** The text, without line ends. */
  lines: readonly string[];
  problems: readonly Problem[];
}

/** An edit and what it is for, in words for people: `closed the fence`. */
export interface Change extends Edit {
  did: string;
  /** The words that it takes out, or writes in another way. */
  rewritten: string[];
}

/** A way to correct some kinds of problems. Pure: what it proposes is made only where `proof.ts` finds nothing lost. */
export interface Fix {
  codes: readonly ProblemCode[];
  /** Shows the pages the very same, with and without it? */
  keepsPages: boolean;
  changes(report: Faulty): Change[];
}
