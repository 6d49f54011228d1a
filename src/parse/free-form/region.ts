import { plainText } from '../text.ts';
import { withChildren, type Outline, type Section } from '../sections.ts';
import { readPlace, type Placed } from './context.ts';
import { fold, hasAny, startOf } from './fold.ts';
import { madeSection } from './lay-out.ts';
import { pureSeverity } from './severity.ts';
import { AFTER_REVIEW_WORDS, OTHER_DOCUMENT_WORDS } from './words.ts';

const REVIEW =
  /\b(?:review|audit|revis[aã]o|revis[oó]n)\b|리뷰|검토|감사|审查|评审|审计|审核|ревью|рецензи|проверк|аудит/iu;
const PLAN =
  /\b(?:acceptance criteria|tasks|user story|definition of done|crit[eé]rios de aceita[cç][aã]o)\b/i;

/** The part of a document that is a review: all of it, or the last section that is one inside a work item. */
export function reviewRegion(outline: Outline): Outline {
  const { title, sections } = outline;
  if (title && REVIEW.test(plainText(title))) return outline;
  if (!sections.some(({ name }) => PLAN.test(name))) return outline;
  const at = sections.findLastIndex(({ name, level }) => level <= 2 && REVIEW.test(name));
  const [head, ...inside] = withChildren(sections, at);
  return { title, lead: head?.nodes ?? [], sections: inside };
}

/** Whether a document says that it follows reviews, or tells how to make them: by its title, or as a tool's command. */
export function isNoReview(outline: Outline, other: Record<string, unknown>): boolean {
  const title = outline.title === null ? '' : plainText(outline.title);
  const name = fold(title);
  if (title.startsWith('/') || 'description' in other || 'allowed-tools' in other) return true;
  return isAfterReview(title) || (hasAny(name, OTHER_DOCUMENT_WORDS) && !isReviewTitle(outline));
}

/** In `Code Review: email template` the words behind the colon are what was reviewed, unless one opens them. */
function isAfterReview(title: string): boolean {
  const [, kind = '', subject = ''] = /^([^:：—–]+)(?:[:：]|\s[—–]|\s-\s)(.*)$/su.exec(title) ?? [];
  if (!REVIEW.test(kind)) return hasAny(fold(title), AFTER_REVIEW_WORDS);
  const phrases = AFTER_REVIEW_WORDS.filter((words) => words.includes(' '));
  return (
    hasAny(fold(kind), AFTER_REVIEW_WORDS) ||
    hasAny(fold(subject), phrases) ||
    startOf(fold(subject), [[true, AFTER_REVIEW_WORDS]]) === true
  );
}

const BLANK =
  /\{\{[\w .-]+\}\}|\bYYYY-MM-DD\b|\[(?:your name|name|date|yyyy)[^\]]{0,24}\]|<(?:date|name|reviewer|title)>/i;

/** Whether a document is a blank to be filled in: its head has a place for a name or a date, and neither. */
export function isTemplate({ title, lead, sections }: Outline): boolean {
  const head = [...(title ? [title] : []), ...lead, ...sections.slice(0, 1).flatMap(({ nodes }) => nodes)];
  return head.some((node) => node.type !== 'code' && BLANK.test(plainText(node)));
}

export function isReviewTitle({ title }: Outline): boolean {
  return title !== null && REVIEW.test(plainText(title));
}

/** The blocks above all headings from the first list on, else the first table: points right under the title. */
export function leadSection(outline: Outline): { outline: Outline; place: Placed } | null {
  const { lead, sections } = outline;
  const first = (wanted: 'list' | 'table') => lead.findIndex(({ type }) => type === wanted);
  const at = first('list') === -1 ? first('table') : first('list');
  const points = lead[at];
  if (points === undefined) return null;
  const from = lead[at - 1]?.type === 'paragraph' && pureSeverity(plainText(lead[at - 1]!)) ? at - 1 : at;
  const made: Section = madeSection(2, points.position?.start.line ?? 1, lead.slice(from));
  // A report that is a title and one list of points with their places is a list of findings.
  const isBare =
    points.type === 'list' && sections.length === 0 && isReviewTitle(outline) && points.children.length > 1;
  return {
    outline: { ...outline, lead: lead.slice(0, from), sections: [made, ...sections] },
    place: { ...readPlace(made), gathers: isBare, isBare },
  };
}
