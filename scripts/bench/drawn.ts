/**
 * A program that makes, with everything kept, what hangs on all reports of REPORTS_DIR together: it reads what is kept of
 * each, compares their findings, and makes the records that are searched. A build does as much after any change.
 */
import { labelWithRound } from '../../src/components/round-words.ts';
import { loadFindingRecords } from '../../src/load/finding-records.ts';

await loadFindingRecords(labelWithRound);
