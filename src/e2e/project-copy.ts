import { cpSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a copy of the project does without. */
const LEFT_OUT = new Set([
  '.git',
  '.cache',
  '.astro',
  'dist',
  'dist.next',
  'dist.prev',
  'dist.lock',
  'reports',
  'node_modules',
]);

/** Copies the project into a folder, without its reports and what was made of them; it shares the packages. */
export function copyProject(project: string, to: string): void {
  for (const name of readdirSync(project).filter((each) => !LEFT_OUT.has(each)))
    cpSync(join(project, name), join(to, name), { recursive: true });
  symlinkSync(realpathSync(join(project, 'node_modules')), join(to, 'node_modules'), 'junction');
}
