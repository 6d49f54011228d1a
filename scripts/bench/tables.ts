import type { SpeedTable } from '../../src/model/speed.ts';
import { table } from '../audit/table.ts';

/** What a part of a build takes, in seconds of user CPU time; `within` is the stage that it is a part of, if any. */
export interface Stage {
  what: string;
  user: number;
  within: string | null;
}

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

/** What the stages of a build took, for a terminal, the costliest first; a part of a stage stands below it. */
export function printedStages(stages: readonly Stage[]): string {
  const byCost = stages.toSorted((a, b) => b.user - a.user);
  const rows = byCost
    .filter(({ within }) => within === null)
    .flatMap((stage) => [
      [stage.what, rounded(stage.user)],
      ...byCost
        .filter(({ within }) => within === stage.what)
        .map(({ what, user }) => [`— of which ${what}`, rounded(user)]),
    ]);
  return table(['stage', 'user CPU s'], rows);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (MEGABYTE / 10)) / 10;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
