import type { FrontMatter } from '../model/front-matter.ts';
import { LIMITS } from '../model/limits.ts';
import { nameFault } from '../model/name-fault.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Alias } from '../model/report.ts';

/** The former ids that the front matter of a report names, and what is wrong with those that can never have been one. */
export function readAliases(
  { aliases = [] }: FrontMatter,
  text: string,
): { aliases: Alias[]; problems: Problem[] } {
  const read: Alias[] = [];
  const problems: Problem[] = [];
  const lines = text.slice(0, LIMITS.frontMatterBytes).split('\n');
  for (const written of new Set(aliases)) {
    const id = written.replace(/\.(?:md|markdown)$/i, '');
    const line = lineOf(written, lines);
    const reason = id
      .split('/')
      .map(nameFault)
      .find((fault) => fault !== null);
    if (reason !== undefined) problems.push(problem('alias-path', line, { alias: written, reason }));
    else if (!read.some((alias) => alias.id === id)) read.push({ id, line });
  }
  return { aliases: read, problems };
}

/** Where the front matter names it: in a list of lines, or all on the line of the key. */
function lineOf(written: string, lines: readonly string[]): number {
  const key = Math.max(
    0,
    lines.findIndex((line) => /^["']?aliases["']?\s*:/.test(line)),
  );
  const item = lines.findIndex((line, at) => at >= key && line.includes(written));
  return (item === -1 ? key : item) + 1;
}
