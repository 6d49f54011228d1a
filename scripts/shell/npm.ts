/**
 * Stands in for npm where tests type commands: `npm run NAME`, `npm start` and `npm test` run what `package.json` says,
 * but without the bootstrap, as an install would take the packages away from under the test.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

const [verb = '', ...rest] = process.argv.slice(2).filter((word, at) => !(at < 3 && word === '--silent'));
const [name = '', ...given] = verb === 'run' ? rest : [verb, ...rest];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
if (!Object.hasOwn(scripts, name)) {
  console.error(`Missing script: ${JSON.stringify(name)}`);
  process.exit(1);
}
const script = scripts[name]!.replace('node scripts/bootstrap.mjs ', '');
const args = given[0] === '--' ? given.slice(1) : given;
const child = spawn('sh', ['-c', `exec ${script} "$@"`, 'sh', ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal!]));
