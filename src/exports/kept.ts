/** What was made of the same before, told by `key`, or what `make` makes of it. */
export type Kept = <Part>(key: string, make: () => Promise<Part>) => Promise<Part>;

/** Where nothing is kept. */
export const notKept: Kept = (_, make) => make();

/** What `make` makes, when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}
