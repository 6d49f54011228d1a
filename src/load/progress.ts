import type { Progress } from './read.ts';

const EVERY_MS = 5000;

/** Shows how far reading has come on standard error: on a terminal one line that changes, elsewhere a line now and then. */
export function progress(): Progress {
  let said = Date.now();
  return (done, all) => {
    const line = `reading report ${done} of ${all}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === all ? '\n' : ''}`);
    else if (Date.now() - said > EVERY_MS) {
      said = Date.now();
      process.stderr.write(`${line}\n`);
    }
  };
}
