import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { changedUnit, matchedBy } from './linear-alphabet.ts';

/** An expression asks for what no engine does in linear time, or what would not mean the same to it. */
export class NotLinear extends Error {}

/** Each class is tried on every character there is, a million with the flag `u`: there may be so many different ones. */
const MOST_CLASSES = 40;

/** The flags that change what a part means; `m` and `i` may be set and unset inside of an expression. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly u: boolean;
  /** The classes that were met, of all parts of the expression. */
  readonly classes: Set<string>;
}

/**
 * An expression of JavaScript in the syntax of RE2, for texts whose lines end with `\n` and which went through
 * `inUnits` where it has no flag `u`. Every character and class is spelled out, so that nothing depends on what the
 * other engine holds for a space, a letter or its other case. Throws `NotLinear`.
 */
export function linearSource(source: string, flags: string): string {
  const [i, m, s, u] = [...'imsu'].map((flag) => flags.includes(flag)) as [
    boolean,
    boolean,
    boolean,
    boolean,
  ];
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, u);
  return choice(pattern.alternatives, { i, m, s, u, classes: new Set() });
}

function choice(alternatives: readonly AST.Alternative[], flags: Flags): string {
  const sources = alternatives.map(({ elements }) => elements.map((part) => element(part, flags)).join(''));
  return `(?:${sources.join('|')})`;
}

function element(part: AST.Element, flags: Flags): string {
  switch (part.type) {
    case 'Group':
      return choice(part.alternatives, modified(part.modifiers, flags));
    case 'CapturingGroup':
      return choice(part.alternatives, flags);
    case 'Quantifier':
      return quantified(part, flags);
    case 'Assertion':
      return assertion(part, flags);
    case 'Character':
      return character(part.value, flags);
    case 'CharacterSet':
    case 'CharacterClass':
      return oneOf(part.raw, flags);
    default:
      throw new NotLinear(part.raw);
  }
}

function modified(modifiers: AST.Modifiers | null, flags: Flags): Flags {
  const set = (to: boolean, { ignoreCase, multiline, dotAll }: AST.ModifierFlags) => ({
    ...(ignoreCase && { i: to }),
    ...(multiline && { m: to }),
    ...(dotAll && { s: to }),
  });
  if (modifiers === null) return flags;
  return { ...flags, ...set(true, modifiers.add), ...(modifiers.remove && set(false, modifiers.remove)) };
}

function quantified({ element: part, min, max, greedy, raw }: AST.Quantifier, flags: Flags): string {
  // A round that matches nothing is no round in JavaScript. Elsewhere it ends the loop, which is the same only where
  // a part tries that last.
  if (isNullable(part) && !isEmptyLast(part)) throw new NotLinear(raw);
  const times = max === Infinity ? `{${min},}` : `{${min},${max}}`;
  return `${element(part, flags)}${times}${greedy ? '' : '?'}`;
}

function assertion(part: AST.Assertion, { i, m, u }: Flags): string {
  if (part.kind === 'start') return m ? '(?m:^)' : String.raw`\A`;
  if (part.kind === 'end') return m ? '(?m:$)' : String.raw`\z`;
  // With `u` engines see `\B` inside of a character; where case does not count, two letters beyond ASCII are of words.
  if (part.kind !== 'word' || (u && (i || part.negate))) throw new NotLinear(part.raw);
  return part.negate ? String.raw`\B` : String.raw`\b`;
}

function character(code: number, flags: Flags): string {
  if (flags.i) return oneOf(flags.u ? `\\u{${hex(code)}}` : `\\u${hex(code).padStart(4, '0')}`, flags);
  return `\\x{${hex(flags.u ? code : changedUnit(code))}}`;
}

function oneOf(raw: string, { i, s, u, classes }: Flags): string {
  if (u && classes.add(raw).size > MOST_CLASSES) throw new NotLinear(raw);
  const ranges = matchedBy(raw, `${i ? 'i' : ''}${s ? 's' : ''}${u ? 'u' : ''}`);
  // A class cannot be empty.
  if (ranges.length === 0) return String.raw`[^\x{0}-\x{10ffff}]`;
  return `[${ranges.map(([first, last]) => `\\x{${hex(first)}}-\\x{${hex(last)}}`).join('')}]`;
}

function hex(code: number): string {
  return code.toString(16);
}

/** Whether a part can match nothing. */
function isNullable(part: AST.Element): boolean {
  if (part.type === 'Quantifier') return part.min === 0 || isNullable(part.element);
  if (part.type === 'Group' || part.type === 'CapturingGroup')
    return part.alternatives.some(({ elements }) => elements.every(isNullable));
  return part.type === 'Assertion';
}

/** Whether a part that can match nothing does so only when all else failed. */
function isEmptyLast(part: AST.Element): boolean {
  if (part.type === 'Quantifier')
    return part.greedy && (!isNullable(part.element) || isEmptyLast(part.element));
  if (part.type !== 'Group' && part.type !== 'CapturingGroup') return part.type === 'Assertion';
  const first = part.alternatives.findIndex(({ elements }) => elements.every(isNullable));
  return first === part.alternatives.length - 1 && part.alternatives[first]!.elements.every(isEmptyLast);
}
