import { Vocabulary } from '../model/likeness.ts';
import type { Finding } from '../model/finding.ts';
import { patternWords, type PatternWords } from './pattern-words.ts';

/** What findings are compared by, made once a finding: for who makes a corpus after the other of much the same. */
export class FindingWords {
  readonly vocabulary = new Vocabulary();
  readonly #titles = new WeakMap<Finding, PatternWords>();

  /** As `patternWords`. */
  ofTitle(finding: Finding): PatternWords {
    const known = this.#titles.get(finding) ?? patternWords(finding);
    this.#titles.set(finding, known);
    return known;
  }
}
