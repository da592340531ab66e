import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { registerDeciders } from '../registers/deciders.js';
import { registerEventTypes, registerOf, type RegisterEvent, type RegisterName } from '../registers/events.js';
import { world } from './world.js';

const types = eventTypes(...registerEventTypes);

/** A register as in the world of the specifications, with further entries. */
export const givenRegister = (register: RegisterName, ...since: readonly RegisterEvent[]) => {
  const told = world.filter((event) => registerOf(event) === register);
  return specificationOf(registerDeciders[register], { eventTypes: types }).given(...told, ...since);
};
