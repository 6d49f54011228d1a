import { foldedAddress } from '../model/address.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Alias, Report } from '../model/report.ts';

/** What the former addresses of reports lead to. */
export interface Renames {
  /** The report that each former id leads to. */
  reportOf: ReadonlyMap<string, Report>;
  /** What is wrong with the claims that lead nowhere, by the file that makes them. */
  problems: { path: string; problems: Problem[] }[];
}

/** A report that has an address always keeps it, and which of two that claim one must not hang on their order. */
export function renames(reports: readonly Report[]): Renames {
  const owners = new Map(reports.map((report) => [foldedAddress(report.id), report]));
  const claims = Map.groupBy(
    reports.flatMap((report) => report.aliases.map((alias) => ({ report, alias }))),
    ({ alias }) => foldedAddress(alias.id),
  );
  const reportOf = new Map<string, Report>();
  const problems: Renames['problems'] = [];
  for (const report of reports) {
    const wrong = report.aliases.flatMap((alias) => {
      const address = foldedAddress(alias.id);
      const fault = faultOf(alias, report, owners.get(address), claims.get(address)!);
      if (fault === null && !isSecond(alias, report)) reportOf.set(alias.id, report);
      return fault ?? [];
    });
    if (wrong.length > 0) problems.push({ path: report.source.path, problems: wrong });
  }
  return { reportOf, problems };
}

/** The id that a report had first: the oldest of its names that lead to it, else the one it has. */
export function firstId(report: Report, { reportOf }: Pick<Renames, 'reportOf'>): string {
  return report.aliases.find(({ id }) => reportOf.get(id) === report)?.id ?? report.id;
}

function faultOf(
  { id, line }: Alias,
  report: Report,
  owner: Report | undefined,
  claims: readonly { report: Report }[],
): Problem | null {
  if (owner !== undefined) return problem('alias-taken', line, { alias: id, by: owner.source.path });
  const others = new Set(claims.map((claim) => claim.report).filter((other) => other !== report));
  if (others.size === 0) return null;
  const paths = [...others].map(({ source }) => source.path).sort();
  return problem('alias-claimed', line, { alias: id, others: paths.join(', ') });
}

/** The same address in another case or Unicode form. */
function isSecond(alias: Alias, { aliases }: Report): boolean {
  const address = foldedAddress(alias.id);
  return aliases.find(({ id }) => foldedAddress(id) === address) !== alias;
}
