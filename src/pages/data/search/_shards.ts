import { labelWithRound } from '../../../components/round-words.ts';
import { findingShards, type Shards } from '../../../exports/finding-shards.ts';
import { loadFindingRecords } from '../../../load/finding-records.ts';
import { keptPart } from '../../../load/kept-parts.ts';
import { isWithoutSearch } from '../../../load/settings.ts';
import type { FindingRecord } from '../../../model/finding-record.ts';

const NONE: FindingRecord[] = [];
const known = new WeakMap<readonly FindingRecord[], Promise<Shards>>();

/** The files that findings are searched in, made once. */
export async function loadShards(): Promise<Shards> {
  const records = isWithoutSearch() ? NONE : await loadFindingRecords(labelWithRound);
  const found = known.get(records) ?? findingShards(records, { kept: keptPart });
  known.set(records, found);
  return found;
}
