import type { Finding } from '../model/finding.ts';
import { Vocabulary } from '../model/likeness.ts';
import { patternWords, type PatternWords } from './pattern-words.ts';

/*
 * What findings are compared by, made once a finding: among those of its subject, among all, and in every corpus that
 * has it.
 */
export const vocabulary = new Vocabulary();

const titles = new WeakMap<Finding, PatternWords>();

/** As `patternWords`. */
export function titleWords(finding: Finding): PatternWords {
  const known = titles.get(finding) ?? patternWords(finding);
  titles.set(finding, known);
  return known;
}
