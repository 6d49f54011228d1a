import { isAbsolute, relative, sep } from 'node:path';
import { ALIASES_FILE } from '../model/agent-aliases.ts';
import { MARKDOWN } from './source-name.ts';

/**
 * Whether the watcher of `npm run dev` tells of changes, and of how many it has told. The server and the pages that it
 * runs have copies of their own of this module; so it is kept beside both.
 */
const WATCHED = Symbol.for('casebook.watched');
const beside = globalThis as { [WATCHED]?: { isOn: boolean; files: number } };
const watched = (beside[WATCHED] ??= { isOn: false, files: 0 });

/** What workers run. Of what pages run, Vite knows. */
const SOURCES = /^src\/(?:model|parse|render|load)\/.+(?<!\.test)\.ts$/;

/** From now on `fileChanged` tells of every change. */
export function startWatching(): void {
  watched.files += 1;
  watched.isOn = true;
}

export function stopWatching(): void {
  watched.isOn = false;
}

/** Takes note of a file that is new, another or gone. Is it one that the corpus of the folder of reports hangs on? */
export function fileChanged(path: string, reports: string): boolean {
  const isSource = SOURCES.test(relative(process.cwd(), path).replaceAll(sep, '/'));
  const name = relative(reports, path);
  const isReport = MARKDOWN.test(name) && name.split(sep)[0] !== '..' && !isAbsolute(name);
  if (!isSource && !isReport && name !== ALIASES_FILE) return false;
  watched.files += 1;
  return true;
}

/** Stands for the files as they are: another number when one has changed. Null where nobody would tell. */
export function filesNow(): number | null {
  return watched.isOn ? watched.files : null;
}
