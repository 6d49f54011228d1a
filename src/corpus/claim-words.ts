import type { Finding } from '../model/finding.ts';

/** The words of a finding, made once: what two findings are compared by. */
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

/** The words of a finding's title, prose and code. */
export function claimWords({ title, text }: Pick<Finding, 'title' | 'text'>): ClaimWords {
  const paragraphs = text.split('\n');
  const prose = [title, ...paragraphs.filter((paragraph) => !isCode(paragraph))].join('\n');
  return {
    title: words(title),
    prose: words(prose),
    pairs: pairs(prose),
    names: names(title),
    code: words(paragraphs.filter(isCode).join('\n')),
  };
}

function isCode(paragraph: string): boolean {
  const signs = paragraph.match(CODE_SIGNS)?.length ?? 0;
  return signs > paragraph.length * CODE_SHARE || /^\s*(?:\/\/|[@#<])/.test(paragraph);
}

/** Stems of two letters or more; `maxRetries` and `max_retries` give both parts. */
function words(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu))
    for (const part of word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u))
      if (part.length > 1) found.add(stem(part));
  return found;
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
