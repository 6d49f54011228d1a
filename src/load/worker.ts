/** The program of a worker process: it may read the sources and nothing else, and write nothing (`pool.ts`). */
import { worker } from 'workerpool';
import { mostMilliseconds } from '../model/limits.ts';
import { makeReport } from './make.ts';
import { Watchdog } from './watchdog.ts';

const watchdog = new Watchdog();
worker({
  makeReport: (id: string, path: string, bytes: Uint8Array) =>
    watchdog.watch(mostMilliseconds(bytes.length), () => makeReport(id, path, bytes)),
});
