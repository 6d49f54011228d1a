import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { run, type Run } from '../../src/e2e/hostile/measure.ts';

/** How a command is typed: in which folder, and with what in the environment. */
export interface Typed {
  cwd: string;
  env?: Record<string, string>;
}

/** A test runner (whose environment also says what builds are to be told) or a CI service must not change a command. */
const NOT_PASSED_ON =
  /^(NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|GITHUB_.*|CI|FORCE_COLOR|REPORTS_DIR|SITE_.*|BASE_PATH|PORT)$/;

/** A shell to type commands into, as somebody would who reads the docs. Its npm runs scripts and installs nothing. */
export class Shell {
  readonly #bin = mkdtempSync(join(tmpdir(), 'casebook-shell-'));

  constructor() {
    const npm = join(import.meta.dirname, 'npm.ts');
    const text = `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(npm)} "$@"\n`;
    writeFileSync(join(this.#bin, 'npm'), text, { mode: 0o755 });
  }

  /** Runs one line, or a script of several, to its end. */
  run(line: string, { cwd, env = {} }: Typed): Promise<Run> {
    return run(this.command(line), { cwd, env: this.environment(env), limitMs: 10 * 60_000 });
  }

  /** The program that runs a line, with its arguments. A pipe fails where any part of it does. */
  command(line: string): [string, ...string[]] {
    return ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', line];
  }

  environment(more: Record<string, string>): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
    const path = [this.#bin, join(process.cwd(), 'node_modules', '.bin'), dirname(process.execPath)];
    const first = { PATH: [...path, process.env['PATH'] ?? ''].join(delimiter) };
    return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', ...first, ...more };
  }

  remove(): void {
    rmSync(this.#bin, { recursive: true });
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
