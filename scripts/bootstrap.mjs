// Runs before every command, on whatever Node the system has, hence plain JavaScript: installs what the lock file
// names when that has not been done, then makes sure that the Node which runs the command is new enough.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const WANTED = [22, 18];
const STAMP = 'node_modules/.casebook-lock';

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
  console.log('Installing what package-lock.json names …');
  const npm = process.env.npm_execpath;
  // No package needs its install script here, so none gets to run.
  const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, lock);
}

const { stdout } = spawnSync('node', ['--version'], { encoding: 'utf8' });
const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  console.error(
    `Casebook needs Node ${WANTED.join('.')} or newer, and found ${(stdout ?? '').trim() || 'none'}.\n` +
      `The registry has no Node binary for ${process.platform} on ${process.arch} that could be installed with the\n` +
      `other packages: please install Node ${readFileSync('.nvmrc', 'utf8').trim()} from https://nodejs.org (or run "nvm install").`,
  );
  process.exit(1);
}
