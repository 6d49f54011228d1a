/** What a value of a field asks for; `numbers` are whole, `max` may be `Infinity`; a `day` is written `2026-05-01`. */
export type ValueTest =
  | { type: 'none' }
  /** One of the values that the field has. */
  | { type: 'name'; name: string }
  /** Any text: words, or a glob where the field takes one. */
  | { type: 'text'; text: string }
  /** A name from its first letter to its last. */
  | { type: 'whole'; name: string }
  | { type: 'numbers'; min: number; max: number }
  /** `repo` is null where only the number is given. */
  | { type: 'pr'; repo: string | null; number: number }
  /** The first day of what is named. */
  | { type: 'day'; day: string };

/** Why a text is no value; `isStart` where more of it may make it one. */
export interface WrongValue {
  type: 'wrong';
  message: string;
  isStart: boolean;
}

export type ReadValue = (text: string) => ValueTest | WrongValue;

/** One of the names; `also` are other words for some of them. */
export function oneOf(
  what: string,
  names: readonly string[],
  also: Readonly<Record<string, string>> = {},
): ReadValue {
  const meant = new Map([...names.map((name) => [name, name] as const), ...Object.entries(also)]);
  return (text) => {
    const word = text.toLowerCase();
    const name = meant.get(word);
    if (name !== undefined) return { type: 'name', name };
    const isStart = [...meant.keys()].some((known) => known.startsWith(word));
    return wrong(`"${text}" is no ${what}: ${either(names)}`, isStart);
  };
}

/** That there is none is a value, too. */
export function orNone(read: ReadValue): ReadValue {
  return (text) => (text.toLowerCase() === 'none' ? { type: 'none' } : read(text));
}

/** One of the names, else words. */
export function nameOrText(names: readonly string[]): ReadValue {
  return (text) => {
    const word = text.toLowerCase();
    return names.includes(word) ? { type: 'name', name: word } : { type: 'text', text };
  };
}

/** Words of a name; with `=` in front the whole of it. */
export const nameWords: ReadValue = (text) => {
  const isWhole = text.startsWith('=') && text.slice(1).trim() !== '';
  return isWhole ? { type: 'whole', name: text.slice(1) } : { type: 'text', text };
};

export const anyText: ReadValue = (text) => ({ type: 'text', text });

/** `12`, `10-20`, `>=50`, `<9`. */
export const numbers: ReadValue = (text) => {
  const [, sign, from, to] = /^([<>]=?)?(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(text) ?? [];
  if (from === undefined || (sign !== undefined && to !== undefined))
    return wrong(`"${text}" is no number: write 3, >=3, <3 or 3-5`, /^(?:[<>]=?|\d{1,9}[-–])$/.test(text));
  const [first, last] = [Number(from), Number(to ?? from)];
  if (first > last) return wrong(`"${text}" counts down: write ${last}-${first}`, true);
  return { type: 'numbers', ...bounds(sign, first, last) };
};

function bounds(sign: string | undefined, first: number, last: number): { min: number; max: number } {
  if (sign === '>') return { min: first + 1, max: Infinity };
  if (sign === '>=') return { min: first, max: Infinity };
  if (sign === '<') return { min: 0, max: first - 1 };
  return { min: sign === '<=' ? 0 : first, max: last };
}

/** `12`, `#12`, `owner/repo#12`. */
export const pullRequest: ReadValue = (text) => {
  const [, repo, number] = /^(?:([^\s#]+)?#)?(\d{1,9})$/.exec(text) ?? [];
  if (number === undefined)
    return wrong(`"${text}" is no pull request: write 12, #12, owner/repo#12 or none`, !/\s|#./.test(text));
  return { type: 'pr', repo: repo ?? null, number: Number(number) };
};

/** What may become a date as more is typed. */
const DAY_START = /^(?:\d{0,3}|\d{4}-(?:[01]?|(?:0[1-9]|1[0-2])-[0-3]?))$/;

/** `2026`, `2026-05`, `2026-05-01`. */
export const day: ReadValue = (text) => {
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const first = `${year}-${month}-${date}`;
  if (year === undefined || !isDay(first))
    return wrong(`"${text}" is no date: write 2026, 2026-05 or 2026-05-01`, DAY_START.test(text));
  return { type: 'day', day: first };
};

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  // Engines take 30 February for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Words as a sentence lists them: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function wrong(message: string, isStart: boolean): WrongValue {
  return { type: 'wrong', message, isStart };
}
