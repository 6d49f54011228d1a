import type { RawComment, RawPull, RawReview, RawThread } from './schema.ts';

/** The pull request that something belongs to, as its addresses tell. */
export interface PullKey {
  repo: string;
  number: number;
  /** The address of the pull request on the web. */
  url: string;
}

/** What is known of a pull request beside. */
export interface Pull {
  key: PullKey | null;
  number: number;
  title: string;
  author: string | null;
  branch: string | null;
}

/** A review as it was submitted: its text, and how it ends. */
export interface Review {
  kind: 'review';
  id: string | null;
  login: string;
  body: string;
  state: RawReview['state'];
  at: string | null;
  commit: string | null;
  url: string | null;
  pull: PullKey | null;
}

/** A comment on lines of the change. */
export interface Comment {
  kind: 'comment';
  id: string | null;
  replyTo: string | null;
  login: string;
  body: string;
  path: string;
  /** Lines of `commit`; null where the change has moved on, or the whole file is meant. */
  lines: readonly [number, number] | null;
  commit: string | null;
  /** Lines of `originalCommit`, on which the comment was made: these never change. */
  originalLines: readonly [number, number] | null;
  originalCommit: string | null;
  /** Is it about the code before the change? */
  isLeft: boolean;
  hunk: string | null;
  at: string | null;
  updated: string | null;
  url: string | null;
  reactions: { up: number; down: number };
  /** What its thread says; null where the source does not tell. */
  thread: { isResolved: boolean; by: string | null } | null;
  pull: PullKey | null;
}

/** A comment in the conversation of the pull request. */
export interface Note {
  kind: 'note';
  id: string | null;
  login: string;
  body: string;
  at: string | null;
  updated: string | null;
  url: string | null;
  pull: PullKey | null;
}

const API =
  /^https?:\/\/[^/]+\/(?:api\/v3\/)?repos\/([\w.-]+\/[\w.-]+)\/(?:pulls|issues)\/([1-9]\d{0,8})(?:$|[/?#])/;
const WEB = /^(https:\/\/[\w.:-]+\/([\w.-]+\/[\w.-]+)\/pull\/([1-9]\d{0,8}))(?:$|[/?#])/;

/** What the first of some addresses that says so leads to. */
function pullOf(addresses: readonly (string | null)[]): PullKey | null {
  for (const address of addresses) {
    const [, url, repo, number] = WEB.exec(address ?? '') ?? [];
    if (url !== undefined) return { repo: repo!, number: Number(number), url };
  }
  for (const address of addresses) {
    const [, repo, number] = API.exec(address ?? '') ?? [];
    if (repo !== undefined)
      return { repo, number: Number(number), url: `https://github.com/${repo}/pull/${number}` };
  }
  return null;
}

/** The name that an account has in both APIs, REST puts `[bot]` behind; GitHub calls one that is gone `ghost`. */
function loginOf(raw: Pick<RawReview, 'user' | 'author'>): string {
  return knownLogin(raw) ?? 'ghost';
}

function knownLogin({ user, author }: Pick<RawReview, 'user' | 'author'>): string | null {
  const login = user?.login ?? author?.login ?? '';
  return login.replace(/\[bot\]$/i, '').slice(0, 100) || null;
}

/** Comments that were written on the web have lines that end as those of forms do. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function word(id: string | number | null | undefined): string | null {
  return id == null ? null : String(id);
}

export function pull(raw: RawPull): Pull {
  return {
    key: pullOf([raw.html_url, raw.url]),
    number: raw.number,
    title: raw.title,
    author: knownLogin(raw),
    branch: raw.head?.ref ?? raw.headRefName,
  };
}

export function review(raw: RawReview): Review {
  return {
    kind: 'review',
    id: word(raw.databaseId ?? raw.id),
    login: loginOf(raw),
    body: withLineFeeds(raw.body),
    state: raw.state,
    at: raw.submitted_at ?? raw.submittedAt,
    commit: raw.commit_id ?? raw.commit?.oid ?? null,
    url: raw.html_url ?? raw.url,
    pull: pullOf([raw.html_url, raw.url, raw.pull_request_url]),
  };
}

export function note(raw: RawComment): Note {
  return {
    kind: 'note',
    id: word(raw.databaseId ?? raw.id),
    login: loginOf(raw),
    body: withLineFeeds(raw.body),
    at: raw.created_at ?? raw.createdAt,
    updated: raw.updated_at ?? raw.updatedAt,
    url: raw.html_url ?? raw.url,
    pull: pullOf([raw.html_url, raw.url, raw.issue_url]),
  };
}

/** A comment on lines; a thread of GraphQL tells its place and state for all its comments. */
export function comment(raw: RawComment, thread: RawThread | null): Comment {
  const isFile = (raw.subject_type ?? raw.subjectType ?? thread?.subjectType)?.toLowerCase() === 'file';
  const place = thread ?? raw;
  const hunk = raw.diff_hunk ?? raw.diffHunk;
  const side = raw.side ?? thread?.diffSide ?? 'RIGHT';
  const startSide = raw.start_side ?? thread?.startDiffSide ?? side;
  // The left side has lines of another file than the right one.
  const range = (start: number | null, end: number | null) =>
    isFile ? null : lines(startSide === side ? start : null, end);
  return {
    kind: 'comment',
    id: word(raw.databaseId ?? raw.fullDatabaseId ?? raw.id),
    replyTo: word(raw.in_reply_to_id ?? raw.replyTo?.databaseId ?? raw.replyTo?.id),
    login: loginOf(raw),
    body: withLineFeeds(raw.body),
    path: thread?.path ?? raw.path ?? '',
    lines: range(raw.start_line ?? place.startLine, raw.line ?? place.line),
    commit: raw.commit_id ?? raw.commit?.oid ?? null,
    originalLines: range(
      raw.original_start_line ?? place.originalStartLine,
      raw.original_line ?? place.originalLine,
    ),
    originalCommit: raw.original_commit_id ?? raw.originalCommit?.oid ?? null,
    isLeft: side === 'LEFT',
    hunk: hunk === null ? null : withLineFeeds(hunk),
    at: raw.created_at ?? raw.createdAt,
    updated: raw.updated_at ?? raw.updatedAt,
    url: raw.html_url ?? raw.url,
    reactions: reactionsOf(raw.reactions),
    thread: thread && { isResolved: thread.isResolved, by: thread.resolvedBy?.login ?? null },
    pull: pullOf([raw.html_url, raw.url, raw.pull_request_url]),
  };
}

function lines(start: number | null, end: number | null): readonly [number, number] | null {
  if (end === null) return null;
  return [Math.min(start ?? end, end), Math.max(start ?? end, end)];
}

function reactionsOf(value: unknown): Comment['reactions'] {
  const count = (key: string) => {
    const n =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : 0;
    return typeof n === 'number' && Number.isSafeInteger(n) && n > 0 ? n : 0;
  };
  return { up: count('+1'), down: count('-1') };
}
