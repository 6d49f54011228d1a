import type { Location } from '../../../model/location.ts';
import { cleanPath } from '../../../model/path-word.ts';
import { mapped, severityRow } from '../../severity-table.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Adapter, type Draft, type Told } from '../adapter.ts';
import { runsOf } from '../html.ts';
import type { Comment, Note, Review } from '../items.ts';
import { boldTitle, parted, type Beside } from '../told.ts';
import { GEMINI } from './severities.ts';

export const gemini: Adapter = {
  reviewer: GEMINI.tool,
  severities: GEMINI,
  isBy: (login) => /^gemini-code-assist$/i.test(login),
  comment: ({ body }: Comment) => commentDraft(body),
  text,
};

const BESIDE: Beside = {
  prompt: /\bprompt\b.*\bAI\b/i,
  noise: /^(?:using gemini|footnotes?$)/i,
  hidden: /^(?!)/,
};
/** A badge: only from this host, and its words and its address say one thing. */
const BADGE =
  /!\[(security-)?(critical|high|medium|low)\]\(https:\/\/www\.gstatic\.com\/codereviewagent\/(?:security-)?\2(?:-priority)?\.svg\)/i;
/** `### src/relay/retry.ts (18-21)`: a comment that could not be put on its lines. */
const PLACE =
  /^#{2,4}[ \t]+`?([^\s`()]{1,500})`?(?:[ \t]*\((\d{1,9})(?:-(\d{1,9}))?\)|:(\d{1,9})(?:-(\d{1,9}))?)[ \t]*$/;

function commentDraft(body: string): Draft | null {
  const [badge = '', security, level] = BADGE.exec(body) ?? [];
  const { markdown, proposals, toTools } = parted(body.replace(badge, ''), BESIDE);
  if (markdown === '' && proposals.length === 0) return null;
  const titled = boldTitle(markdown);
  return draft({
    ...mapped(
      GEMINI,
      level === undefined ? null : severityRow(GEMINI, level),
      `${security ?? ''}${level ?? ''}`,
    ),
    title: titled?.title ?? firstSentence(markdown),
    body: titled?.rest ?? markdown,
    tags: security === undefined ? [] : ['security'],
    proposals,
    toTools,
  });
}

/** A review's text is a summary; comments that could not be put on lines stand below a heading with their place. */
function text(item: Review | Note): Told {
  const rest: string[] = [];
  const found: { place: Location; lines: string[] }[] = [];
  for (const { isFenced, lines } of runsOf(item.body))
    for (const line of lines) {
      const place = isFenced ? null : placeOf(line);
      if (place !== null) found.push({ place, lines: [] });
      else (found.at(-1)?.lines ?? rest).push(line);
    }
  const drafts = found.flatMap(({ place, lines }) => {
    const made = commentDraft(lines.join('\n'));
    return made === null ? [] : [{ ...made, places: [place] }];
  });
  const { markdown, noise } = parted(rest.join('\n'), BESIDE);
  return {
    drafts,
    saying: markdown,
    isReview: item.kind === 'review' && !/\b(?:quota|unable to (?:review|generate))\b/i.test(item.body),
    verdict: null,
    settled: [],
    leftOut: noise.length === 0 ? [] : ["Gemini's words on how it is used"],
  };
}

function placeOf(line: string): Location | null {
  const [, written = '', a, b, c, d] = PLACE.exec(line) ?? [];
  const [start, end] = [Number(a ?? c), Number(b ?? d ?? a ?? c)];
  const path = cleanPath(written);
  return path === null || !(start > 0 && end > 0)
    ? null
    : { path, startLine: Math.min(start, end), endLine: Math.max(start, end) };
}
