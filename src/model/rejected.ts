import type { Problem } from './problem.ts';

/** A report file that could not be read, by its path below the folder of reports; it is not published. */
export interface Rejected {
  path: string;
  problems: Problem[];
}
