import { lines } from '../model/place.ts';
import { placeWord } from '../model/path-word.ts';
import type { Location } from '../model/location.ts';
import { contained } from './contained.ts';
import { fenced, languageOfFile } from './fenced.ts';
import { codeSpan, inlineText, oneLine } from './one-line.ts';
import type { ForeignFinding } from './record.ts';
import { agentWord, tagWord } from './words.ts';

/** A title that goes on for longer is a text. */
const LONGEST_TITLE = 200;
const FIX = /^\**Fix\b[^:\n]{0,60}:/;

/**
 * A finding in the words that `parse` reads: the head, what is known of it as a list, the code it is about, its text, what
 * others said to it, and last the fix, which goes on to the end.
 */
export function findingBody(id: string, one: ForeignFinding): string {
  const blocks = contained(one.body);
  const at = blocks.findIndex((block) => FIX.test(block));
  const [text, fix] = at === -1 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
  const proposals = one.proposals.flatMap(({ language, code, words }) => [
    ...contained(words),
    ...(code.trim() === '' ? [] : [fenced(code, language)]),
  ]);
  return [
    head(id, one),
    factList(one),
    ...(one.quote === null ? [] : [fenced(one.quote, languageOfFile(one.locations[0]?.path))]),
    ...restOfTitle(one.title),
    ...text,
    ...one.replies.flatMap(({ heading, markdown }) => [
      `**${inlineText(heading)}:**`,
      ...contained(markdown),
    ]),
    ...one.toTools.flatMap(toTools),
    ...fix,
    ...(proposals.length > 0 && fix.length === 0 ? ['Fix:'] : []),
    ...proposals,
  ].join('\n\n');
}

/** `I1. **Title** — `path:3` [Heron] (important, kind)` */
function head(id: string, { title, severity, locations, reviewer, tags }: ForeignFinding): string {
  const places = locations.map((location) => codeSpan(placeOf(location))).join(', ');
  const words = tags.map(tagWord).filter((tag) => tag !== '');
  return [
    `${id}. **${inlineText(oneLine(title, LONGEST_TITLE)) || 'Without a title'}**`,
    places === '' ? '' : `— ${places}`,
    `[${agentWord(reviewer)}]`,
    words.length === 0 ? '' : `(${[severity, ...words].join(', ')})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function placeOf(location: Location): string {
  return placeWord(location.path, lines(location));
}

function restOfTitle(title: string): string[] {
  return oneLine(title).length > LONGEST_TITLE ? contained(title) : [];
}

function factList({ native, from, facts }: ForeignFinding): string {
  const severity = native === null ? inlineText(from) : `${inlineText(from)} “${quotable(native)}”`;
  return [{ label: 'Severity from', markdown: severity }, ...facts]
    .map(({ label, markdown }) => `- **${label}**: ${markdown}`)
    .join('\n');
}

/** Words between quotation marks have none of their own. */
function quotable(words: string): string {
  return inlineText(oneLine(words.replace(/[“”]/g, '"'), 80));
}

/** Instructions for other tools are kept where they can be read, and are nobody's instructions here. */
function toTools(text: string): string[] {
  return ['**Text addressed to other tools:**', fenced(text, 'text example')];
}
