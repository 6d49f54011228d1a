/**
 * `npm run addresses`: writes the list of published addresses, `addresses.txt` in the folder of reports, anew, as the
 * reports have them now.
 */
import { addressesOf } from '../src/corpus/addresses.ts';
import { writeAddressList } from '../src/load/address-list.ts';
import { progress } from '../src/load/progress.ts';
import { loadCorpus } from '../src/load/reports.ts';
import { optionsOf } from './command/options.ts';
import './command/settings.ts';

optionsOf(import.meta.filename, {});
const list = addressesOf(await loadCorpus(progress()));
const path = await writeAddressList(list);
const count = [list.site, ...list.reports.map(({ addresses }) => addresses)].flat().length;
console.log(`${path}: ${list.reports.length} reports, ${count} addresses`);
