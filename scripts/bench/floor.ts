/** A program that reads every report of REPORTS_DIR and parses it, one after the other: the least that `check` can do. */
import { readFileSync } from 'node:fs';
import { reportsFolder } from '../../src/load/settings.ts';
import { walk } from '../../src/load/walk.ts';
import { parseReport } from '../../src/parse/report.ts';

const { files } = await walk(reportsFolder());
for (const { id, path, absolute } of files) parseReport(id, path, new Uint8Array(readFileSync(absolute)));
