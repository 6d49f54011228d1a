import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what the lock file of a project names, unless that has been done. Throws where it cannot be. */
export function install(project: string): void {
  const lockFile = join(project, 'package-lock.json');
  if (!existsSync(lockFile)) return;
  const stamp = join(project, 'node_modules', '.bench-lock');
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error(`Installing what ${lockFile} names …`);
  const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status } = spawnSync(program, [...before, ...args], { cwd: project, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('its packages cannot be installed');
  writeFileSync(stamp, lock);
}
