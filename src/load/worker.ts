/** The program of a worker process: it may read the sources and nothing else, and write nothing (`pool.ts`). */
import { worker } from 'workerpool';
import { mostMilliseconds } from '../model/limits.ts';
import { checkReport, makeReport, readReport } from './make.ts';
import { Watchdog } from './watchdog.ts';

const watchdog = new Watchdog();

/** The same work, watched. */
function watched<T, More extends unknown[]>(
  work: (id: string, path: string, bytes: Uint8Array, ...more: More) => T,
) {
  return (id: string, path: string, bytes: Uint8Array, ...more: More) =>
    watchdog.watch(mostMilliseconds(bytes.length), async () => work(id, path, bytes, ...more));
}

worker({
  makeReport: watched(makeReport),
  checkReport: watched(checkReport),
  readReport: watched(readReport),
  // What few commands need is loaded for these only.
  readSource: watched(async (_, path, bytes) => (await import('./read-source.ts')).readSource(path, bytes)),
  fixReport: watched(async (id, path, bytes) => (await import('./fix.ts')).fixReport(id, path, bytes)),
});
