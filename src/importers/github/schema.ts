import { z } from 'zod';
import { anything, id, line, list, maybe, text, textOrNull } from '../loose.ts';

// What GitHub answers with, by REST (`snake_case`) and by GraphQL (`camelCase`), the keys that are read of it.

const User = maybe(z.object({ login: textOrNull }));
const Commit = maybe(z.object({ oid: textOrNull }));

export const RawPull = z.object({
  number: z.int().positive(),
  title: z.string(),
  html_url: textOrNull,
  url: textOrNull,
  user: User,
  author: User,
  head: maybe(z.object({ ref: textOrNull })),
  headRefName: textOrNull,
});
export type RawPull = z.infer<typeof RawPull>;

export const RawReview = z.object({
  id,
  databaseId: id,
  user: User,
  author: User,
  body: text,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  submitted_at: textOrNull,
  submittedAt: textOrNull,
  commit_id: textOrNull,
  commit: Commit,
  html_url: textOrNull,
  url: textOrNull,
  pull_request_url: textOrNull,
});
export type RawReview = z.infer<typeof RawReview>;

export const RawComment = z.object({
  id,
  databaseId: id,
  fullDatabaseId: id,
  in_reply_to_id: id,
  replyTo: maybe(z.object({ databaseId: id, id })),
  user: User,
  author: User,
  body: z.string(),
  path: textOrNull,
  line,
  start_line: line,
  startLine: line,
  original_line: line,
  originalLine: line,
  original_start_line: line,
  originalStartLine: line,
  side: textOrNull,
  start_side: textOrNull,
  subject_type: textOrNull,
  subjectType: textOrNull,
  commit_id: textOrNull,
  commit: Commit,
  original_commit_id: textOrNull,
  originalCommit: Commit,
  diff_hunk: textOrNull,
  diffHunk: textOrNull,
  created_at: textOrNull,
  createdAt: textOrNull,
  updated_at: textOrNull,
  updatedAt: textOrNull,
  html_url: textOrNull,
  url: textOrNull,
  pull_request_url: textOrNull,
  issue_url: textOrNull,
  reactions: anything,
});
export type RawComment = z.infer<typeof RawComment>;

export const RawThread = z.object({
  isResolved: z.boolean(),
  resolvedBy: User,
  path: textOrNull,
  line,
  startLine: line,
  originalLine: line,
  originalStartLine: line,
  diffSide: textOrNull,
  startDiffSide: textOrNull,
  subjectType: textOrNull,
  comments: z.object({ nodes: list(RawComment) }),
});
export type RawThread = z.infer<typeof RawThread>;
