import type { Location } from '../../model/location.ts';
import { lines as linesOf, place } from '../../model/place.ts';
import { cleanPath } from '../../model/path-word.ts';
import { languageOfFile } from '../fenced.ts';
import { spoken } from '../instant.ts';
import { link } from '../link.ts';
import { codeSpan, inlineText } from '../one-line.ts';
import { finding, type Fact, type ForeignFinding, type ForeignOutcome, type Saying } from '../record.ts';
import type { Adapter, Draft } from './adapter.ts';
import { linesOfHunk } from './hunk.ts';
import type { Comment, Note, PullKey, Review } from './items.ts';
import { current, type Posted, type Posting } from './postings.ts';

/** What is known of a pull request beside the finding. */
export interface Around {
  adapter: Adapter;
  pull: PullKey | null;
  /** The commit that all lines of the report are of; null where they are of several. */
  reviewSha: string | null;
  /** The answers below the first comment of a thread. */
  repliesTo: (root: Comment) => readonly Comment[];
  /** Numbers of comments that the tool calls settled. */
  settled: ReadonlySet<string>;
}

/** A comment with a finding in it, at its own place: as it stands now, or as it stood where the change has moved on. */
export function postingOf(draft: Draft, item: Comment | Review | Note): Posting {
  if (item.kind !== 'comment')
    return {
      draft,
      item,
      places: draft.places,
      commit: draft.commit ?? (item.kind === 'review' ? item.commit : null),
    };
  const own = placeOf(item);
  const others = draft.places.filter((each) => own === null || !isWithin(each, own, item));
  return {
    draft,
    item,
    places: [...(own === null ? [] : [own]), ...others],
    commit: item.lines === null ? (item.originalCommit ?? item.commit) : (item.commit ?? item.originalCommit),
  };
}

function placeOf({ path, lines, originalLines }: Comment): Location | null {
  const clean = cleanPath(path);
  const [startLine, endLine] = lines ?? originalLines ?? [null, null];
  return clean === null ? null : { path: clean, startLine, endLine };
}

/** Does the text only repeat the lines of its comment, as they were when it was made? */
function isWithin(
  { path, startLine, endLine }: Location,
  own: Location,
  { lines, originalLines }: Comment,
): boolean {
  const meet = (range: readonly [number, number] | null) =>
    range === null || startLine === null || (startLine <= range[1] && endLine! >= range[0]);
  return path === own.path && (meet(originalLines) || meet(lines));
}

export function isOutdated({ item }: Posting): boolean {
  return item.kind === 'comment' && item.lines === null && item.originalLines !== null;
}

/** A finding, of all that was posted of it. */
export function findingOf(posted: Posted, around: Around): ForeignFinding {
  const now = current(posted);
  const { draft, item } = now;
  const replies = posted.postings.flatMap((one) =>
    one.item.kind === 'comment' ? around.repliesTo(one.item) : [],
  );
  const language = languageOfFile(now.places[0]?.path);
  const all = [draft, ...posted.postings.map((posting) => posting.draft)];
  const proposals = all.find((one) => one.proposals.length > 0)?.proposals ?? [];
  return finding({
    ...draft,
    body: sameWords(draft.body, draft.title) ? '' : draft.body,
    reviewer: around.adapter.reviewer,
    locations: now.places,
    facts: [...factsOf(posted, now, around), ...draft.facts],
    quote: item.kind === 'comment' ? quoteOf(item) : null,
    toTools: [...new Set(all.flatMap(({ toTools }) => toTools))],
    proposals: proposals.map((one) => ({ ...one, language: one.language || language || 'text' })),
    replies: [...earlier(posted, now), ...replies.map(replyOf)],
    outcome: outcomeOf(posted, now, replies, around),
  });
}

/** What other postings say in other words. */
function earlier({ postings }: Posted, now: Posting): Saying[] {
  const others = postings.filter(({ draft }) => draft.body !== '' && !sameWords(draft.body, now.draft.body));
  return others.map(({ item, draft, places }) => {
    const where = places[0] === undefined ? '' : ` at ${place(places[0])}`;
    return {
      heading: `Also posted${where}${item.at === null ? '' : `, ${spoken(item.at)}`}`,
      markdown: draft.body,
    };
  });
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words(a) === words(b);
}

/** The hunk is that of the lines on which the comment was made. */
function quoteOf({ hunk, originalLines, lines, isLeft }: Comment): string | null {
  const range = originalLines ?? lines;
  return hunk === null || range === null ? null : linesOfHunk(hunk, range, isLeft);
}

function replyOf({ login, at, body }: Comment): Saying {
  return { heading: `Answer by ${login}${at === null ? '' : `, ${spoken(at)}`}`, markdown: body };
}

function factsOf({ postings }: Posted, now: Posting, { pull, reviewSha }: Around): Fact[] {
  const { item, draft } = now;
  const where = { comment: 'on the lines', review: 'in the text of a review', note: 'in the conversation' }[
    item.kind
  ];
  const first = spoken(postings[0].item.at);
  const facts: [string, string][] = [
    ['Comment', [link(item.url, where) ?? where, spoken(item.at)].filter((words) => words !== '').join(', ')],
    ['Lines', linesFact(now, pull, reviewSha)],
    [
      'Posted',
      postings.length === 1 ? '' : `${postings.length} times${first === '' ? '' : `, first ${first}`}`,
    ],
    ['Id', draft.id === null ? '' : codeSpan(draft.id)],
    ['Reactions', item.kind === 'comment' ? reactions(item.reactions) : ''],
  ];
  return facts.flatMap(([label, markdown]) => (markdown === '' ? [] : [{ label, markdown }]));
}

/** Lines of another commit than the report's are linked to there; what is left of the change has lines of before. */
function linesFact(posting: Posting, pull: PullKey | null, reviewSha: string | null): string {
  const { item, commit, places } = posting;
  const isLeft = item.kind === 'comment' && item.isLeft;
  const words = [isOutdated(posting) ? 'outdated' : '', isLeft ? 'of the code before the change' : ''];
  const own = places[0];
  if (own !== undefined && own.startLine !== null && commit !== null && commit !== reviewSha && !isLeft) {
    const isHash = /^[0-9a-f]{7,40}$/.test(commit);
    const path = own.path.split('/').map(encodeURIComponent).join('/');
    const range = `#L${linesOf(own).replace('-', '-L')}`;
    const address =
      pull === null || !isHash
        ? null
        : `${pull.url.replace(/\/pull\/\d+$/, '')}/blob/${commit}/${path}${range}`;
    const text = `${place(own)} in ${commit.slice(0, 9)}`;
    words.push(link(address, text) ?? inlineText(text));
  }
  return words.filter((word) => word !== '').join(', ');
}

function reactions({ up, down }: Comment['reactions']): string {
  return [up > 0 ? `👍 ${up}` : '', down > 0 ? `👎 ${down}` : ''].filter((word) => word !== '').join(', ');
}

/** What the source says was done, what the tool says of its finding first: a thread may be resolved for any reason. */
function outcomeOf(
  { postings }: Posted,
  now: Posting,
  replies: readonly Comment[],
  { adapter, settled }: Around,
): ForeignOutcome | null {
  const since = Date.parse(now.item.at ?? '') || 0;
  const later = postings.filter(
    ({ item }) => (Date.parse((item.kind === 'review' ? null : item.updated) ?? item.at ?? '') || 0) >= since,
  );
  const said =
    now.draft.outcome ?? later.findLast(({ draft }) => draft.outcome !== null)?.draft.outcome ?? null;
  if (said !== null) return said;
  const answers = replies.filter(
    ({ login, body, at }) => adapter.isBy(login, body) && (Date.parse(at ?? '') || 0) >= since,
  );
  const answer = answers
    .map(({ body }) => adapter.answer?.(body) ?? null)
    .findLast((outcome) => outcome !== null);
  if (answer !== undefined) return answer;
  if (now.item.kind !== 'comment') return null;
  if (now.item.thread?.isResolved) {
    const { by } = now.item.thread;
    return {
      action: 'Conversation closed',
      reason: by === null ? 'its thread is resolved' : `its thread is resolved, by ${by}`,
    };
  }
  return now.item.id !== null && settled.has(now.item.id)
    ? { action: 'Called settled', reason: `in a later review by ${adapter.reviewer}` }
    : null;
}
