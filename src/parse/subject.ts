import type { Root } from 'mdast';
import type { FrontMatter } from '../model/front-matter.ts';
import { hasSeverities } from './dialect.ts';
import { readFileName } from './file-name.ts';
import type { FreeFacts } from './free-form/metadata.ts';
import { findHeaderTable, headerRows, readHeader, type Header } from './header.ts';
import { kindOf } from './kind.ts';
import type { Outline } from './sections.ts';
import { plainText } from './text.ts';

/** What the header table says, above all but the title: it names the reviewers that the outline looks for. */
export function readTop(tree: Root, data: FrontMatter) {
  const top = tree.children.filter(({ type }) => type === 'heading' || type === 'table').slice(0, 2);
  const rows = headerRows(findHeaderTable(top));
  const { header, problems } = readHeader(rows, data);
  return {
    header,
    reviewers: header.reviewers.map(({ name }) => name),
    rows,
    hasTable: rows.size > 0,
    problems,
  };
}

/** What was reviewed and when: the header, completed from the title and the file's name. */
export function readSubject(
  id: string,
  parts: Outline,
  { header, hasTable }: ReturnType<typeof readTop>,
  data: FrontMatter,
) {
  const { kindRow, scannedSha, ...facts } = header;
  const file = readFileName(id);
  const title = data.title ?? titleOf(parts, id);
  const isDeepReview = hasTable || hasSeverities(parts);
  const { pullRequest } = facts;
  return {
    ...facts,
    pullRequest: pullRequest && { ...pullRequest, title: pullRequest.title ?? titleAfterNumber(title) },
    title,
    kind: data.kind ?? kindOf(title, header, file, isDeepReview),
    date: facts.date ?? file.date,
    time: facts.date === null ? file.time : facts.time,
    startedAt: file.startedAt,
  };
}

/** What a review says of itself in words, where neither its header nor its front matter says it. */
export function said(header: Header, facts: FreeFacts): FreeFacts & { time?: null } {
  const isGiven = (key: string) => {
    const value: unknown = header[key as keyof Header];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  };
  const found = Object.fromEntries(Object.entries(facts).filter(([key]) => !isGiven(key)));
  // The time in a file's name belongs to the day in a file's name.
  return 'date' in found ? { ...found, time: null } : found;
}

/** `Implement the queue` in a heading such as `Deep Code Review: PR #236 — Implement the queue`. */
function titleAfterNumber(heading: string): string | null {
  return /\bPR #?\d+\s*[—–:-]\s*(\S.*)$/.exec(heading)?.[1] ?? null;
}

function titleOf({ title }: Outline, id: string): string {
  return (title && plainText(title)) || (id.split('/').at(-1) ?? id);
}
