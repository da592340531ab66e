import type { Actor } from '@ecl/enforcement';
import { newUuid } from '@ecl/kernel';
import type { CommandDoor, CommandDoors, CommandOutcome } from '@ecl/ledger';
import type { Collection, Step, StepTaker } from '../step.js';
import type { Delivery } from './deliver.js';

/** The person who takes a step, as an actor of the law. */
export const actorOf = ({ id, roles, agencyId, unitId }: StepTaker): Actor => ({
  personId: id,
  roles,
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(unitId === undefined ? {} : { unitId }),
});

/** Delivers the steps to a ledger in the same process. */
export class ThroughDoors implements Delivery {
  private readonly doors: Readonly<Record<Collection, CommandDoor>>;

  constructor({ cases, leads, registers, bankReports, supervision, lawfulRequests }: CommandDoors) {
    this.doors = {
      cases,
      leads,
      registers,
      'bank-reports': bankReports,
      supervision,
      'lawful-requests': lawfulRequests,
    };
  }

  give({ who, collection, id, command, acknowledged = [] }: Step): Promise<CommandOutcome> {
    return this.doors[collection].execute(id, command, { actor: actorOf(who), commandId: newUuid(), acknowledged });
  }
}
