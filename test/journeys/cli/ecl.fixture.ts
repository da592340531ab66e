import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { run } from '../../../apps/cli/src/program.js';

export const SMALL_FINES = 'test/fixtures/foreign-logs/small-fines.xes';
export const MAPPING = 'examples/road-traffic-fines.yaml';

/** What a command of `ecl` said and came to. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** Gives a command as a person at a terminal does, in this process. */
export const ecl = (...args: readonly string[]): Promise<Said> => eclIn({}, ...args);

/** The same where the environment says something. */
export const eclIn = async (variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Said> => {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await run(args, {
    console: {
      out: (text) => out.push(text),
      note: (text) => notes.push(text),
      notes: new PassThrough(),
      isWatched: false,
    },
    variables,
  });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
};

/** The machine-readable result: the whole of standard output, and nothing but JSON. */
export const resultOf = ({ out }: Said) => JSON.parse(out);

/** A data folder for one test; `removeFolders` removes them all. */
export const dataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecl-journey-'));
  folders.push(folder);
  return folder;
};
const folders: string[] = [];

export const removeFolders = async (): Promise<void> => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
};
