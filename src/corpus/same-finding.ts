import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** A finding of another round that is the same, as a report itself says in a note such as `(round 2 S1 unaddressed)`. */
export interface SameFinding {
  when: 'earlier' | 'later';
  report: Report;
  finding: Finding;
}

/** The findings that one finding's notes name in earlier rounds, and those of later rounds that name it. */
export function sameFindings(rounds: readonly Report[], report: Report, finding: Finding): SameFinding[] {
  const later = rounds
    .slice(rounds.indexOf(report) + 1)
    .flatMap((round) =>
      round.findings
        .filter((other) => named(rounds, round, other).some((found) => found.finding === finding))
        .map((other): SameFinding => ({ when: 'later', report: round, finding: other })),
    );
  return [...named(rounds, report, finding), ...later];
}

/** Printed rounds may repeat: the latest one before the report is meant. */
function named(rounds: readonly Report[], report: Report, { raisedBefore }: Finding): SameFinding[] {
  const before = rounds.slice(0, rounds.indexOf(report)).reverse();
  return raisedBefore.flatMap(({ round, id }): SameFinding[] => {
    const has = (other: Report) => other.findings.some((finding) => finding.id === id);
    const earlier = before.find((other) => (round === null ? has(other) : other.round === round));
    const finding = earlier?.findings.find((other) => other.id === id);
    return earlier && finding ? [{ when: 'earlier', report: earlier, finding }] : [];
  });
}
