/** Numbers that look random and are the same for the same seed and index, on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** True once in `n` times. */
  oneIn(n: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** The numbers of one input: mulberry32, started from a mix of both, so that neighbours have nothing in common. */
export function random(seed: number, index: number): Random {
  let state = mix(mix(seed) ^ index);
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0;
    return Math.floor((mix(state) / 0x1_0000_0000) * end);
  };
  return {
    below,
    oneIn: (n) => below(n) === 0,
    pick: (items) => items[below(items.length)]!,
  };
}

/** Every bit of a number has a say in every bit of the result. */
function mix(number: number): number {
  let bits = number + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
