/** The program of a worker process: it may read the sources and nothing else, and write nothing (`pool.ts`). */
import { worker } from 'workerpool';
import { makeReport } from './make.ts';
import { Watchdog } from './watchdog.ts';

const watchdog = new Watchdog();
worker({ makeReport: (...args: Parameters<typeof makeReport>) => watchdog.watch(() => makeReport(...args)) });
