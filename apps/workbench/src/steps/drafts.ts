import { openDB, type IDBPDatabase } from 'idb';
import type { Value } from './draft.js';

/** A draft on this device: it is no step, and no other device has it. */
export interface Draft {
  readonly value: Value;
  readonly savedAt: string;
  /** Of the case when the form was opened: others may have gone on since. */
  readonly etag: string | null;
  /** Under which the step will count once, however often it is sent. */
  readonly key: string;
}

interface Kept {
  readonly vector: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const STORE = 'drafts';
let opened: Promise<IDBPDatabase> | undefined;

const database = (): Promise<IDBPDatabase> =>
  (opened ??= openDB('ecl-workbench', 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
      db.createObjectStore('keys');
    },
  }));

/** Who signed out in this tab: a form that still waits to be kept must not bring a key back. */
const gone = new Set<string>();

/** The key of an account cannot be read by any script; without it its drafts are noise. */
const keyOf = async (username: string): Promise<CryptoKey> => {
  const db = await database();
  const known = (await db.get('keys', username)) as CryptoKey | undefined;
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  if (gone.has(username)) throw new Error('Signed out: nothing more is kept here.');
  await db.put('keys', made, username);
  return made;
};

const placeOf = (username: string, place: string): string => `${username}/${place}`;

export const drafts = {
  keep: async (username: string, place: string, draft: Draft): Promise<void> => {
    const vector = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(draft));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: vector }, await keyOf(username), text);
    await (await database()).put(STORE, { vector, sealed } satisfies Kept, placeOf(username, place));
  },
  /** Undefined where there is none, or where its key was dropped. */
  read: async (username: string, place: string): Promise<Draft | undefined> => {
    const kept = (await (await database()).get(STORE, placeOf(username, place))) as Kept | undefined;
    if (!kept) return undefined;
    try {
      const text = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: kept.vector },
        await keyOf(username),
        kept.sealed,
      );
      return JSON.parse(new TextDecoder().decode(text)) as Draft;
    } catch {
      return undefined;
    }
  },
  drop: async (username: string, place: string): Promise<void> => {
    await (await database()).delete(STORE, placeOf(username, place));
  },
  /** When somebody signs out, what they left here is noise for whoever comes next. */
  forget: async (username: string): Promise<void> => {
    gone.add(username);
    await (await database()).delete('keys', username);
  },
  /** Somebody signed in: from now on their drafts are kept. */
  expect: (username: string): void => {
    gone.delete(username);
  },
};
