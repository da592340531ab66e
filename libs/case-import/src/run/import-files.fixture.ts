import type { ForeignStepImported } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import { afterEach } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsOf, SMALL_FINES_CSV, SMALL_FINES_XES } from './ledger.fixture.js';

export const xes = await readFile(SMALL_FINES_XES, 'utf8');
export const csv = await readFile(SMALL_FINES_CSV, 'utf8');
/** What is in the small log. */
export const EVENTS = 60;
export const CASES = 13;

/** Writes files for the tests of a spec; each is removed after its test. */
export const temporaryFiles = () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });
  return async (name: string, content: string | Buffer): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'ecl-import-'));
    folders.push(folder);
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
};

export const stepsOf = async (store: EventStore, stream: string) =>
  (await eventsOf(store.readStream(stream)))
    .filter(({ type }) => type === 'ForeignStepImported')
    .map(({ data }) => data as ForeignStepImported['data']);

/** A log as CSV. */
export const csvOf = (...rows: string[]) =>
  `case_id,activity,timestamp,amount,expense,paymentAmount\n${rows.join('\n')}\n`;
