// `node scripts/bootstrap.mjs COMMAND ARGUMENT…` runs every npm script, on whatever Node the system has, hence plain
// JavaScript: it installs what the lock file names when that has not been done, makes sure that the Node which comes
// first on the PATH by then is new enough, and runs the command. (`bootstrap && command` would not do: a shell that
// has found the system's Node once does not look for it again.)
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.casebook-lock';

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
  // On standard error: what the command prints may be read by another program.
  console.error('Installing what package-lock.json names …');
  const npm = process.env.npm_execpath;
  // No package needs its install script here, so none gets to run.
  const install = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...install], { stdio: ['inherit', 2, 2] })
    : spawnSync('npm', install, { stdio: ['inherit', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, lock);
}

const wanted = readFileSync('.nvmrc', 'utf8').trim();
const found = (spawnSync('node', ['--version'], { encoding: 'utf8' }).stdout ?? '').trim().replace('v', '');
if (isOlder(found, wanted)) {
  console.error(
    `Casebook needs Node ${wanted} or newer, and found ${found || 'none'}. The registry has no Node binary for\n` +
      `${process.platform} on ${process.arch} that could be installed with the other packages: please install Node\n` +
      `${wanted} from https://nodejs.org, or run "nvm install".`,
  );
  process.exit(1);
}

function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  const at = b.findIndex((part, index) => part !== a[index]);
  return at !== -1 && !(a[at] > b[at]);
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
