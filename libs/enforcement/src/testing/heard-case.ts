import { plainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import {
  HearingHeld,
  HearingNoticeServed,
  HearingRequested,
  type HoldHearing,
  PresiderAppointed,
  type RequestHearing,
} from '../case/hearing/vocabulary.js';
import type { DataOf } from '../law/command-type.js';
import { everyParties, everyParty } from './every-party.js';
import type { Chapter } from './case-history.js';
import type { DataOfEvent } from './chapters.js';
import { at } from './context-on.js';
import { directly } from './deliveries.js';
import { notified } from './notified-case.js';
import { Chu, Li, PrincipalHead } from './people.js';
import { document, fine } from './values.js';

/** A hearing: requested on 25 March 2026, notified on the 26th, held on Wednesday 8 April, after Qingming. */

export const hearingRequest = (over: Partial<DataOf<typeof RequestHearing>> = {}): DataOf<typeof RequestHearing> => ({
  occurredAt: at('2026-03-25 10:00'),
  form: 'written',
  document: document('听证申请书'),
  ...over,
});

export const hearingRequested = (over: Partial<DataOfEvent<'HearingRequested'>> = {}): CaseEvent =>
  HearingRequested({ ...everyParty, ...hearingRequest(), isLate: false, receivedBy: Li.personId, ...over });

export const presiderAppointed = (over: Partial<DataOfEvent<'PresiderAppointed'>> = {}): CaseEvent =>
  PresiderAppointed({
    ...everyParties,
    occurredAt: at('2026-03-26 09:00'),
    presider: Chu.personId,
    appointedBy: PrincipalHead.personId,
    ...over,
  });

export const hearingNoticeServed = (over: Partial<DataOfEvent<'HearingNoticeServed'>> = {}): CaseEvent =>
  HearingNoticeServed({
    ...everyParty,
    ...directly(at('2026-03-26 15:00')),
    heldAt: at('2026-04-08 09:00'),
    place: '局听证室',
    presider: Chu.personId,
    servedOn: plainDate('2026-03-26'),
    ...over,
  });

export const hearing = (over: Partial<DataOf<typeof HoldHearing>> = {}): DataOf<typeof HoldHearing> => ({
  occurredAt: at('2026-04-08 09:00'),
  attendees: [
    { personId: 'party-1-rep', name: '示例某', part: 'party' },
    { personId: Li.personId, name: '示例li', part: 'investigator' },
  ],
  isPublic: true,
  recordDocument: document('听证笔录'),
  signature: 'signed',
  recordingIds: ['rec-hearing'],
  ...over,
});

export const hearingHeld = (over: Partial<DataOfEvent<'HearingHeld'>> = {}): CaseEvent =>
  HearingHeld({ ...everyParties, ...hearing(), presider: Chu.personId, ...over });

/** A fine that reaches the line of 50,000 yuan for organisations. */
export const LARGE_FINE = fine(60_000);

/** The notice of a large fine, which offers a hearing. */
export const notifiedOfLargeFine = (): Chapter => notified({ proposedPenalties: [LARGE_FINE], offersHearing: true });

/** Requested, prepared and notified. */
export const hearingAhead = (): Chapter => () => [hearingRequested(), presiderAppointed(), hearingNoticeServed()];

/** Requested, notified and held. */
export const heard = (): Chapter => (history) => [...hearingAhead()(history), hearingHeld()];
