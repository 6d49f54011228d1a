/** `npm run addresses`: writes the list of published addresses anew, as the reports have them now. */
import '../astro.config.mjs';
import { addressesOf } from '../src/corpus/addresses.ts';
import { writeAddressList } from '../src/load/address-list.ts';
import { progress } from '../src/load/progress.ts';
import { loadCorpus } from '../src/load/reports.ts';

const list = addressesOf(await loadCorpus(progress()));
const path = await writeAddressList(list);
const count = [list.site, ...list.reports.map(({ addresses }) => addresses)].flat().length;
console.log(`${path}: ${list.reports.length} reports, ${count} addresses`);
