import { fenced, languageWord } from '../fenced.ts';
import type { Proposal } from '../record.ts';
import {
  flat,
  readBody,
  summaryWords,
  takeFences,
  takeFolds,
  type Body,
  type FencedCode,
  type Fold,
  type Part,
} from './body.ts';

/** What in the comments of a tool is not for people who read the finding. */
export interface Beside {
  /** The summary of a fold with instructions for other tools. */
  prompt: RegExp;
  /** The summary of a fold about the tool itself: its settings, its runs, its tips. */
  noise: RegExp;
  /** What the tool hides for itself. */
  hidden: RegExp;
  /** The summary of a fold with code that it proposes. */
  fix?: RegExp;
}

/** A text parted: what people are told, code that is proposed, instructions for other tools. */
export interface Parted {
  markdown: string;
  proposals: Proposal[];
  toTools: string[];
  /** Summaries of what is left out. */
  noise: string[];
}

/** Parts the text of a comment. What it hides is shown, unless the tool hides it for itself. */
export function parted(text: string, beside: Beside): Parted {
  const body = readBody(text);
  return partedFolds(body.parts, hiddenIn(body, beside), beside);
}

/** The same for parts of a comment that has been read; `hidden` is what else there is to show. */
export function partedFolds(
  parts: readonly Part[],
  hidden: readonly string[],
  { prompt, noise, fix }: Beside,
): Parted {
  const prompts = takeFolds(parts, (words) => prompt.test(words));
  const others = takeFolds(prompts.rest, (words) => words !== '' && noise.test(words));
  const fixes = takeFolds(
    others.rest,
    (words, fold) => fix?.test(words) === true && proposalsOf(fold).length > 0,
  );
  const { taken, rest } = takeFences(flat(fixes.rest), (info) => /^suggestion\b/.test(info));
  const shown = hidden.map((words) => `**Hidden in the comment:**\n\n${fenced(words, 'text')}`);
  return {
    markdown: [rest.trim(), ...shown].filter((words) => words !== '').join('\n\n'),
    proposals: [...fixes.taken.flatMap(proposalsOf), ...taken.map((fence) => proposalOf(fence, ''))],
    toTools: prompts.taken.map(({ parts: inner }) => instructions(inner)),
    noise: others.taken.map(({ summary }) => summary),
  };
}

/** The code of a fold, its first block with what the fold says beside. */
function proposalsOf(fold: Fold): Proposal[] {
  const { taken, rest } = takeFences(flat(fold.parts), () => true);
  const words = `**${summaryWords(fold)}**\n\n${rest.trim()}`;
  return taken.map((fence, at) => proposalOf(fence, at === 0 ? words : ''));
}

/** A block of code that is proposed; a suggestion puts its code in place of the lines, and so it may delete them. */
function proposalOf({ info, code }: FencedCode, words: string): Proposal {
  const language = languageWord(info);
  if (language !== 'suggestion') return { language, code, words };
  return { language: '', code, words: code.trim() === '' ? `${words}\n\nDelete these lines.`.trim() : words };
}

/** What a comment hides, and not for its tool. */
export function hiddenIn({ hidden }: Body, beside: Beside): string[] {
  return hidden.filter((words) => !beside.hidden.test(words));
}

/** Instructions as they are written: mostly they are all in one fence. */
function instructions(parts: readonly Part[]): string {
  const markdown = flat(parts);
  const { taken, rest } = takeFences(markdown, () => true);
  return [...taken.map(({ code }) => code.trim()), rest.trim()].filter((words) => words !== '').join('\n\n');
}

/** The bold words that a text begins with, and the text behind them; null where it begins otherwise. */
export function boldTitle(markdown: string): { title: string; rest: string } | null {
  const [all, title] = /^\s*\*\*((?:(?!\*\*)[^\n]){1,500})\*\*[ \t]*(?:\n|$|(?=[^\n]))/.exec(markdown) ?? [];
  return all === undefined ? null : { title: title!.trim(), rest: markdown.slice(all.length).trim() };
}

/** Instructions for other tools as a quote, for texts that are no finding. */
export function quoted(words: string): string {
  const lines = words.split('\n').map((line) => `> ${line}`);
  return ['**Text addressed to other tools:**', lines.join('\n')].join('\n\n');
}
