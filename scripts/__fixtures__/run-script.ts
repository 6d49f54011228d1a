import { execFile } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/** What a command that has ended said. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

/**
 * Runs a script over a folder of reports, '' for the samples, without a terminal. `settings` are further variables of
 * the environment.
 */
export function runScript(
  script: string,
  reports: string,
  args: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const defaults = { SITE_URL: '', BASE_PATH: '', GITHUB_ACTIONS: '', REPORTS_DIR: reports };
  const env = { ...process.env, ...defaults, ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [join('scripts', script), ...args], { cwd: project, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}
