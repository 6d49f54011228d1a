import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONTROL_REPORTS } from './control-reports.ts';
import type { Case } from './expectations.ts';

/** A case in the folder of reports. */
export interface Laid {
  given: Case;
  /** Where its files are, below the folder of reports. */
  places: string[];
  /** Its source in bytes. */
  bytes: number;
}

export interface LaidOut {
  laid: Laid[];
  /** Cases that this machine cannot make: a name that its file system has no room for, no named pipes. */
  impossible: { given: Case; why: string }[];
}

/** Fills the empty folder `reports` with the control reports and the cases, whose stored files are in `from`. */
export function layOut(cases: readonly Case[], from: string, reports: string): LaidOut {
  for (const [path, text] of Object.entries(CONTROL_REPORTS)) write(join(reports, path), text);
  const laid: Laid[] = [];
  const impossible: LaidOut['impossible'] = [];
  for (const given of cases) {
    const places = given.folder === undefined ? placesOf(given) : [];
    try {
      const bytes =
        given.folder === undefined ? 0 : copyFolder(join(from, given.folder), reports, given.folder);
      laid.push({
        given,
        places,
        bytes: places.reduce((sum, at) => sum + lay(given, from, reports, at), bytes),
      });
    } catch (error) {
      impossible.push({ given, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { laid, impossible };
}

function placesOf({ place, places, file, id }: Case): string[] {
  return places ?? [place ?? `hostile/${file ?? `${id}.md`}`];
}

/** Puts the file of a case at one place and returns its size. Throws where the file system cannot hold it. */
function lay(given: Case, from: string, reports: string, place: string): number {
  const at = join(reports, place);
  mkdirSync(dirname(at), { recursive: true });
  if (readdirSync(dirname(at)).includes(place.split('/').at(-1)!))
    throw new Error(`${JSON.stringify(place)} is already there`);
  const { make, symlinkTo, secretText = '', file } = given;
  if (symlinkTo !== undefined) {
    // The link is as written, from the folder it is in; what it leads to lies outside of the reports.
    write(resolve(dirname(at), symlinkTo), secretText);
    symlinkSync(symlinkTo, at);
  } else if (make && 'folderLink' in make) {
    const outside = join(dirname(reports), `outside-${given.id}`);
    write(join(outside, make.folderLink), `# Outside\n\n${secretText}\n`);
    symlinkSync(outside, at);
  } else if (make && 'fifo' in make) {
    if (spawnSync('mkfifo', [at]).status !== 0) throw new Error('no named pipes here');
  } else {
    const bytes = make ? Buffer.from(make.base64, 'base64') : readFileSync(join(from, file ?? ''));
    write(at, bytes);
    if (!readdirSync(dirname(at)).includes(place.split('/').at(-1)!))
      throw new Error('the file system changes the name');
    return bytes.length;
  }
  return lstatSync(at).size;
}

function copyFolder(from: string, reports: string, name: string): number {
  cpSync(from, join(reports, name), { recursive: true });
  return readdirSync(from).reduce((sum, file) => sum + lstatSync(join(from, file)).size, 0);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}
