import { z } from 'zod';
import { anything, id, line, list, maybe, text, textOrNull } from '../loose.ts';

// What GitHub answers with, by REST (`snake_case`) and by GraphQL (`camelCase`), the keys that are read of it.

const User = maybe(z.object({ login: textOrNull }));
const Commit = maybe(z.object({ oid: textOrNull }));

/** What accounts write, at an address. */
const Written = z.object({ user: User, author: User, html_url: textOrNull, url: textOrNull });
/** What is said of a commit of a pull request. */
const Said = Written.extend({
  id,
  databaseId: id,
  commit_id: textOrNull,
  commit: Commit,
  pull_request_url: textOrNull,
});
/** The place of a comment, as GraphQL names it. */
const OnLines = z.object({
  path: textOrNull,
  line,
  startLine: line,
  originalLine: line,
  originalStartLine: line,
  subjectType: textOrNull,
});

export const RawPull = Written.extend({
  number: z.int().positive(),
  title: z.string(),
  head: maybe(z.object({ ref: textOrNull })),
  headRefName: textOrNull,
});
export type RawPull = z.infer<typeof RawPull>;

export const RawReview = Said.extend({
  body: text,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submitted_at: textOrNull,
  submittedAt: textOrNull,
});
export type RawReview = z.infer<typeof RawReview>;

export const RawComment = Said.extend({
  ...OnLines.shape,
  fullDatabaseId: id,
  in_reply_to_id: id,
  replyTo: maybe(z.object({ databaseId: id, id })),
  body: z.string(),
  start_line: line,
  original_line: line,
  original_start_line: line,
  side: textOrNull,
  start_side: textOrNull,
  subject_type: textOrNull,
  original_commit_id: textOrNull,
  originalCommit: Commit,
  diff_hunk: textOrNull,
  diffHunk: textOrNull,
  created_at: textOrNull,
  createdAt: textOrNull,
  updated_at: textOrNull,
  updatedAt: textOrNull,
  issue_url: textOrNull,
  reactions: anything,
});
export type RawComment = z.infer<typeof RawComment>;

export const RawThread = OnLines.extend({
  isResolved: z.boolean(),
  resolvedBy: User,
  diffSide: textOrNull,
  startDiffSide: textOrNull,
  comments: z.object({ nodes: list(RawComment) }),
});
export type RawThread = z.infer<typeof RawThread>;
