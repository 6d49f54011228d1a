import { mapped, severityRow } from '../../severity-table.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Adapter, type Draft, type Told } from '../adapter.ts';
import { readBody, summaryWords, takeFolds } from '../body.ts';
import type { Comment, Note, Review } from '../items.ts';
import { boldTitle, hiddenIn, parted, partedFolds, type Beside } from '../told.ts';
import { badgeOf, withoutBadges } from './badge.ts';
import { COPILOT } from './severities.ts';
import { takeSuppressed } from './suppressed.ts';

export const copilot: Adapter = {
  reviewer: 'Copilot',
  severities: COPILOT,
  isBy: (login) => /^(?:copilot|copilot-pull-request-reviewer)$/i.test(login),
  comment: ({ body }: Comment) => commentDraft(body),
  text,
};

const BESIDE: Beside = {
  prompt: /\bprompt\b.*\bAI\b/i,
  noise: /^(?:tips?\b|add copilot)/i,
  hidden: /^ccr-overview/,
};
/** Headings of the text that say how the review ends. */
const VERDICT =
  /^#{1,4}[^\p{L}\n]*((?:approval recommended|approved|looks good|changes recommended|needs a closer look)[^\n]*)$/imu;

function commentDraft(body: string): Draft | null {
  const { markdown, proposals, toTools } = parted(withoutBadges(body), BESIDE);
  const isNitpick = /^\[nitpick\]\s*/i.exec(markdown)?.[0];
  const text = markdown.slice(isNitpick?.length ?? 0).trim();
  if (text === '' && proposals.length === 0) return null;
  const titled = boldTitle(text);
  const row = isNitpick === undefined ? null : severityRow(COPILOT, 'nitpick');
  return draft({
    ...(badgeOf(body) ?? mapped(COPILOT, row, '[nitpick]')),
    title: titled?.title ?? firstSentence(text),
    body: titled?.rest ?? text,
    tags: isNitpick === undefined ? [] : ['nitpick'],
    proposals,
    toTools,
  });
}

/** A review's text has comments that are on no line, and lists those that are. */
function text(item: Review | Note): Told {
  const body = readBody(item.body);
  const { drafts, rest } = takeSuppressed(body.parts);
  // What is open has a thread of its own; what is settled says so.
  const lists = takeFolds(rest, (words) => /^(?:Open|Resolved since last review)\b/i.test(words));
  const settled = lists.taken
    .filter((fold) => /^Resolved/i.test(summaryWords(fold)))
    .flatMap((fold) =>
      [...JSON.stringify(fold.parts).matchAll(/#discussion_r(\d{1,20})/g)].map(([, id]) => id!),
    );
  const parts = lists.rest.map((part) => (typeof part === 'string' ? withoutBadges(part) : part));
  const { markdown, noise } = partedFolds(parts, hiddenIn(body, BESIDE), BESIDE);
  return {
    drafts,
    saying: markdown,
    isReview: item.kind === 'review' && !/\bunable to review\b/i.test(item.body),
    verdict: VERDICT.exec(markdown)?.[1]?.trim() ?? null,
    settled,
    leftOut: noise.length === 0 ? [] : ["Copilot's tips"],
  };
}
