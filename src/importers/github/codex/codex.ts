import { mapped, severityRow } from '../../severity-table.ts';
import { CODEX } from '../../codex/severities.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Adapter, type Draft, type Told } from '../adapter.ts';
import type { Comment, Note, Review } from '../items.ts';
import { boldTitle, parted, type Beside } from '../told.ts';

export const codexOnGitHub: Adapter = {
  reviewer: CODEX.tool,
  severities: CODEX,
  isBy: (login) => /^(?:chatgpt-codex-connector|codex)$/i.test(login),
  comment: ({ body }: Comment) => commentDraft(body),
  text,
};

const BESIDE: Beside = { prompt: /\bprompt\b/i, noise: /about codex in github/i, hidden: /^(?!)/ };
/** A badge of the priority; its colour varies, and no other host has it. */
const BADGE = /!\[(P[0-3]) Badge\]\(https:\/\/img\.shields\.io\/badge\/\1-[\w-]+(?:\?[\w=&-]*)?\)/i;
const FOOTER = /(?:^|\n)[ \t]*Useful\? React with[^\n]*/;

function commentDraft(body: string): Draft | null {
  const [badge = '', level] = BADGE.exec(body) ?? [];
  const bare = body
    .replace(badge, '')
    .replace(/<sub>\s*(?:<sub>\s*<\/sub>\s*)?<\/sub>/i, '')
    .replace(FOOTER, '');
  const { markdown, proposals, toTools } = parted(bare.replace(/^\s*\*\*\s+/, '**'), BESIDE);
  const titled = boldTitle(markdown);
  if (level === undefined && titled === null) return null;
  return draft({
    ...mapped(CODEX, level === undefined ? null : severityRow(CODEX, level), level?.toUpperCase() ?? ''),
    title: titled?.title ?? firstSentence(markdown),
    body: titled?.rest ?? markdown,
    proposals,
    toTools,
  });
}

function text(item: Review | Note): Told {
  const { markdown, noise } = parted(item.body, BESIDE);
  const didRun = item.kind === 'review' || /^\W*Codex Review\b/i.test(item.body);
  return {
    drafts: [],
    saying: markdown,
    isReview: didRun && !/\busage limits?\b/i.test(item.body),
    verdict: null,
    settled: [],
    leftOut: noise.length === 0 ? [] : ["Codex's words on itself"],
  };
}
