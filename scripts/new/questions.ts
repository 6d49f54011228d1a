import { confirm, isCancel, select, text, type CommonOptions } from '@clack/prompts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { FrontMatter } from '../../src/model/front-matter.ts';
import { splitList } from '../../src/parse/reviewers.ts';
import { earlier, knownRepositories } from './earlier.ts';

/** Thrown where somebody leaves a question unanswered: Escape, or Ctrl+C. */
export class Cancelled extends Error {}

type Key = 'repo' | 'pr' | 'pr_title' | 'branch' | 'round';

/** Asks for what is not said yet. `io` are the streams of the terminal, which a test brings along. */
export async function askFor(
  said: FrontMatter,
  corpus: Corpus,
  io: CommonOptions = {},
): Promise<FrontMatter & { repo: string }> {
  const facts: FrontMatter = { ...said };
  const ask = async (
    key: Key,
    message: string,
    initial = '',
    placeholder = 'empty where it is not known',
  ) => {
    if (facts[key] !== undefined) return;
    const options = { message, initialValue: initial, placeholder, validate: validator(key) };
    const answer = answered(await text({ ...options, ...io })).trim();
    if (answer !== '') facts[key] = answer.replace(/^#(?=\d)/, '');
  };
  const repo = (facts.repo ??= await askRepository(corpus, io));
  await ask('pr', 'Number of the pull request?', '', 'empty for a branch');
  const before = earlier(corpus, repo, facts.pr);
  if (facts.pr !== undefined) {
    await ask('pr_title', 'Its title?', before.facts.pr_title);
    await ask('round', 'Which review of it is this?', before.facts.round ?? '1');
  }
  await ask('branch', 'Branch?', before.facts.branch);
  if (facts.reviewers === undefined) {
    const reviewers = await askReviewers(before.reviewers, io);
    if (reviewers.length > 0) facts.reviewers = reviewers;
  }
  return { ...before.facts, ...facts, repo };
}

/** Whether to write what was asked for. */
export async function isWanted(path: string, io: CommonOptions = {}): Promise<boolean> {
  return answered(await confirm({ message: `Write ${path}?`, ...io }));
}

const ANOTHER = '';

async function askRepository(corpus: Corpus, io: CommonOptions): Promise<string> {
  const known = knownRepositories(corpus);
  if (known.length > 0) {
    const options = [...known.map((value) => ({ value })), { value: ANOTHER, label: 'another one' }];
    const chosen = answered(await select({ message: 'Repository?', options, maxItems: 10, ...io }));
    if (chosen !== ANOTHER) return chosen;
  }
  const validate = (answer = '') => fault('repo', answer);
  return answered(await text({ message: 'Repository?', placeholder: 'owner/name', validate, ...io })).trim();
}

async function askReviewers(last: readonly string[], io: CommonOptions): Promise<string[]> {
  const options = { message: 'Reviewers?', placeholder: 'names, with commas between them', ...io };
  return splitList(answered(await text({ ...options, initialValue: last.join(', ') })));
}

/** An empty answer is none. */
function validator(key: Key): (answer?: string) => string | undefined {
  return (answer = '') => (answer.trim() === '' ? undefined : fault(key, answer));
}

function fault(key: Key, answer: string): string | undefined {
  return FrontMatter.shape[key].safeParse(answer.trim().replace(/^#(?=\d)/, '')).error?.issues[0]?.message;
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}
