import type { Problem } from './problem.ts';

/** A file that could not be read as a report: it is named with what is wrong, and not published. */
export interface Rejected {
  /** Its path below the folder of reports, fit to be printed. */
  path: string;
  problems: Problem[];
}
