/**
 * `npm run build [-- --strict] [--out DIR] [--silent]`: builds the site beside DIR (`dist`), checks it, and puts it in
 * the place of DIR. Exit 1 where nothing was published: a page or a link of the site is wrong, a published address was
 * lost, or, with `--strict`, a report has errors, could not be read, or went away with its addresses.
 */
import { resolve } from 'node:path';
import { publish } from '../src/publish.ts';
import { optionsOf } from './command/options.ts';
import './command/settings.ts';

const { values } = optionsOf(import.meta.filename, {
  options: {
    strict: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    silent: { type: 'boolean', default: false },
  },
});
// What a failed build leaves open must not keep the process.
process.exit((await publish({ ...values, out: resolve(values.out) })) ? 0 : 1);
