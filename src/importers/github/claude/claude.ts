import { mapped, severityRow } from '../../severity-table.ts';
import { firstSentence } from '../../words.ts';
import { draft, onlySaying, type Adapter, type Draft, type Told } from '../adapter.ts';
import type { Comment, Note, Review } from '../items.ts';
import { boldTitle, parted, type Beside } from '../told.ts';
import { isIssueList, issueDrafts } from './issue-list.ts';
import { CLAUDE } from './severities.ts';

export const claude: Adapter = {
  reviewer: 'Claude Code',
  severities: CLAUDE,
  // Its command writes under the account of whoever runs it.
  isBy: (login, body) => /^claude$/i.test(login) || isIssueList(body),
  comment: ({ body }: Comment) => commentDraft(body),
  text,
};

const BESIDE: Beside = { prompt: /\bprompt\b/i, noise: /^(?!)/, hidden: /^(?!)/ };
const SIGNS: Record<string, string> = { '🔴': 'Important', '🟡': 'Nit', '🟣': 'Pre-existing' };
/** `🔴 **Important**: …`; the word may be missing. */
const MARK = /^\s*(🔴|🟡|🟣)\s*(?:\*\*)?\s*(?:(Important|Nit|Pre-existing)\b\s*:?\s*)?(?:\*\*)?\s*:?\s*/u;

function commentDraft(body: string): Draft | null {
  const { markdown, proposals, toTools } = parted(body, BESIDE);
  const [mark = '', sign] = MARK.exec(markdown) ?? [];
  // What the mark opens in bold goes on behind it.
  const isOpen = (mark.match(/\*\*/g)?.length ?? 0) % 2 === 1;
  const whole = `${isOpen ? '**' : ''}${markdown.slice(mark.length).trim()}`;
  if (whole === '' && proposals.length === 0) return null;
  const titled = boldTitle(whole);
  const word = sign === undefined ? null : SIGNS[sign]!;
  return draft({
    ...mapped(CLAUDE, word === null ? null : severityRow(CLAUDE, word), `${sign} ${word}`),
    title: titled?.title.replace(/:$/, '') ?? firstSentence(whole),
    body: titled?.rest ?? whole,
    tags: word === 'Pre-existing' ? ['pre-existing'] : [],
    proposals,
    toTools,
  });
}

/** A list of issues, as the command of that name writes; all else is text. */
function text(item: Review | Note): Told {
  if (!isIssueList(item.body)) {
    const saying = parted(item.body, BESIDE).markdown;
    return { ...onlySaying(saying), isReview: item.kind === 'review' };
  }
  const { drafts, rest } = issueDrafts(item.body);
  return { ...onlySaying(parted(rest, BESIDE).markdown), drafts, isReview: true };
}
