import type { MappedSeverity } from '../../record.ts';
import { onlySaying, type Adapter, type Draft, type Told } from '../adapter.ts';
import { readBody, type Part } from '../body.ts';
import type { Comment, Note, Review } from '../items.ts';
import { partedFolds } from '../told.ts';
import { badgeIn, readChips } from './chips.ts';
import { BESIDE, findingDraft } from './finding.ts';
import { QODO } from './severities.ts';

export const qodo: Adapter = {
  reviewer: 'Qodo',
  severities: QODO,
  isBy: (login) =>
    /^(?:qodo-(?:code-review|merge|merge-pro|free-for-open-source-projects)|codiumai-pr-agent(?:-pro|-free)?|qodo)$/i.test(
      login,
    ),
  comment: ({ body }: Comment) => commentDraft(body),
  text,
};

/** On lines the title stands in the text, below its mark. */
function commentDraft(body: string): Draft | null {
  const { parts } = readBody(body);
  const [first, ...others] = parts;
  if (typeof first !== 'string') return null;
  const lines = first.split('\n');
  const at = lines.findIndex((line) => readChips(line) !== null);
  const chips = at === -1 ? null : readChips(lines[at]!);
  if (chips === null) return null;
  const above = lines.slice(0, at).join('\n');
  const text = [withoutPictures(above), ...lines.slice(at + 1)].join('\n');
  return findingDraft(chips, [text, ...others], badgeIn(above));
}

/** One comment of the conversation has all findings, each in a fold; the tool edits it as it goes on. */
function text(item: Review | Note): Told {
  const { parts } = readBody(item.body);
  const state: State = { drafts: [], mark: null };
  const rest = takeFindings(parts, state);
  const { markdown } = partedFolds(rest, [], BESIDE);
  return {
    ...onlySaying(markdown),
    drafts: state.drafts,
    isReview: item.kind === 'review' || /\bCode Review by Qodo\b/i.test(item.body),
  };
}

function withoutPictures(html: string): string {
  return html.replace(/<img\b[^<>]*>/gi, '');
}

interface State {
  drafts: Draft[];
  /** What stands over the findings that follow. */
  mark: MappedSeverity | null;
}

function takeFindings(parts: readonly Part[], state: State): Part[] {
  return parts.flatMap((part): Part[] => {
    if (typeof part === 'string') {
      state.mark = badgeIn(part) ?? state.mark;
      return [withoutPictures(part)];
    }
    const chips = readChips(part.summary);
    if (chips === null) return [{ ...part, parts: takeFindings(part.parts, state) }];
    state.drafts.push(findingDraft(chips, part.parts, state.mark));
    return [];
  });
}
