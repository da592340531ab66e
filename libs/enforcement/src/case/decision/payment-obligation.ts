import type { Fen, Instant, PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { lastDayFrom } from '../../clocks/index.js';
import type { Parameters } from '../../packs/rule-packs.js';
import { holdersWith, nameOfPlace } from '../participation/together.js';
import type { CaseState } from '../state.js';
import { PaymentObligationOpened } from '../payment/vocabulary/index.js';

/**
 * The last day to pay a fine whose decision the party received on a given day (L20); moved to a working day in the
 * party's favour (X20).
 */
export const paymentDueOn = (receivedOn: PlainDate, parameters: Parameters, calendar: WorkingCalendar): PlainDate =>
  lastDayFrom('L20', receivedOn, parameters, calendar);

/**
 * The debt of one party under a decision. Its id is printed on the slip; it names the party where there are several. Successors that
 * hold one decision together owe one debt, each from its own receipt on; its id names the offender.
 */
export const debtOfOne = (partyId: string, decisionId: string, state: Pick<CaseState, 'parties' | 'formerParties'>) => {
  const { parties, formerParties } = state;
  if (holdersWith(partyId, state).length > 0)
    return { debtors: [partyId], obligationId: `${decisionId}/${nameOfPlace(partyId, state)}` };
  const isOneOfSeveral = parties.size + countOfOthers(formerParties) > 1;
  return { debtors: [partyId], obligationId: isOneOfSeveral ? `${decisionId}/${partyId}` : decisionId };
};

/** A successor is the same debtor; a party that left is another one. */
const countOfOthers = (former: CaseState['formerParties']): number =>
  [...former.values()].filter(({ is }) => is !== 'succeeded').length;

interface Fine {
  readonly debtors: string[];
  readonly obligationId: string;
  readonly occurredAt: Instant;
  readonly decisionId: string;
  readonly fine: Fen;
  readonly receivedOn: PlainDate;
  readonly noticePublishedOn?: PlainDate;
  readonly statesSurcharge: boolean;
  readonly collectingBankId: string | undefined;
  readonly account: string | undefined;
}

/**
 * The obligation to pay begins with the receipt of a decision that imposes a fine (P1); without a fine there is no
 * obligation.
 */
export const obligationsFrom = (fine: Fine, parameters: Parameters, calendar: WorkingCalendar) => {
  const { receivedOn, collectingBankId, account, ...said } = fine;
  if (said.fine === 0 || collectingBankId === undefined || account === undefined) return [];
  const dueOn = paymentDueOn(receivedOn, parameters, calendar);
  return [PaymentObligationOpened({ ...said, collectingBankId, account, receivedOn, dueOn })];
};
