import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';
import { parametersInForce } from '../parameters-in-force.js';
import { balanceOn, type Balance } from '../payment/balance.js';
import { decidingCase, type CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { AcceptRemedy, EndRemedy } from './commands.js';
import { RemedyAccepted, RemedyEnded } from './events.js';
import { acceptanceRules, endRules } from './rules.js';

const acceptRemedy = decidingCase(AcceptRemedy, {
  mustHold: acceptanceRules,
  then: (command, _, { actor }) => [
    RemedyAccepted({ ...command, acceptedOn: chinaDateOf(command.occurredAt), recordedBy: actor.personId }),
  ],
});

const endRemedy = decidingCase(EndRemedy, {
  mustHold: endRules,
  then: (command, state, context) => [
    RemedyEnded({
      ...command,
      endedOn: chinaDateOf(command.occurredAt),
      ...outstandingAfter(command, state, context),
      recordedBy: context.actor.personId,
    }),
  ],
});

/** A fine that was changed, or days that stopped counting, can leave nothing owed at all. */
const outstandingAfter = (
  command: DataOf<typeof EndRemedy>,
  state: CaseState,
  context: EnforcementContext,
): { outstanding?: Balance } => {
  const { payment, remedies } = state;
  if (payment.is !== 'open') return {};
  const on = chinaDateOf(command.occurredAt);
  const obligation = { ...payment, fine: command.changedFine ?? payment.fine };
  return { outstanding: balanceOn(on, obligation, remedies, parametersInForce(command, state, context)) };
};

export const remediesDeciding: readonly CaseDeciding[] = [acceptRemedy, endRemedy];
