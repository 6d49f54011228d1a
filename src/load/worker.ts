/** The program of a worker process: it may read the sources and nothing else, and write nothing (`pool.ts`). */
import { worker } from 'workerpool';
import { makeReport } from './make.ts';

worker({ makeReport });
