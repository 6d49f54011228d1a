import type { PageFacts } from './page.ts';

/** Facts of pages to be written down: every text once, and for the rest its number. */
export interface Packed {
  texts: string[];
  pages: [
    file: number,
    ids: number[],
    repeated: number[],
    links: number[],
    loads: [number, number][],
    movesTo: number,
  ][];
}

export function packed(pages: ReadonlyMap<string, PageFacts>): Packed {
  const numbers = new Map<string, number>();
  const number = (text: string) => {
    const found = numbers.get(text) ?? numbers.size;
    numbers.set(text, found);
    return found;
  };
  const packedPages = [...pages].map(
    ([file, { ids, repeated, links, loads, movesTo }]): Packed['pages'][number] => [
      number(file),
      [...ids].map(number),
      [...repeated].map(number),
      [...links].map(number),
      [...loads].map(([url, element]) => [number(url), number(element)]),
      movesTo === null ? -1 : number(movesTo),
    ],
  );
  return { texts: [...numbers.keys()], pages: packedPages };
}

/** Of those of `files` that are there. */
export function unpacked({ texts, pages }: Packed, files: ReadonlySet<string>): Map<string, PageFacts> {
  const text = (number: number) => texts[number]!;
  return new Map(
    pages.flatMap(([file, ids, repeated, links, loads, movesTo]) =>
      files.has(text(file))
        ? [
            [
              text(file),
              {
                ids: new Set(ids.map(text)),
                repeated: new Set(repeated.map(text)),
                links: new Set(links.map(text)),
                loads: new Map(loads.map(([url, element]) => [text(url), text(element)])),
                movesTo: movesTo === -1 ? null : text(movesTo),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
