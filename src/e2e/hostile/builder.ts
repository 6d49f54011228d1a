import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { copyProject } from '../project-copy.ts';
import { run, type Run } from './measure.ts';

/** The project's own commands, as the npm scripts call them. */
const COMMANDS = {
  build: (out: string) => ['node', 'scripts/build.ts', '--silent', '--out', out],
  check: () => ['node', 'scripts/check.ts'],
  probe: (expressions: readonly string[]) => ['node', 'scripts/hostile-probe.ts', ...expressions],
};

/** A folder of reports, and where the site built from it goes. */
export interface Place {
  reports: string;
  out: string;
}

/**
 * A copy of the project in a temporary folder with a TMPDIR of its own: nothing is cached from earlier runs, and every
 * file that a build writes where it should not can be seen.
 */
export class Builder {
  readonly root = mkdtempSync(join(tmpdir(), 'casebook-hostile-'));
  readonly #project = join(this.root, 'project');
  readonly #tmp = join(this.root, 'tmp');
  readonly #before: ReadonlySet<string>;
  #folders = 0;

  constructor(project: string) {
    mkdirSync(this.#tmp);
    copyProject(project, this.#project);
    this.#before = new Set(list(this.#project, (name) => name !== 'node_modules'));
  }

  /** A fresh folder, with an empty folder of reports and room for a site in it. */
  place(): Place {
    const folder = join(this.root, `site-${++this.#folders}`);
    mkdirSync(join(folder, 'reports'), { recursive: true });
    return { reports: join(folder, 'reports'), out: join(folder, 'out', 'site') };
  }

  build({ reports, out }: Place): Promise<Run> {
    return this.#run(COMMANDS.build(out), reports);
  }

  check(reports: string): Promise<Run> {
    return this.#run(COMMANDS.check(), reports);
  }

  /** Loads the corpus in a process of its own and evaluates the expressions there. Returns those that are true. */
  async probe(reports: string, expressions: readonly string[]): Promise<string[]> {
    const { status, stdout, stderr } = await this.#run(COMMANDS.probe(expressions), reports);
    if (status !== 0) return [`the probe ended with ${status}: ${stderr.slice(-300)}`];
    return JSON.parse(stdout) as string[];
  }

  /** Files written by builds anywhere but in their output: paths below the temporary folder. */
  strays(): { inTmp: string[]; elsewhere: string[] } {
    const inProject = list(this.#project, (name) => name !== 'node_modules')
      .filter((path) => !this.#before.has(path))
      .map((path) => relative(this.#project, path))
      .filter((path) => !/^(\.astro|\.cache|dist)[/\\]/.test(path));
    const inRoot = readdirSync(this.root).filter((name) => !/^(project|tmp|site-.+)$/.test(name));
    return {
      inTmp: list(this.#tmp).map((path) => relative(this.#tmp, path)),
      elsewhere: [...inProject, ...inRoot],
    };
  }

  /** Lets the next build read every report anew. */
  forget(): void {
    rmSync(join(this.#project, '.cache'), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #run(command: readonly string[], reports: string): Promise<Run> {
    // A test runner or a CI service around this must not change what a build does.
    const { NODE_ENV: _, VITEST: __, GITHUB_ACTIONS: ___, FORCE_COLOR: ____, ...rest } = process.env;
    const env = {
      ...rest,
      PATH: join(this.#project, 'node_modules', '.bin') + delimiter + rest['PATH'],
      TMPDIR: this.#tmp,
      REPORTS_DIR: reports,
      BASE_PATH: '/',
      ASTRO_TELEMETRY_DISABLED: '1',
    };
    return run(command, { cwd: this.#project, env, limitMs: 20 * 60_000 });
  }
}

function list(folder: string, into: (name: string) => boolean = () => true): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => into(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? list(path, into) : [path];
    });
}
