import type { FrontMatter } from '../../model/front-matter.ts';
import { instant, spoken } from '../instant.ts';
import type { ForeignFile, ImportedReport } from '../importer.ts';
import { oneLine } from '../one-line.ts';
import type { Saying } from '../record.ts';
import { importedReport } from '../report-body.ts';
import { reportName } from '../report-name.ts';
import { agentWord } from '../words.ts';
import type { Adapter, Told } from './adapter.ts';
import { findingOf, isOutdated, postingOf } from './finding.ts';
import type { Comment, Note, Review } from './items.ts';
import { lastOf, together, type Posting } from './postings.ts';
import type { PullItems } from './pulls.ts';
import type { Thread } from './threads.ts';

/** What one tool wrote on one pull request. */
export interface Theirs {
  threads: Thread[];
  texts: (Review | Note)[];
}

/** The report of one tool on one pull request, up to the last thing it said; null where it made no review. */
export function botReport(
  file: ForeignFile,
  pull: PullItems,
  adapter: Adapter,
  { threads, texts }: Theirs,
): ImportedReport | null {
  const read = texts.map((item) => ({ item, told: adapter.text(item) }));
  const roots = threads.map(({ root }) => ({ item: root, draft: adapter.comment(root) }));
  const postings = [
    ...roots.flatMap(({ item, draft }) => (draft === null ? [] : [postingOf(draft, item)])),
    ...read.flatMap(({ item, told }) => told.drafts.map((draft) => postingOf(draft, item))),
  ];
  const posted = together(postings);
  if (posted.length === 0 && !read.some(({ told }) => told.isReview)) return null;

  const reviewSha = commitOf(postings, texts);
  const replies = new Map(threads.map((thread) => [thread.root, thread.replies]));
  const repliesTo = (root: Comment) => replies.get(root) ?? [];
  const settled = new Set(read.flatMap(({ told }) => told.settled));
  const around = { adapter, pull: pull.key, reviewSha, repliesTo, settled };
  const own = threads.flatMap((thread) => [
    thread.root,
    ...thread.replies.filter(({ login, body }) => adapter.isBy(login, body)),
  ]);
  const moment = lastOf([...own, ...texts]);
  const title = pull.title === null ? '' : `: ${oneLine(pull.title, 200)}`;
  const number = pull.number === null ? 'a pull request' : `PR #${pull.number}`;
  return importedReport(
    reportName(file, instant(moment), [pull.number === null ? '' : `pr-${pull.number}`, adapter.reviewer]),
    {
      title: `${adapter.reviewer} on ${number}${title}`,
      lead: `Imported from GitHub: what ${adapter.reviewer} wrote on ${number}${moment === null ? '' : ` up to ${spoken(moment)}`}. Each finding says what its severity was made from.`,
      frontMatter: { ...frontMatterOf(pull, adapter, moment), ...verdictOf(read) },
      reviewSha,
      findings: posted.map((one) => findingOf(one, around)),
      sayings: [
        ...read.flatMap(sayingOf),
        ...roots.flatMap(({ item, draft }) => (draft === null ? [commentSaying(item)] : [])),
      ],
      leftOut: leftOut(postings, read),
    },
  );
}

/** The commit of all lines, or the last that was reviewed where there are none. What is outdated is of an older one. */
function commitOf(postings: readonly Posting[], texts: readonly (Review | Note)[]): string | null {
  const located = postings.filter(({ places }) => places.some(({ startLine }) => startLine !== null));
  const last = texts.findLast((item) => item.kind === 'review' && item.commit !== null);
  const commits = new Set(located.map(({ commit }) => commit));
  const isOne =
    commits.size === 1 &&
    !located.some((one) => isOutdated(one) || (one.item.kind === 'comment' && one.item.isLeft));
  const commit =
    located.length === 0 ? (last?.kind === 'review' ? last.commit : null) : isOne ? [...commits][0]! : null;
  return commit !== null && /^[0-9a-f]{7,40}$/.test(commit) ? commit : null;
}

function frontMatterOf(
  { key, number, title, author, branch }: PullItems,
  adapter: Adapter,
  moment: string | null,
): FrontMatter {
  const at = instant(moment);
  const words = {
    pr_title: oneLine(title ?? '', 300),
    branch: oneLine(branch ?? '', 200),
    author: oneLine(author ?? '', 100),
  };
  return {
    kind: number === null ? 'other' : 'pr',
    ...(at === null ? {} : { date: at.date, time: at.time }),
    ...(key === null ? {} : { repo: key.repo }),
    ...(number === null ? {} : { pr: String(number) }),
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== '')),
    reviewers: [agentWord(adapter.reviewer)],
  };
}

type Read = readonly { item: Review | Note; told: Told }[];
const STATES: Partial<Record<Review['state'], string>> = {
  APPROVED: 'Approved',
  CHANGES_REQUESTED: 'Changes requested',
};

/** The last review's own words, else the last state that asks for something: a later comment does not take it back. */
function verdictOf(read: Read): Pick<FrontMatter, 'verdict'> {
  const words = read.findLast(({ told }) => told.verdict !== null)?.told.verdict;
  const state = read.findLast(({ item }) => item.kind === 'review' && STATES[item.state] !== undefined)?.item;
  const verdict = words ?? (state?.kind === 'review' ? STATES[state.state] : undefined);
  return verdict === undefined ? {} : { verdict: oneLine(verdict, 200) };
}

function sayingOf({ item, told }: Read[number]): Saying[] {
  const what = item.kind === 'review' ? 'Review' : 'Comment';
  const state =
    item.kind === 'review' && item.state !== 'COMMENTED'
      ? `, ${item.state.toLowerCase().replace('_', ' ')}`
      : '';
  const at = spoken(item.at);
  return told.saying === ''
    ? []
    : [{ heading: `${what}${at === '' ? '' : ` of ${at}`}${state}`, markdown: told.saying }];
}

function commentSaying({ path, at, body }: Comment): Saying {
  return { heading: `Comment on ${path}${at === null ? '' : ` of ${spoken(at)}`}`, markdown: body };
}

function leftOut(postings: readonly Posting[], read: Read): string[] {
  const comments = postings.flatMap(({ item }) => (item.kind === 'comment' ? [item] : []));
  const isUntold = comments.length > 0 && comments.every(({ thread }) => thread === null);
  return [
    ...new Set(read.flatMap(({ told }) => told.leftOut)),
    ...(isUntold ? ['which conversations are resolved: only reviewThreads of GraphQL tell'] : []),
  ];
}
