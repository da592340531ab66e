import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { registerDeciders, type RegisterName } from '../registers/deciders.js';
import { agenciesEventTypes } from '../registers/agencies/vocabulary.js';
import { banksEventTypes } from '../registers/banks/vocabulary.js';
import { registerEventTypes, type RegisterEvent } from '../registers/events.js';
import { rulePacksEventTypes } from '../registers/local-parameters/vocabulary.js';
import { personnelEventTypes } from '../registers/personnel/vocabulary.js';
import { powersEventTypes } from '../registers/powers/vocabulary.js';
import { provisionsEventTypes } from '../registers/provisions/vocabulary.js';
import { world } from './world.js';

/** The types of entry of each register. */
export const ENTRIES_OF: Readonly<Record<RegisterName, readonly { readonly name: string }[]>> = {
  agencies: agenciesEventTypes,
  personnel: personnelEventTypes,
  banks: banksEventTypes,
  powers: powersEventTypes,
  'rule-packs': rulePacksEventTypes,
  provisions: provisionsEventTypes,
};

const types = eventTypes(...registerEventTypes);

/** A register as in the world of the specifications, with further entries. */
export const givenRegister = (register: RegisterName, ...since: readonly RegisterEvent[]) => {
  const itsOwn = ENTRIES_OF[register].map(({ name }) => name);
  const told = world.filter(({ type }) => itsOwn.includes(type));
  return specificationOf(registerDeciders[register], { eventTypes: types }).given(...told, ...since);
};
