import { readFileSync, readdirSync } from 'node:fs';

/** Ticks of the clock that the kernel counts processor time in, a second. It is 100 on every Linux. */
const TICKS = 100;
/** Bytes of a page of memory. */
const PAGE = 4096;

/** A process as the kernel knows it at a moment. */
export interface Sample {
  pid: number;
  /** The user CPU seconds of itself. */
  user: number;
  /** Bytes of memory that are its own, and of files that it shares with whoever reads the same. */
  own: number;
  shared: number;
  /** The most memory that it ever held, in bytes. */
  most: number;
}

/** User CPU seconds of the processes that this one has started and waited for, with those that they waited for. */
export function userOfChildren(): number {
  return Number(statOf('self')![13]) / TICKS;
}

/** The processes of a session: whatever its first process has started, also when that has ended. */
export function sampleSession(session: number): Sample[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stat = statOf(name);
    // A zombie has ended, and waits for somebody to ask what became of it.
    if (stat === null || Number(stat[3]) !== session || stat[0] === 'Z') return [];
    const memory = read(`/proc/${name}/statm`)?.split(' ').map(Number);
    const most = /^VmHWM:\s*(\d+) kB/m.exec(read(`/proc/${name}/status`) ?? '')?.[1];
    if (memory === undefined) return [];
    const [, resident = 0, shared = 0] = memory.map((pages) => pages * PAGE);
    return [
      {
        pid: Number(name),
        user: Number(stat[11]) / TICKS,
        own: resident - shared,
        shared,
        most: Number(most ?? 0) * 1024,
      },
    ];
  });
}

/** What `/proc/PID/stat` says after the name of the program, which may hold anything: state, parent, group, session, … */
function statOf(pid: string): string[] | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Null where the process is gone. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
