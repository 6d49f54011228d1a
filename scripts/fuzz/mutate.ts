import { random, type Random } from './random.ts';
import type { Seeds } from './seeds.ts';
import { token } from './tokens.ts';

/** The longest input, in bytes; most are far smaller, for a report is a sum of small pieces. */
const LONGEST = 60_000;

/** The input that a seed and an index stand for: a piece of a report with one to eight mutations. */
export function makeInput(seeds: Seeds, seed: number, index: number): Uint8Array {
  const numbers = random(seed, index);
  const lines = start(seeds, numbers);
  let text = lines.join('\n');
  for (let left = 1 + numbers.below(8); left > 0; left -= 1)
    text = numbers.pick(MUTATIONS)(text, numbers, seeds);
  return Buffer.from(text.slice(0, LONGEST), 'latin1');
}

/** Some lines of one report, often below its head, so that they are read as what they are. */
function start(seeds: Seeds, numbers: Random): readonly string[] {
  const file = numbers.pick(seeds.files);
  if (numbers.oneIn(200)) return file;
  const piece = window(file, 512 << numbers.below(4), numbers);
  return numbers.oneIn(2) ? [...file.slice(0, 1 + numbers.below(16)), '', ...piece] : piece;
}

/** Whole lines from anywhere in a file, up to a number of bytes. */
function window(file: readonly string[], bytes: number, numbers: Random): string[] {
  const from = numbers.below(file.length);
  let to = from;
  for (let left = bytes; left > 0 && to < file.length; to += 1) left -= file[to]!.length + 1;
  return file.slice(from, to);
}

type Mutation = (text: string, numbers: Random, seeds: Seeds) => string;

const MUTATIONS: readonly Mutation[] = [
  insertToken,
  insertToken,
  insertToken,
  insertToken,
  (text, numbers) =>
    onLines(text, (lines) => void lines.splice(numbers.below(lines.length), 1 + numbers.below(4))),
  (text, numbers) => onLines(text, (lines) => void duplicate(lines, numbers)),
  (text, numbers) => onLines(text, (lines) => void swap(lines, numbers)),
  (text, numbers, seeds) =>
    onLines(text, (lines) => void lines.splice(numbers.below(lines.length), 0, ...splice(seeds, numbers))),
  repeatFragment,
  rarely(4, changeLineEnds),
  rarely(8, flipBytes),
  rarely(4, (text, numbers) => text.slice(0, numbers.below(text.length + 1))),
];

/** Otherwise something is inserted: what makes a file unreadable as a whole must not hide the rest. */
function rarely(n: number, mutation: Mutation): Mutation {
  return (text, numbers, seeds) =>
    numbers.oneIn(n) ? mutation(text, numbers, seeds) : insertToken(text, numbers);
}

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

function duplicate(lines: string[], numbers: Random): void {
  const from = numbers.below(lines.length);
  lines.splice(numbers.below(lines.length), 0, ...lines.slice(from, from + 1 + numbers.below(6)));
}

function swap(lines: string[], numbers: Random): void {
  const [a, b] = [numbers.below(lines.length), numbers.below(lines.length)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
}

function splice(seeds: Seeds, numbers: Random): string[] {
  return window(numbers.pick(seeds.files), 32 << numbers.below(5), numbers);
}

function insertToken(text: string, numbers: Random): string {
  const at = boundary(text, numbers.below(text.length + 1));
  return text.slice(0, at) + token(numbers) + text.slice(at);
}

function repeatFragment(text: string, numbers: Random): string {
  const from = boundary(text, numbers.below(text.length + 1));
  const fragment = text.slice(from, boundary(text, from + 1 + numbers.below(24)));
  return text.slice(0, from) + fragment.repeat(1 + numbers.below(40)) + text.slice(from);
}

function changeLineEnds(text: string, numbers: Random): string {
  const end = numbers.pick(['\r\n', '\r']);
  return numbers.oneIn(2) ? text.replaceAll('\n', end) : text.replace('\n', end);
}

function flipBytes(text: string, numbers: Random): string {
  const at = numbers.below(text.length + 1);
  return text.slice(0, at) + String.fromCharCode(128 + numbers.below(128)) + text.slice(at + 1);
}

/** The place at or before this one where no character of UTF-8 is cut. */
function boundary(text: string, at: number): number {
  let place = at;
  while (place > 0 && (text.charCodeAt(place) & 0xc0) === 0x80) place -= 1;
  return place;
}
