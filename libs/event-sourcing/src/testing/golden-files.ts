import type { JsonObject } from '@ecl/kernel';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventTypes, RegisteredEventType } from '../schemas/event-types.js';
import { exampleOf } from './example-of.js';

/**
 * An event as some release wrote it, in a file `<Type>.v<N>.json`. The files are kept for ever: every future release
 * must be able to read what was written once.
 */
interface GoldenEvent {
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
}

const fileName = (type: string, version: number): string => `${type}.v${String(version)}.json`;

/**
 * Compares the registry with the files of a folder: every version of every event type has a file, each file can still
 * be read through today's upcasters, and no file belongs to a removed type.
 * @returns a sentence for each fault; empty when there is no fault.
 */
export const checkGoldenFiles = (registry: EventTypes, folder: string): readonly string[] => {
  const present = new Set(existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []);
  const faults: string[] = [];
  for (const registered of registry)
    for (let version = 1; version <= registered.type.version; version += 1) {
      const file = fileName(registered.type.name, version);
      const fault = present.delete(file)
        ? faultOf(registered, version, readFileSync(join(folder, file), 'utf8'))
        : 'is missing';
      if (fault) faults.push(`${file} ${fault}`);
    }
  for (const file of present)
    faults.push(`${file} belongs to no event type: a type or version that was ever written cannot be taken back`);
  return faults;
};

/** Writes an example of the current version of every event type that has no file yet. @returns the names of the new files. */
export const writeMissingGoldenFiles = (registry: EventTypes, folder: string): readonly string[] => {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const { type } of registry) {
    const file = fileName(type.name, type.version);
    if (existsSync(join(folder, file))) continue;
    const event = { type: type.name, version: type.version, data: exampleFor(type.name, () => exampleOf(type.schema)) };
    writeFileSync(join(folder, file), `${JSON.stringify(event, undefined, 2)}\n`);
    written.push(file);
  }
  return written;
};

const faultOf = (registered: RegisteredEventType, version: number, json: string): string | undefined => {
  const { type } = registered;
  try {
    const event = JSON.parse(json) as GoldenEvent;
    if (event.type !== type.name || event.version !== version)
      return `holds ${event.type} of version ${String(event.version)}`;
    registered.check(registered.upcast(event.data, version));
    return undefined;
  } catch (error) {
    return `no longer reads (raise the version and write an upcaster): ${error instanceof Error ? error.message : String(error)}`;
  }
};

const exampleFor = <T>(name: string, make: () => T): T => {
  try {
    return make();
  } catch (cause) {
    throw new RangeError(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};
