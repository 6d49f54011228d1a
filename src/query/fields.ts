import { languageOf } from '../model/language.ts';
import { KINDS, SEVERITIES, STANDINGS, VERDICT_CLASSES, type OUTCOMES } from '../model/lists.ts';
import { FIELDS, type Field } from './syntax.ts';
import { anyText, day, nameOrText, nameWords, numbers, oneOf, orNone, pullRequest } from './value.ts';
import type { ReadValue, ValueTest, WrongValue } from './value.ts';

/** What a field is to people, and how its values are read. */
export interface FieldFacts {
  /** What it asks for, to be read after the field's name. */
  about: string;
  /** How it is written. */
  example: string;
  /** The values that it has on every site, with what they mean where the word does not say it. */
  values: Readonly<Record<string, string>>;
  read: ReadValue;
}

/** People say that a finding was declined; reports, that it was skipped. */
const IS = {
  open: 'without an outcome, in the latest round',
  unanswered: 'without an outcome, in any round',
  fixed: 'the author changed the code',
  declined: 'the author decided against it; also written is:skipped',
  'test-written': 'answered with a test',
  documented: 'answered in the docs',
  commented: 'answered with a comment',
  superseded: 'another change made it pointless',
  other: 'another outcome than these',
  new: 'first seen in a later round than the first',
  carried: 'seen in the round before, too',
  returned: 'seen again after a round without it',
  struck: 'struck out in its report',
  invalid: 'called invalid in its report',
  unmatched: 'a finding of a reviewer of which nothing says where it went',
} satisfies Record<
  (typeof STANDINGS)[number] | Exclude<(typeof OUTCOMES)[number], 'skipped'> | 'declined',
  string
>;
const HAS = {
  fix: 'a proposed fix',
  diff: 'a patch',
  resolution: 'an answer of the author',
  location: 'a place in the code',
  credits: 'a report that says who found what',
};
const PLACES = {
  title: 'its title, id and places',
  text: 'its prose',
  code: 'its code blocks',
  fix: 'its proposed fix',
  originals: "the reviewers' own findings behind it",
};
const NONE = { none: 'without one' };

/** Every field of the language. */
export const FIELD_FACTS: Readonly<Record<Field, FieldFacts>> = {
  file: texts('a path or a glob; a bare name is a file or a folder anywhere', 'file:internal/**'),
  line: { about: 'a line or a range of lines', example: 'line:40-60', values: {}, read: numbers },
  lang: {
    ...texts('the language of its code or of its files', 'lang:go'),
    read: orNone((text) => ({ type: 'text', text: languageOf(text) })),
  },
  severity: {
    about: 'how severe it is',
    example: 'severity:critical',
    values: { ...named(SEVERITIES), ...NONE },
    read: orNone(oneOf('severity', [...SEVERITIES, 'none'])),
  },
  is: {
    about: 'what became of it, and where it stands among the rounds',
    example: 'is:open',
    values: IS,
    read: oneOf('outcome or standing', Object.keys(IS), { skipped: 'declined' }),
  },
  has: {
    about: 'what it comes with',
    example: 'has:fix',
    values: HAS,
    read: oneOf('part of a finding', Object.keys(HAS)),
  },
  in: {
    about: 'where the words beside it are looked for',
    example: 'in:code retry',
    values: PLACES,
    read: oneOf('place to look in', Object.keys(PLACES)),
  },
  tag: texts('a tag of it or of its report', 'tag:regression'),
  pattern: texts('the pattern that it is a case of', 'pattern:none'),
  agent: names('who found it: a name, or whole words of it', 'agent:heron'),
  by: { about: 'how many agents found it', example: 'by:>=2', values: {}, read: numbers },
  reviewer: names(
    'who took part in the review, with the effort in brackets: a name, or whole words of it',
    'reviewer:"Heron Large 2 (high)"',
  ),
  covered: names(
    'whose Coverage Summary mentions a file of it: as with reviewer:',
    'covered:"Heron Large 2"',
  ),
  of: {
    about: 'how many reviewers took part in the review',
    example: 'of:>=2',
    values: {},
    read: numbers,
  },
  repo: names('a repository, with or without its owner', 'repo:tidepool'),
  pr: {
    about: 'the pull request that was reviewed',
    example: 'pr:41',
    values: NONE,
    read: orNone(pullRequest),
  },
  branch: texts('the branch that was reviewed; * is any characters', 'branch:delivery-*'),
  author: texts('who wrote the code; * is any characters', 'author:*mira*'),
  round: {
    about: 'which round of its pull request or branch',
    example: 'round:>=2',
    values: NONE,
    read: orNone(numbers),
  },
  kind: {
    about: 'what was reviewed',
    example: 'kind:branch',
    values: named(KINDS),
    read: oneOf('kind', KINDS),
  },
  verdict: {
    about: 'words of the verdict of its report, or what it comes to',
    example: 'verdict:rework',
    values: { ...named(VERDICT_CLASSES), ...NONE },
    read: orNone(nameOrText(VERDICT_CLASSES)),
  },
  after: { about: 'from this day, month or year on', example: 'after:2026-05', values: {}, read: day },
  before: { about: 'up to the day before this one', example: 'before:2026-06-01', values: {}, read: day },
};

export function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

/** What a value of a field asks for, or why it is none. */
export function readValue(field: Field, text: string): ValueTest | WrongValue {
  return FIELD_FACTS[field].read(text);
}

/** What one of its values means that a field has on every site; empty where the word says it, and for all others. */
export function meaningOf(field: Field, value: string): string {
  const { values } = FIELD_FACTS[field];
  return Object.hasOwn(values, value) ? values[value]! : '';
}

function texts(about: string, example: string): FieldFacts {
  return { about, example, values: NONE, read: orNone(anyText) };
}

function names(about: string, example: string): FieldFacts {
  return { ...texts(about, example), read: orNone(nameWords) };
}

/** Values whose names say what they mean. */
function named(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}
