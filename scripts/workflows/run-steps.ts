import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Run } from '../../src/e2e/hostile/measure.ts';
import type { Shell } from '../shell/shell.ts';
import type { Step } from './read.ts';

/** What an expression stands for, by its text between the braces. */
type Values = Record<string, string>;

const Ours = z.looseObject({
  env: z.record(z.string(), z.string()).default({}),
  'working-directory': z.string().optional(),
});

/** What a step did: how it ended, and what it told the runner. */
export interface StepRun extends Run {
  outputs: Values;
  summary: string;
}

/** Runs the script of a step as a runner of GitHub does; steps that use an action are not run. */
export async function runStep(
  shell: Shell,
  step: Step,
  { workspace, actionPath = '', values, env = {} }: RunnerState,
): Promise<StepRun> {
  const { env: written, 'working-directory': folder = '' } = Ours.parse(step);
  const evaluated = Object.entries(written).map(([name, text]) => [name, evaluate(text, values)]);
  const temp = mkdtempSync(join(tmpdir(), 'casebook-runner-'));
  const [output, summary] = [join(temp, 'output'), join(temp, 'summary')];
  const told = {
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_ACTION_PATH: actionPath, RUNNER_TEMP: workspace },
    ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: 'true' },
  };
  const done = await shell.run(step.run ?? '', {
    cwd: join(workspace, folder),
    env: { ...told, ...env, ...Object.fromEntries(evaluated) },
  });
  const result = { ...done, outputs: outputsIn(text(output)), summary: text(summary) };
  rmSync(temp, { recursive: true });
  return result;
}

interface RunnerState {
  workspace: string;
  actionPath?: string;
  values: Values;
  env?: Record<string, string>;
}

function evaluate(written: string, values: Values): string {
  return written.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    if (!Object.hasOwn(values, expression)) throw new Error(`no value for ${expression}`);
    return values[expression]!;
  });
}

function outputsIn(lines: string): Values {
  return Object.fromEntries(
    [...lines.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
  );
}

function text(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
