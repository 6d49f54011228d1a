import type { Outline } from '../sections.ts';
import { plainText } from '../text.ts';
import type { Report } from '../../model/report.ts';
import type { Reviewer } from '../../model/reviewer.ts';
import { splitList } from '../reviewers.ts';
import { dateIn } from './dates.ts';
import { factKind, headFacts, type Fact, type FactKind } from './head-labels.ts';
import { fold } from './fold.ts';
import { readVerdict } from './verdict.ts';

export type FreeFacts = Partial<
  Pick<Report, 'date' | 'reviewers' | 'verdict' | 'branch' | 'commits' | 'repo'>
>;

/** Front matter keys of other tools that state what a label of the head would, the surest first. */
const KEYS: Partial<Record<FactKind, string[]>> = {
  date: [
    'date',
    'reviewed',
    'reviewed_at',
    'review_date',
    'generated_at',
    'generated',
    'created',
    'created_at',
  ],
  reviewers: ['reviewer', 'reviewers', 'reviewed_by', 'auditor'],
  verdict: ['verdict', 'decision', 'outcome', 'status'],
};

/** What a free-form review says of itself; a key is there where its value was understood. */
export function readFacts(outline: Outline, other: Record<string, unknown>): FreeFacts {
  const facts = headFacts(outline);
  const matter = (kind: FactKind) =>
    KEYS[kind]?.map((key) => other[key]).find((value) => value !== undefined);
  const title = outline.title ? plainText(outline.title) : '';
  const date = dateIn(String(matter('date') ?? '')) ?? first(facts, 'date', dateIn) ?? dateIn(title);
  const reviewers = readReviewers(facts, matter('reviewers'));
  const verdict = readVerdict(facts, asText(matter('verdict')), outline.sections);
  const branch = first(facts, 'branch', branchIn);
  const commits = first(facts, 'commits', commitsIn);
  const repo = first(
    facts,
    'repo',
    (text) => /^(?:https?:\/\/[^/]+\/)?([\w.-]+\/[\w.-]+)$/.exec(text)?.[1] ?? null,
  );
  return {
    ...(date && { date }),
    ...(reviewers.length > 0 && { reviewers }),
    ...(verdict && { verdict }),
    ...(branch && { branch }),
    ...(commits && { commits }),
    ...(repo && { repo }),
  };
}

function first<T>(facts: readonly Fact[], kind: FactKind, read: (text: string) => T | null): T | null {
  for (const fact of facts) {
    const value = fact.kind === kind ? read(fact.text) : null;
    if (value !== null) return value;
  }
  return null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Names as they are written; a parenthesis belongs to the name. Several stand apart by commas or plus signs. */
function readReviewers(facts: readonly Fact[], matter: unknown): Reviewer[] {
  const written = facts.find(({ kind, text }) => kind === 'reviewers' && isName(text))?.text;
  const stated = Array.isArray(matter) ? matter.map(String) : splitNames(written ?? asText(matter) ?? '');
  return stated
    .map((item) =>
      item
        .replace(/[*`~]/g, '')
        .replace(/\s[—–]\s.*$/s, '')
        .trim(),
    )
    .filter((name) => name !== '')
    .map((name) => ({ name, effort: null, dropped: null }));
}

function splitNames(text: string): string[] {
  return splitList(text.replace(/\s\+\s/g, ', ').replace(/\.$/, ''));
}

/** A name is short and no template's blank. */
function isName(text: string): boolean {
  return text.length <= 160 && !/^[[<{]/.test(text) && factKind(text) === null && fold(text) !== '';
}

function branchIn(text: string): string | null {
  const name = /^`?([\w./@+-]+)`?(?:\s|$)/.exec(text)?.[1] ?? null;
  return name !== null && (name.includes('/') || !text.includes(' ')) ? name : null;
}

function commitsIn(text: string): { sha: string; subject: string | null }[] | null {
  const shas = text.match(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/g) ?? [];
  return shas.length === 1 ? [{ sha: shas[0], subject: null }] : null;
}
