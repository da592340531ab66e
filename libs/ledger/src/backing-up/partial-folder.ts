import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const SUFFIX = '.partial';

/**
 * A folder next to the final one, with a name that says that it is incomplete. Such folders left by killed processes
 * are removed; one of a living process stays.
 */
export const partialFolderBeside = (target: string): string => {
  const folder = dirname(resolve(target));
  const prefix = `.${basename(resolve(target))}.`;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) && name.endsWith(SUFFIX) ? name.slice(prefix.length, -SUFFIX.length) : '';
    if (/^\d+$/.test(pid) && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const partial = join(folder, `${prefix}${String(process.pid)}${SUFFIX}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  return partial;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
