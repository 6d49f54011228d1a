import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { Speed } from '../../src/model/speed.ts';

/** What the page of the docs shows. */
export const FILE = join(import.meta.dirname, '..', '..', 'src', 'content', 'docs', 'speed.json');

/** Writes down what was measured, in the place of what was before. */
export async function write(measured: Partial<Speed>): Promise<void> {
  const before: Speed = existsSync(FILE)
    ? Speed.parse(JSON.parse(readFileSync(FILE, 'utf8')))
    : { once: null, tenfold: null, stages: [] };
  const after = Speed.parse({ ...before, ...measured });
  writeFileSync(FILE, await format(JSON.stringify(after), { parser: 'json', printWidth: 110 }));
}
