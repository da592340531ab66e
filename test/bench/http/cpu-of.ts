import { readFileSync } from 'node:fs';

/** Ticks of the clock in which Linux counts processor time. */
const TICKS_PER_SECOND = 100;

/**
 * Processor time of the main thread of a process, in seconds: what a request costs there does not depend on what else the machine
 * does, as its wall time does. Undefined on other systems than Linux.
 */
export const cpuOfMainThread = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/stat`, 'utf8');
    // The second field is a name in brackets, and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
};
