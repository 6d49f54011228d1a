import type { Location } from './location.ts';

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
  /** Words that follow each other in the prose. */
  pairs: ReadonlySet<string>;
  /** Names of code in the title. */
  names: ReadonlySet<string>;
  /** Quoted code. Findings about one place share it, whatever they claim. */
  code: ReadonlySet<string>;
}

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
    pairs: pairs(prose),
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
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word)
    .flatMap((word) => word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u))
    .filter((part) => part.length > 1)
    .map(stem);
}

function pairs(text: string): Set<string> {
  const all = Array.from(text.matchAll(/[\p{L}\p{N}_]+/gu), ([word]) => word.toLowerCase());
  return new Set(all.slice(1).map((word, at) => `${all[at]} ${word}`));
}

/** Names as only code has them: `maxRetries`, `max_retries`. */
function names(text: string): Set<string> {
  const all = Array.from(text.matchAll(/[\p{L}\p{N}_]+/gu), ([word]) => word);
  return new Set(
    all.filter((word) => /\p{Ll}\p{Lu}|\p{L}_\p{L}/u.test(word)).map((word) => word.toLowerCase()),
  );
}

/** Endings say nothing about what is claimed: `leaks`, `leaked` and `leaking` are one word. */
function stem(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '') : lower;
}
