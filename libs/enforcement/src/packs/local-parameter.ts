import { anyOf, code, flag, integer, listOf, money, oneOf, record, type Payload } from '@ecl/event-sourcing';

/** The parameters that an agency may set for itself, because the law leaves them to it (rulebook 3 and 12). */
export const localParameterName = () =>
  oneOf(
    'hearingFineFrom',
    'hearingConfiscationFrom',
    'majorPenaltyFrom',
    'legalReviewPowers',
    'legalReviewFineFrom',
    'reviewerMayPreside',
    'publicNoticeStopsCaseTerm',
    'publishPolicy',
    'publishOnSpotPenalties',
    'naturalPersonName',
    'publicationMonths',
  );
export type LocalParameterName = Payload<ReturnType<typeof localParameterName>>;

/** An amount for each kind of party (fen), a list of power codes, a yes or no, a choice, or a number. */
export const localParameterValue = () =>
  anyOf(
    record({ citizen: money(), soleTrader: money(), organisation: money() }),
    listOf(code(), { max: 200 }),
    flag(),
    oneOf('all', 'influentialOnly', 'full', 'surname', 'withheld'),
    integer({ min: 1, max: 1200 }),
  );
export type LocalParameterValue = Payload<ReturnType<typeof localParameterValue>>;
