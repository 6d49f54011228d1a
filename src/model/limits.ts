/**
 * What one report, and all of them, may measure: about ten times the largest real ones, checked before any parser
 * runs. A report beyond a limit is rejected, and named with the line.
 */
export const LIMITS = {
  /** Bytes of a file. */
  fileBytes: 2_000_000,
  /** Bytes of a file of another tool, which may hold many reviews. */
  foreignBytes: 20_000_000,
  /** Files, and their bytes together. */
  files: 20_000,
  allBytes: 500_000_000,
  frontMatterBytes: 64 * 1024,
  frontMatterLines: 1000,
  /** Levels of lists and maps in the front matter. */
  frontMatterDepth: 20,
  /** Former addresses of a report: each is a page or two. */
  aliases: 50,
  /** Characters of a line. */
  lineLength: 100_000,
  /** Quotes and lists within each other that one line opens, and the blanks before its words. */
  depth: 100,
  indent: 400,
  /** Rows of a table times the columns of its widest row. */
  tableCells: 100_000,
  /** In one paragraph: the marks `* _ ~`, opening brackets, runs of backticks. */
  marks: 2000,
  /** In one paragraph: what may open a tag, a declaration or an instruction. */
  tags: 250,
  /** Different lengths of runs of backticks: for each, the paragraph is searched to its end. */
  backtickLengths: 100,
  /** Opening brackets that are not closed yet. */
  brackets: 100,
  paragraphLines: 10_000,
  /** Lines that go on with a quote or an item without its mark. */
  lazyLines: 1000,
  /** Footnotes of a report. */
  notes: 500,
  /** Milliseconds and megabytes of heap that one report may take. */
  milliseconds: 10_000,
  heapMegabytes: 1024,
} as const;

/** Milliseconds for a report of so many bytes: a megabyte of ordinary findings takes ten seconds on a slow machine. */
export function mostMilliseconds(bytes: number): number {
  return LIMITS.milliseconds * Math.max(1, bytes / 600_000);
}

/** The characters of HTML that may be made of a report of so many bytes. */
export function mostHtml(bytes: number): number {
  return Math.max(2_000_000, 60 * bytes);
}
