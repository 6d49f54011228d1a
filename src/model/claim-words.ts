import type { Location } from './location.ts';
import { remembered } from './remembered.ts';

/** What two findings are compared by, whoever wrote them. */
export interface Claim {
  title: string;
  text: string;
  locations: readonly Location[];
}

/** The words of a claim, made once. */
export interface ClaimWords {
  title: ReadonlySet<string>;
  /** Title and prose. */
  prose: ReadonlySet<string>;
  /** Every word of the prose, as it stands there. */
  inOrder: readonly string[];
  /** Names of code in the title. */
  names: ReadonlySet<string>;
  /** Quoted code. Findings about one place share it, whatever they claim. */
  code: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}_]+/gu;
/** Signs that code is full of and sentences are not. */
const CODE_SIGNS = /[{}()[\];=<>|&+*/$"'`:_]/g;
/** A paragraph is code when more than this share of it are such signs. */
const CODE_SHARE = 0.07;

/** The words of a claim's title, prose and code. */
export function claimWords(claim: Claim): ClaimWords {
  const prose = proseOf(claim);
  return {
    title: new Set(stems(claim.title)),
    prose: new Set(stems(prose)),
    inOrder: Array.from(prose.matchAll(WORD), ([word]) => word.toLowerCase()),
    names: names(claim.title),
    code: new Set(stems(claim.text.split('\n').filter(isCode).join('\n'))),
  };
}

/** Title and text without the code that it quotes. */
export function proseOf({ title, text }: Pick<Claim, 'title' | 'text'>): string {
  return [title, ...text.split('\n').filter((paragraph) => !isCode(paragraph))].join('\n');
}

function isCode(paragraph: string): boolean {
  const signs = paragraph.match(CODE_SIGNS)?.length ?? 0;
  return signs > paragraph.length * CODE_SHARE || /^\s*(?:\/\/|[@#<])/.test(paragraph);
}

/** The stems of a text in its order, of two letters or more; `maxRetries` and `max_retries` give both parts. */
export function stems(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => stemsOf(word)).flat();
}

const stemsOf = remembered((word): readonly string[] => {
  const parts = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
  return parts.filter((part) => part.length > 1).map(stem);
}, 50_000);

/** Names as only code has them: `maxRetries`, `max_retries`. */
function names(text: string): Set<string> {
  const all = Array.from(text.matchAll(WORD), ([word]) => word);
  return new Set(
    all.filter((word) => /\p{Ll}\p{Lu}|\p{L}_\p{L}/u.test(word)).map((word) => word.toLowerCase()),
  );
}

/** Endings say nothing about what is claimed: `leaks`, `leaked` and `leaking` are one word. */
function stem(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '') : lower;
}
