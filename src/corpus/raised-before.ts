import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** The findings of earlier rounds that a finding's own notes say it repeats, as in `(round 2 S1 unaddressed)`. */
export function raisedBefore(
  earlier: readonly Report[],
  { raisedBefore: prior }: Pick<Finding, 'raisedBefore'>,
): Finding[] {
  return prior.flatMap(({ round, id }) => {
    // Printed rounds may repeat or restart: the latest report that has such a round and finding is meant.
    const found = earlier
      .toReversed()
      .filter((report) => round === null || report.round === round)
      .flatMap(({ findings }) => findings.find((finding) => isNamed(finding, id)) ?? []);
    return found.slice(0, 1);
  });
}

/** Is it the finding that a report calls so? */
export function isNamed(finding: Finding, name: string): boolean {
  return finding.id === name || shortId(finding) === name;
}

/** `I3` is also the third finding of a list under "Important Issues", which has no ids. */
export function shortId({ id, severity }: Finding): string | null {
  const ordinal = /^[A-Z]\w+ (\d+)$/.exec(id ?? '')?.[1];
  return ordinal !== undefined && severity !== null ? `${severity[0]!.toUpperCase()}${ordinal}` : id;
}
