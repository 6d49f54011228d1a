import type { SpeedTable, Stage } from '../../src/model/speed.ts';
import { table } from '../audit/table.ts';

const MEGABYTE = 1e6;

/** What was measured, for a terminal. */
export function printed(speed: SpeedTable): string {
  const { reports, bytes, runs, machine, peers, builds, ratios } = speed;
  const count = runs === 1 ? 'one run' : `medians of ${runs} runs`;
  return [
    `${reports} reports, ${megabytes(bytes)} MB; ${count}; ${[machine, ...peers].join('; ')}`,
    table(
      ['build', 'user CPU s', 'wall s', 'peak MB', 'site MB', 'files'],
      builds.map(({ what, user, wall, memory, site }) => [
        what,
        ...[rounded(user), rounded(wall), Math.round(memory / MEGABYTE)],
        ...(site === null ? ['', ''] : [megabytes(site.bytes), site.files]),
      ]),
    ),
    table(
      ['ratio', 'measured', 'at most', ''],
      ratios.map(({ what, value, most }) => [
        what,
        ...[rounded(value), most ?? '', most !== null && value > most ? 'over' : ''],
      ]),
    ),
  ].join('\n\n');
}

/** The stages of a build, the costliest first; a part of a stage stands behind it. */
export function byCost(stages: readonly Stage[]): Stage[] {
  const sorted = stages.toSorted((a, b) => b.user - a.user);
  return sorted
    .filter(({ within }) => within === null)
    .flatMap((stage) => [stage, ...sorted.filter(({ within }) => within === stage.what)]);
}

/** What stages took, for a terminal. */
export function printedStages(stages: readonly Stage[]): string {
  const rows = stages.map(({ what, user, within }) => [
    within === null ? what : `— of which ${what}`,
    rounded(user),
  ]);
  return table(['stage', 'user CPU s'], rows);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (MEGABYTE / 10)) / 10;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
