import type { Adapter, Told } from '../adapter.ts';
import { flat, readBody } from '../body.ts';
import type { Comment, Note, Review } from '../items.ts';
import { boldTitle, hiddenIn, partedFolds, quoted } from '../told.ts';
import { addressedIn, BESIDE, draftOf } from './comment.ts';
import { readMark } from './mark.ts';
import { takeSections } from './sections.ts';
import { CODERABBIT } from './severities.ts';

export const coderabbit: Adapter = {
  reviewer: 'CodeRabbit',
  severities: CODERABBIT,
  isBy: (login) => /^coderabbitai$/i.test(login),
  comment: ({ body }: Comment) => {
    const read = readBody(body);
    const { severity, rest } = readMark(flat(read.parts));
    // The tool answers in threads, too: what has neither mark nor title is no finding.
    if (severity === null && boldTitle(rest) === null) return null;
    return draftOf(read.parts, { shown: hiddenIn(read, BESIDE), hidden: read.hidden, section: null });
  },
  text,
  answer: addressedIn,
};

/** A review says in its text what could not be said on lines: comments outside the diff, and nitpicks. */
function text(item: Review | Note): Told {
  const body = readBody(item.body);
  const { drafts, rest } = takeSections(body.parts);
  const { markdown, toTools, noise } = partedFolds(rest, hiddenIn(body, BESIDE), BESIDE);
  const didRun = !/\b(?:review skipped|reviews? paused|(?:rate|review) limit)\b/i.test(markdown);
  return {
    drafts,
    saying: [markdown, ...toTools.map(quoted)].filter((words) => words !== '').join('\n\n'),
    isReview: item.kind === 'review' || (/walkthrough/i.test(item.body) && didRun),
    verdict: null,
    settled: [],
    leftOut: noise.length === 0 ? [] : ["CodeRabbit's words on its runs, its settings and itself"],
  };
}
