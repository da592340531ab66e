import { StaleRevision } from '@ecl/event-sourcing';
import type { CommandDoor, CommandDoors, CommandOutcome } from '../ledger.js';
import { WarningNotAcknowledged } from '../warning-not-acknowledged.js';
import type { AnswerKind, DoorName, LedgerObserver } from './observer.js';

const NO_RULES: readonly string[] = [];

const kindOf = ({ isRepeated }: Exclude<CommandOutcome, { is: 'refused' }>): AnswerKind =>
  isRepeated ? 'repeated' : 'accepted';

const kindOfError = (error: unknown): AnswerKind => {
  if (error instanceof StaleRevision) return 'stale';
  return error instanceof WarningNotAcknowledged ? 'unacknowledged' : 'failed';
};

const observedDoor = (door: CommandDoor, name: DoorName, observer: LedgerObserver): CommandDoor => ({
  ask: (id, step, request) => door.ask(id, step, request),
  execute: (id, command, request) => {
    const { type } = command;
    const tell = (answer: AnswerKind, rules = NO_RULES): void => {
      observer.answered({ door: name, type, answer, rules });
    };
    const execute = async (): Promise<CommandOutcome> => {
      try {
        const outcome = await door.execute(id, command, request);
        if (outcome.is !== 'refused') tell(kindOf(outcome));
        else if (request.isAskedByNobody !== true)
          tell(
            'refused',
            outcome.violations.map(({ rule }) => rule),
          );
        return outcome;
      } catch (error) {
        tell(kindOfError(error));
        throw error;
      }
    };
    return observer.within?.({ is: 'command', door: name, type }, execute) ?? execute();
  },
});

/** The doors, with an observer of every answer. */
export const observedDoors = (doors: CommandDoors, observer: LedgerObserver): CommandDoors => ({
  cases: observedDoor(doors.cases, 'cases', observer),
  leads: observedDoor(doors.leads, 'leads', observer),
  bankReports: observedDoor(doors.bankReports, 'bankReports', observer),
  registers: observedDoor(doors.registers, 'registers', observer),
  supervision: observedDoor(doors.supervision, 'supervision', observer),
  lawfulRequests: observedDoor(doors.lawfulRequests, 'lawfulRequests', observer),
});
