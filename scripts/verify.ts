/**
 * `npm run verify -- https://name.github.io/casebook/`: asks a published site for its overview and for five of the
 * addresses that `addresses.txt` lists, of reports that are as they were listed. Exit 1 where one does not answer.
 */
import { readKeptAddresses } from '../src/load/address-list.ts';
import { optionsOf } from './command/options.ts';
import './command/settings.ts';
import { choose } from './verify/choose.ts';
import { addressFault } from './verify/fault.ts';

const { positionals } = optionsOf(import.meta.filename, { allowPositionals: true });
const home = URL.parse(positionals[0] ?? '')?.href.replace(/\/?$/, '/');
if (home === undefined) {
  console.error('usage: npm run verify -- https://name.github.io/casebook/');
  process.exit(2);
}
for (const address of ['/', ...choose(await readKeptAddresses(), 5)]) {
  const fault = await addressFault(home, address);
  console.log(`${address} ${fault ?? 'is there'}`);
  if (fault !== null) process.exitCode = 1;
}
