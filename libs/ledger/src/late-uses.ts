import { lateUses, type Actor, type CaseEvent, type EnforcementContext, type StepWarning } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import { caseStream } from './case-stream.js';
import { stateOfCase } from './claiming/other-case.js';
import { withWarnings, type OnFaultBesideStep } from './claiming/with-warnings.js';
import type { CommandDoor, CommandOutcome, WhatIfAnswer } from './ledger.js';

interface Setting {
  readonly store: EventStore;
  readonly onFault: OnFaultBesideStep;
  readonly lawFor: (actor: Actor) => Pick<EnforcementContext, 'packs' | 'calendar'>;
}

/** A door that warns whoever records a right that a party used after its last day, before and after the step. */
export const warningOfLateness = (door: CommandDoor, { store, lawFor, onFault }: Setting): CommandDoor => {
  const warningsOf = async (
    caseId: string,
    events: readonly unknown[],
    actor: Actor,
  ): Promise<readonly StepWarning[]> => {
    const late = (events as readonly CaseEvent[]).filter(({ data }) => 'isLate' in data && data.isLate);
    return late.length === 0 ? [] : lateUses(late, await stateOfCase(store, caseStream(caseId)), lawFor(actor));
  };
  return {
    ask: async (caseId, step, request): Promise<WhatIfAnswer> => {
      const asked = await door.ask(caseId, step, request);
      if (asked.answer.is !== 'accepted') return asked;
      const found = await warningsOf(caseId, asked.answer.events, request.actor);
      const said = found.map(({ message, messageZh, particulars }) => ({
        code: 'right-used-late' as const,
        zh: `${messageZh}（最后一日：${particulars?.['lastDay'] ?? ''}）`,
        en: `${message} (last day: ${particulars?.['lastDay'] ?? ''})`,
      }));
      return { ...asked, warnings: [...asked.warnings, ...said] };
    },
    execute: async (caseId, command, request): Promise<CommandOutcome> =>
      withWarnings(
        await door.execute(caseId, command, request),
        ({ events }) => warningsOf(caseId, events, request.actor),
        onFault,
      ),
  };
};
