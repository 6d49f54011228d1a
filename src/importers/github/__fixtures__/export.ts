import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedReport } from '../../importer.ts';
import { github } from '../github.ts';

/** The text of fixtures behind each other, as `cat` puts pages and lists together. */
export function exported(...names: string[]): string {
  return names.map((name) => readFileSync(join(import.meta.dirname, '..', `${name}.json`), 'utf8')).join('');
}

/** The reports of an export. */
export function reportsOf(...names: string[]): ImportedReport[] {
  return github.read({ path: 'out/export.json', text: exported(...names) })!;
}
