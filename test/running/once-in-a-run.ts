import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Fills a folder with what takes long to make. In a test run it is made once and copied for each spec; outside of one, as
 * in a benchmark, it is made each time.
 *
 * @param name of what is made, the same in all specs
 * @param folder that is empty
 * @param make fills an empty folder, and leaves nothing open in it
 */
export const onceInARun = async (
  name: string,
  folder: string,
  make: (folder: string) => Promise<unknown>,
): Promise<void> => {
  const run = process.env['ECL_TEST_RUN'];
  if (run === undefined) {
    await make(folder);
    return;
  }
  const made = join(run, 'made-once', name);
  if (!existsSync(made)) {
    mkdirSync(dirname(made), { recursive: true });
    const making = mkdtempSync(`${made}-`);
    await make(making);
    keepFirst(making, made);
  }
  cpSync(made, folder, { recursive: true, preserveTimestamps: true });
};

/** Several workers may have made it at the same time. */
const keepFirst = (making: string, made: string): void => {
  try {
    renameSync(making, made);
  } catch (error) {
    if (!existsSync(made)) throw error;
    rmSync(making, { recursive: true });
  }
};
