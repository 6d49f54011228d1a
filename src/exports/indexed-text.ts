import type { FindingRecord } from '../model/finding-record.ts';
import type { WordIndex } from '../query/needs.ts';
import { searched } from '../query/searched.ts';

/** All texts that a word may be found in: where `in:` does not name the originals, or where it does. */
export function indexedText(record: FindingRecord, index: WordIndex): string {
  const { originals, ...others } = searched(record).texts;
  return index === 'originals' ? originals : Object.values(others).join('\n');
}
