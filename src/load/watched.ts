/**
 * Whether the watcher of `npm run dev` tells of changes, and of how many it has told. The server and the pages that it
 * runs have copies of their own of this module; so it is kept beside both.
 */
const WATCHED = Symbol.for('casebook.watched');
const beside = globalThis as { [WATCHED]?: { isOn: boolean; changes: number } };
const watched = (beside[WATCHED] ??= { isOn: false, changes: 0 });

/** From now on `fileChanged` tells of every change. */
export function startWatching(): void {
  fileChanged();
  watched.isOn = true;
}

export function stopWatching(): void {
  watched.isOn = false;
}

/** A report, the file of names or a source of results is new, another or gone. */
export function fileChanged(): void {
  watched.changes += 1;
}

/** Stands for the files as they are: another number when one has changed. Null where nobody would tell. */
export function filesNow(): number | null {
  return watched.isOn ? watched.changes : null;
}
