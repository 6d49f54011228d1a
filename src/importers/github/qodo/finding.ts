import type { Location } from '../../../model/location.ts';
import { cleanPath } from '../../../model/path-word.ts';
import type { ForeignOutcome, MappedSeverity } from '../../record.ts';
import { draft, type Draft } from '../adapter.ts';
import { flat, summaryWords, type Part } from '../body.ts';
import { partedFolds, type Beside } from '../told.ts';
import { byKind, type Chips } from './chips.ts';

export const BESIDE: Beside = { prompt: /^agent prompt/i, noise: /^(?!)/, hidden: /^(?!)/ };
/** `[src/relay/retry.ts[R41-58]](…)`: a place as the tool writes it. */
const PLACE = /\[([^\s[\]]{1,500})\[[RL]?(\d{1,9})(?:-[RL]?(\d{1,9}))?\]\]/g;
const COPY_HINT = /<code>ⓘ[^<>]*<\/code>/g;
const TICKED = /^\s*[-*]\s+\[x\][^\n]{0,100}\bapply\b/im;

/** A finding of its chips and of the parts of its text. `mark` is what stands over it. */
export function findingDraft(chips: Chips, parts: readonly Part[], mark: MappedSeverity | null): Draft {
  const { markdown, proposals, toTools } = partedFolds(withoutHints(parts), [], BESIDE);
  const code = parts.find((part) => typeof part !== 'string' && /^code$/i.test(summaryWords(part)));
  const [kind, other] = chips.kinds.map(({ word }) => word.toLowerCase());
  return draft({
    ...(mark ?? byKind(chips.kinds)),
    title: chips.title,
    // That it is a description needs no saying.
    body: markdown.replace(/^\*\*Description\*\*\n+/, ''),
    tags: [kind, other].filter((tag) => tag !== undefined),
    proposals,
    toTools,
    places: code === undefined ? [] : placesIn(flat([code])),
    outcome: chips.outcome ?? applied(markdown),
  });
}

/** The tool says below its instructions what they are for. */
function withoutHints(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    typeof part === 'string' ? part.replace(COPY_HINT, '') : { ...part, parts: withoutHints(part.parts) },
  );
}

/** A box that is ticked applies what the tool proposes. */
function applied(markdown: string): ForeignOutcome | null {
  return TICKED.test(markdown) ? { action: 'Applied (its box is ticked)', reason: '' } : null;
}

function placesIn(markdown: string): Location[] {
  return [...markdown.matchAll(PLACE)].flatMap(([, written = '', start, end = start]) => {
    const path = cleanPath(written);
    const lines = [Number(start), Number(end)];
    if (path === null || !lines.every((n) => n > 0)) return [];
    return [{ path, startLine: Math.min(...lines), endLine: Math.max(...lines) }];
  });
}
