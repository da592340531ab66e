import { code, listOf, money, oneOf, optional, record, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { CLOCKS_OF_THE_TRANSFER } from '../../../clocks/clock-id.js';
import { caseEvent } from '../../case-event.js';
import { documentRef, occurredAt, personId } from '../../values.js';
import { ofTheSuspects, suspects } from './suspects.js';

/**
 * `refusalStands`: the police refused and no challenge was left; `reasonsAccepted`: the procuratorate agreed with them;
 * `policeWithdrew`: they closed the case; `notProsecuted`, `judged`: the criminal case ended.
 */
const resumption = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('refusalStands', 'reasonsAccepted', 'policeWithdrew', 'notProsecuted', 'judged'),
  /** The paper that ended the criminal case, for the last three grounds. */
  document: optional(documentRef()),
  /** The fine that the court imposed, in fen (APL 35(2)). */
  criminalFine: optional(money({ min: 1 })),
  /** Whom the court fined; it may be left out where the case has one party, or one suspect. */
  finedParty: optional(code()),
});

/** 折抵: what the party had paid of its administrative fine, and what is left of the criminal one (APL 35(2)). */
const offset = () => ({ partyId: code(), paid: money(), offset: money(), remaining: money() });
const fineOfOne = () => ({ partyId: code(), criminalFine: money({ min: 1 }) });

export const AdministrativeHandlingResumed = caseEvent(
  'AdministrativeHandlingResumed',
  record({
    ...resumption(),
    /** Whose case goes on: the suspects'. */
    suspects: suspects(),
    offset: optional(record(offset())),
    /** The fines of other parties in the same judgment, each with its offset. */
    furtherFines: optional(listOf(record({ ...fineOfOne(), ...offset() }), { min: 1 })),
    approvedBy: personId(),
  }),
  {
    zh: '恢复行政处理',
    en: 'Administrative handling resumed',
    articles: ['R310 10', 'R310 13', 'APL 35'],
    whose: ofTheSuspects,
    mainState: 'resumed',
    clocks: ['L04', ...CLOCKS_OF_THE_TRANSFER, 'L80', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type AdministrativeHandlingResumed = EventOf<typeof AdministrativeHandlingResumed>;

export const ResumeAdministrativeHandling = caseCommand(
  'ResumeAdministrativeHandling',
  record({ ...resumption(), furtherFines: optional(listOf(record(fineOfOne()), { min: 1 })) }),
  {
    by: ['head'],
    en: 'Resume administrative handling',
    records: [AdministrativeHandlingResumed],
    follows: [],
    mayFollow: ['closure'],
  },
);
