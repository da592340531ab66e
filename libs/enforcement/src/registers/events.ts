import type { EventOf } from '@ecl/event-sourcing';
import { agenciesEventTypes } from './agencies/vocabulary.js';
import { banksEventTypes } from './banks/vocabulary.js';
import { rulePacksEventTypes } from './local-parameters/vocabulary.js';
import { personnelEventTypes } from './personnel/vocabulary.js';
import { powersEventTypes } from './powers/vocabulary.js';
import { provisionsEventTypes } from './provisions/vocabulary.js';

/**
 * What the registers keep: one stream each (`register-agencies`, `register-personnel`, `register-banks`, `register-powers`,
 * `register-rule-packs`, `register-provisions`). Every event names the day from which it counts.
 */
export const registerEventTypes = [
  ...agenciesEventTypes,
  ...personnelEventTypes,
  ...banksEventTypes,
  ...powersEventTypes,
  ...rulePacksEventTypes,
  ...provisionsEventTypes,
] as const;

export type RegisterEvent = EventOf<(typeof registerEventTypes)[number]>;

/** What an entry of one kind says. */
export type EntryOf<T extends RegisterEvent['type']> = Extract<RegisterEvent, { readonly type: T }>['data'];
