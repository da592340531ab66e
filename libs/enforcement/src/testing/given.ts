import { eventTypes, fold } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { caseDecider } from '../case/case.js';
import type { CaseCommand } from '../case/commands.js';
import { caseEventTypes, type CaseEvent } from '../case/events.js';
import { notedAfter } from '../case/noted.js';
import type { PartyCase } from '../case/parties/party-case.js';
import { saying } from '../case/reliance/writing.js';
import type { EnforcementContext } from '../context.js';
import { naming } from './every-party.js';
import { seenByParty } from './seen-by-party.js';

const specification = specificationOf(caseDecider, { eventTypes: eventTypes(...caseEventTypes) });

/**
 * Says what is decided about a case: `given(aCase().filed()).when(CloseCase({…}),
 * contextOn('2026-05-06T10:00:00+08:00')) .thenRefused(CaseMustBePerformed)`. Every event, given or decided, is checked
 * against its type, as at an append.
 */
export const given = (history: Iterable<CaseEvent>) => ({
  when: (command: CaseCommand, context: EnforcementContext) => {
    const expected = specification.given(...history).when(command, context);
    const before = fold(caseDecider, [...history]);
    return {
      ...expected,
      /**
       * Exactly these events; those about every party are about the parties of the case, and those that do not say what they
       * rest on rest on what the history has; and what the ledger notes of the end of the case with them.
       */
      then: (...events: readonly CaseEvent[]): void => {
        const said = saying(
          events.map((event) => naming(event, before)),
          before,
        );
        const { ages, ends } = notedAfter(said, before, context);
        expected.then(...said, ...ages, ...ends);
      },
      /** The case afterwards as its first party has it. */
      thenState: (holds: (state: PartyCase) => unknown): void => {
        expected.thenState((state) => holds(seenByParty(state)));
      },
    };
  },
});
