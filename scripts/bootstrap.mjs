// `node scripts/bootstrap.mjs COMMAND ARGUMENT…` runs every npm script, on whatever Node the system has, hence plain
// JavaScript: it installs what the lock file names when that has not been done, makes sure that the Node which comes
// first on the PATH by then is new enough, and runs the command. (`bootstrap && command` would not do: a shell that
// has found the system's Node once does not look for it again.)
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const WANTED = [22, 18];
const STAMP = 'node_modules/.casebook-lock';

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
  console.log('Installing what package-lock.json names …');
  const npm = process.env.npm_execpath;
  // No package needs its install script here, so none gets to run.
  const install = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...install], { stdio: 'inherit' })
    : spawnSync('npm', install, { stdio: 'inherit', shell: process.platform === 'win32' });
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

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
// Ctrl+C reaches the whole group of processes; the command decides what it means.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
