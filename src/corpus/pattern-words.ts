import { stems } from '../model/claim-words.ts';
import type { Finding } from '../model/finding.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** The words that a finding is compared by with those of other subjects. */
export interface PatternWords {
  /** Stems of the plain words of the title: they say what is claimed. */
  plain: ReadonlySet<string>;
  /** Stems of the parts of its code: they say what it is claimed of, which is mostly another thing elsewhere. */
  code: ReadonlySet<string>;
  /** Plain words that follow each other in the title; any code is one word. */
  pairs: ReadonlySet<string>;
}

type Claimed = Pick<Finding, 'title'>;

/** Signs and shapes that code has and plain words have not. */
const CODE = /\p{Ll}\p{Lu}|[_$\\(){}[\]<>=@#%|~^]|\p{L}\.\p{L}|^--?\p{L}|\p{L}::?\p{L}/u;
/** What sentences put around a word; the bracket that ends a call is part of it. */
const BEFORE = /^[("'“[]+/;
const AFTER = /[)"'”\],.:;!?]+$/;
const AFTER_CALL = /["'”,.:;!?]+$/;
const ANY_CODE = '§';
/** What comes after so many words is text, and no title. */
const LONGEST_TITLE = 60;

export function patternWords(finding: Claimed): PatternWords {
  const plain = new Set<string>();
  const code = new Set<string>();
  const inOrder: string[] = [];
  for (const token of tokens(finding)) {
    for (const word of content(token)) (isCode(token) ? code : plain).add(word);
    if (!isCode(token)) inOrder.push(...stems(token));
    else if (inOrder.at(-1) !== ANY_CODE) inOrder.push(ANY_CODE);
  }
  return {
    plain,
    code: code.difference(plain),
    pairs: new Set(inOrder.slice(1).map((word, at) => `${inOrder[at]} ${word}`)),
  };
}

/** The words of a title, as written, that at least half of some other titles have; code only where there are no others. */
export function wordsInCommon(named: Claimed, others: readonly Claimed[]): string[] {
  const having = others.map((other) => new Set(tokens(other).flatMap(content)));
  const isCommon = (word: string) => having.filter((words) => words.has(word)).length * 2 >= others.length;
  const common = tokens(named).filter((token) => content(token).some(isCommon));
  const plain = common.filter((token) => !isCode(token));
  return [...new Set((plain.length > 0 ? plain : common).map(bare))];
}

function tokens({ title }: Claimed): string[] {
  return title.split(/\s+/).slice(0, LONGEST_TITLE);
}

function content(token: string): string[] {
  return stems(token).filter((word) => !FUNCTION_WORDS.has(word));
}

function isCode(token: string): boolean {
  return CODE.test(bare(token));
}

function bare(token: string): string {
  const word = token.replace(BEFORE, '');
  return word.replace(/[([]/.test(word) ? AFTER_CALL : AFTER, '');
}
