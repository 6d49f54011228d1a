import type { Location } from '../../../model/location.ts';
import { cleanPath } from '../../../model/path-word.ts';
import { mapped, severityRow } from '../../severity-table.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Adapter, type Draft, type Told } from '../adapter.ts';
import { readBody } from '../body.ts';
import type { Comment, Note, Review } from '../items.ts';
import { hiddenIn, partedFolds, type Beside } from '../told.ts';
import { BUGBOT } from './severities.ts';

export const bugbot: Adapter = {
  reviewer: 'Bugbot',
  severities: BUGBOT,
  isBy: (login) => /^cursor$/i.test(login),
  comment: ({ body }: Comment) => commentDraft(body),
  text,
};

const BESIDE: Beside = {
  prompt: /\bprompt\b/i,
  // These places stand in the head of the finding.
  noise: /^additional locations/i,
  hidden: /^(?:DESCRIPTION (?:START|END)|BUGBOT_\w+|LOCATIONS START)/,
};
/** Buttons that open the tool; their addresses hold keys of whoever pressed them. */
const BUTTONS = /<a\s[^<>]*href="https:\/\/(?:www\.)?cursor\.com\/[^<>]*>/i;
const HEAD = /^\s*#{1,4}[ \t]+([^\n]{1,500})(?:\n|$)/;
const SEVERITY = /^\s*\*\*(\w{1,20}) Severity\*\*[ \t]*(?:\n|$)/i;

function commentDraft(body: string): Draft | null {
  const at = BUTTONS.exec(body)?.index;
  const read = readBody(at === undefined ? body : body.slice(0, at));
  const { markdown, proposals, toTools } = partedFolds(read.parts, hiddenIn(read, BESIDE), BESIDE);
  const [head = '', title] = HEAD.exec(markdown) ?? [];
  const [line = '', level] = SEVERITY.exec(markdown.slice(head.length)) ?? [];
  const text = markdown.slice(head.length).replace(line, '').trim();
  if (title === undefined && level === undefined) return null;
  const hidden = read.hidden;
  return draft({
    ...mapped(BUGBOT, level === undefined ? null : severityRow(BUGBOT, level), `${level} Severity`),
    title: title?.replace(/#+$/, '').trim() ?? firstSentence(text),
    body: text,
    proposals,
    toTools,
    id:
      hidden
        .map((words) => /^BUGBOT_BUG_ID:\s*([\w-]{1,100})/.exec(words)?.[1])
        .find((id) => id !== undefined) ?? null,
    places: hidden.flatMap(placesOf),
  });
}

/** `LOCATIONS START`, then a place a line: `src/relay/retry.ts#L41-L58`. */
function placesOf(hidden: string): Location[] {
  if (!hidden.startsWith('LOCATIONS START')) return [];
  return hidden.split('\n').flatMap((line) => {
    const [, written = '', start, end = start] =
      /^\s*(\S.{0,500}?)#L(\d{1,9})(?:-L?(\d{1,9}))?\s*$/.exec(line) ?? [];
    const path = cleanPath(written);
    const lines = [Number(start), Number(end)];
    if (path === null || !lines.every((n) => n > 0)) return [];
    return [{ path, startLine: Math.min(...lines), endLine: Math.max(...lines) }];
  });
}

function text(item: Review | Note): Told {
  const read = readBody(item.body);
  const { markdown } = partedFolds(read.parts, hiddenIn(read, BESIDE), BESIDE);
  return {
    drafts: [],
    saying: markdown,
    isReview: item.kind === 'review' && /\b(?:has )?reviewed your changes\b/i.test(item.body),
    verdict: null,
    settled: [],
    leftOut: [],
  };
}
