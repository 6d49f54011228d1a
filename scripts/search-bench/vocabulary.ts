import type { Random } from '../fuzz/random.ts';

/** Words that nobody has, as often as words are: the one of rank n about n times more seldom than the first. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #random: Random;

  constructor(random: Random, size: number) {
    this.#random = random;
    const words = new Set<string>();
    while (words.size < size) words.add(this.#invented(words.size));
    this.words = [...words];
  }

  word(): string {
    return this.words[this.#rank(this.words.length)]!;
  }

  sentence(length: number): string {
    const words = Array.from({ length }, () => (this.#random.oneIn(8) ? this.identifier() : this.word()));
    return `${words.join(' ')}.`;
  }

  /** `lateQueueJobs` or `late_queue_jobs`. */
  identifier(): string {
    const parts = Array.from({ length: 2 + this.#random.below(2) }, () => this.word());
    if (this.#random.oneIn(3)) return parts.join('_');
    return parts.map((part, at) => (at === 0 ? part : part[0]!.toUpperCase() + part.slice(1))).join('');
  }

  #rank(end: number): number {
    return Math.floor(end ** (this.#random.below(1_000_000) / 1_000_000)) - 1;
  }

  /** The more often, the shorter. */
  #invented(rank: number): string {
    const syllables = rank < 100 ? 1 : rank < 3000 ? 2 : 3;
    return Array.from({ length: syllables }, () =>
      SYLLABLE.map((part) => this.#random.pick(part)).join(''),
    ).join('');
  }
}

const SYLLABLE = [
  'b br bl c ch cl cr d dr f fl fr g gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(' '),
  'a e i o u a e i o ai ea ou'.split(' '),
  ['', '', '', '', ...'n r s t l m nd st ck'.split(' ')],
];
