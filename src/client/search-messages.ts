import type { Answer, Question } from '../query/answer.ts';
import type { KnownValues } from '../query/complete.ts';
import type { QueryProblem } from '../query/syntax.ts';

/** What a question took. */
export interface Cost {
  bytes: number;
  requests: number;
  /** Milliseconds of scanning, without what the network took. */
  scanning: number;
}

/** What comes of a question. */
export type Outcome =
  | { type: 'answer'; answer: Answer; cost: Cost }
  /** The query is wrong, and was not run. */
  | { type: 'wrong'; problems: QueryProblem[] }
  /** It took too long: it has to be narrowed. */
  | { type: 'stopped' }
  /** A file could not be had, or worse. */
  | { type: 'failed'; reason: string }
  /** Another question was asked before it was answered. */
  | { type: 'replaced' };

/** From the page to the worker: what values do the findings have? It is no question, and replaces none. */
export interface ValuesMessage {
  type: 'values';
  /** The address of the list of files. */
  manifest: string;
}

/** From the page to the worker: a question, which takes the place of one that is not answered yet. */
export interface AskMessage {
  type: 'ask';
  id: number;
  /** The address of the list of files. */
  manifest: string;
  question: Question;
  /** Whether it goes on where it stopped for the bytes. */
  isFurther: boolean;
  /** Whether regular expressions must not run away; then some cannot be had. */
  isLinear: boolean;
  /** Milliseconds of looking at findings after which it tells what it has. */
  longestScan: number;
}

/** From the worker to the page: what is said of a question, or the values that were asked for. */
export type WorkerMessage = ReplyMessage | { type: 'values'; values: KnownValues };

/** From the worker to the page, of a question. */
export type ReplyMessage =
  /** `hasRegex` says whether the query has expressions that may run away; `spent` are ms of scanning before. */
  | { type: 'scanning'; id: number; hasRegex: boolean; spent: number }
  /** Not all of its expressions can be had so that they do not run away. */
  | { type: 'not-linear'; id: number }
  | { type: 'loading'; id: number }
  | { type: 'outcome'; id: number; outcome: Outcome };
