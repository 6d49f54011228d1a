import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { Speed, type SpeedTable } from '../../src/model/speed.ts';

/** What the page of the docs shows. */
export const FILE = join(import.meta.dirname, '..', '..', 'src', 'content', 'docs', 'speed.json');

/** Writes down what was measured, in the place of what was before. */
export async function write(scale: 'once' | 'tenfold', table: SpeedTable): Promise<void> {
  const before: Speed = existsSync(FILE)
    ? Speed.parse(JSON.parse(readFileSync(FILE, 'utf8')))
    : { once: null, tenfold: null };
  const after = Speed.parse({ ...before, [scale]: table });
  writeFileSync(FILE, await format(JSON.stringify(after), { parser: 'json', printWidth: 110 }));
}
