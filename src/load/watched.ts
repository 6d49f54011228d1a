/**
 * How many changes of files the watcher of `npm run dev` has told of; null where nothing is watched. The server and the
 * pages that it runs have copies of their own of this module; so it is kept beside both.
 */
const CHANGES = Symbol.for('casebook.changes');
const beside = globalThis as { [CHANGES]?: number | null };

/** From now on `fileChanged` tells of every change. */
export function startWatching(): void {
  beside[CHANGES] = 0;
}

export function stopWatching(): void {
  beside[CHANGES] = null;
}

export function fileChanged(): void {
  beside[CHANGES] = (beside[CHANGES] ?? 0) + 1;
}

/** Stands for the files as they are: another one when any has changed. Null where nobody would tell. */
export function filesNow(): number | null {
  return beside[CHANGES] ?? null;
}
