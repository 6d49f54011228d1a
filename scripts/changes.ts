/**
 * `git diff --name-only --no-renames -z BASE HEAD | node scripts/changes.ts`: says in GitHub Actions whether a pull
 * request changes code (the output `code`), and exits with 1 where one from a fork (`FORK=true`) changes reports along
 * with it. A workflow runs it before anything is installed: it needs no package.
 */
import { appendFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { workflowCommand } from '../src/exports/workflow-command.ts';
import { forkFault, kindsOf } from './changes/kinds.ts';

const { FORK, GITHUB_OUTPUT } = process.env;
const kinds = kindsOf((await text(process.stdin)).split('\0').filter((path) => path !== ''));
console.log(`${kinds.reports.length} files of reports, ${kinds.code.length} of code`);
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `code=${kinds.code.length > 0}\n`);

const fault = FORK === 'true' ? forkFault(kinds) : null;
if (fault !== null) {
  console.log(workflowCommand('error', { title: 'reports and code in one' }, fault));
  process.exitCode = 1;
}
