import { registersFrom } from '@ecl/enforcement';
import { withSchemas } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { Identity } from '@ecl/identity';
import { systemClock } from '@ecl/kernel';
import { dataFolder as placesIn, eventVocabulary } from '@ecl/ledger';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../../../apps/cli/src/program.js';
import { onceInARun } from '../../running/once-in-a-run.js';

export const SMALL_FINES = 'test/fixtures/foreign-logs/small-fines.xes';
export const MAPPING = 'examples/road-traffic-fines.yaml';

/** The output and exit code of a command of `ecl`. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** Runs a command as a person at a terminal does, in this process. */
export const ecl = (...args: readonly string[]): Promise<Said> => eclIn({}, ...args);

/** The same with settings in the environment. */
export const eclIn = (variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Said> =>
  said({ variables }, args);

/** The same from a folder that may have settings in a file `.env`. */
export const eclFrom = (folder: string, ...args: readonly string[]): Promise<Said> =>
  said({ variables: {}, folder }, args);

const said = async (
  from: { readonly variables: Readonly<Record<string, string>>; readonly folder?: string },
  args: readonly string[],
): Promise<Said> => {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await run(args, {
    console: {
      out: (text) => out.push(text),
      note: (text) => notes.push(text),
      notes: new PassThrough(),
      isWatched: false,
    },
    passwordCost: { N: 2 ** 4, r: 8, p: 1 },
    ...from,
  });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
};

/** The machine-readable result: the whole standard output, which must be only JSON. */
export const resultOf = ({ out }: Said) => JSON.parse(out);

/** A data folder for one test; `removeFolders` removes them all. */
export const dataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecl-journey-'));
  folders.push(folder);
  return folder;
};
const folders: string[] = [];

/** A data folder into which the small log of fines was imported. */
export const importedFines = async (): Promise<string> => {
  const data = await dataFolder();
  await onceInARun('imported-fines', data, async (made) => {
    const { code, notes } = await ecl('import', SMALL_FINES, '--mapping', MAPPING, '--data', made);
    if (code !== 0) throw new Error(notes);
  });
  return data;
};

export const removeFolders = async (): Promise<void> => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
};

/** Works with the accounts of a data folder that no process serves. */
export const signingIn = async <T>(data: string, work: (identity: Identity) => Promise<T>): Promise<T> => {
  const { log, credentials, keys } = placesIn(data);
  const store = await SqliteEventStore.open({ folder: log });
  const identity = await Identity.open({
    store: withSchemas(store, eventVocabulary()),
    clock: systemClock,
    registers: () => registersFrom([]),
    credentialsFile: credentials,
    keysFolder: keys,
    passwordCost: { N: 2 ** 4, r: 8, p: 1 },
  });
  try {
    return await work(identity);
  } finally {
    identity.close();
    await store.close();
  }
};
