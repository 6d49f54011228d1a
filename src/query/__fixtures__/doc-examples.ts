/** The queries that a docs page offers to run. */
export function docExamples(mdx: string): string[] {
  const examples = mdx.matchAll(/<QueryExample q=(?:"([^"]*)"|\{'([^']*)'\}|\{String\.raw`([^`]*)`\})/g);
  return [...examples].map(([, plain, quoted, raw]) => (plain ?? quoted ?? raw)!);
}
