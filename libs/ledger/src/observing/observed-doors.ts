import { StaleRevision } from '@ecl/event-sourcing';
import type { CommandDoor, CommandDoors, CommandOutcome } from '../ledger.js';
import type { AnswerKind, DoorName, LedgerObserver } from './observer.js';

const NO_RULES: readonly string[] = [];

const kindOf = (outcome: CommandOutcome): AnswerKind => {
  if (outcome.is === 'refused') return 'refused';
  return outcome.isRepeated ? 'repeated' : 'accepted';
};

const observedDoor = (door: CommandDoor, name: DoorName, observer: LedgerObserver): CommandDoor => ({
  ask: (id, step, request) => door.ask(id, step, request),
  execute: async (id, command, request) => {
    const tell = (answer: AnswerKind, rules = NO_RULES): void => {
      observer.answered({ door: name, type: command.type, answer, rules });
    };
    try {
      const outcome = await door.execute(id, command, request);
      tell(kindOf(outcome), outcome.is === 'refused' ? outcome.violations.map(({ rule }) => rule) : NO_RULES);
      return outcome;
    } catch (error) {
      tell(error instanceof StaleRevision ? 'stale' : 'failed');
      throw error;
    }
  },
});

/** The doors, with an observer of every answer. */
export const observedDoors = (doors: CommandDoors, observer: LedgerObserver): CommandDoors => ({
  cases: observedDoor(doors.cases, 'cases', observer),
  leads: observedDoor(doors.leads, 'leads', observer),
  bankReports: observedDoor(doors.bankReports, 'bankReports', observer),
  registers: observedDoor(doors.registers, 'registers', observer),
  supervision: observedDoor(doors.supervision, 'supervision', observer),
});
