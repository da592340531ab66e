import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { PACKAGED_YEARS } from '../calendar/packaged-years.js';
import { calendarFrom } from '../calendar/published-calendar.js';
import { heard, hearing, hearingNoticeServed, hearingRequest, hearingRequested } from '../testing/heard-case.js';
import {
  aCase,
  at,
  Chu,
  contextOn,
  decided,
  decision,
  decisionServed,
  defence,
  directly,
  fine,
  given,
  Li,
  noticeIssued,
  noticeServed,
  PrincipalHead,
  rightsWaived,
  scopeDetermined,
} from '../testing/index.js';
import { presiderAppointed } from '../testing/heard-case.js';
import { bankPayment, obligationOpened } from '../testing/paid-case.js';
import { Bank } from '../testing/people.js';
import type { EnforcementContext } from '../context.js';
import { termExceededByDays } from './decision/term.js';
import { owed } from './payment/rules/obligation.js';
import { RecordBankPayment } from './payment/vocabulary/index.js';
import { DecidePenalty } from './decision/vocabulary/index.js';
import { HoldHearing, RequestHearing, ServeHearingNotice } from './hearing/vocabulary.js';
import { ReceiveDefence } from './notice/vocabulary.js';
import { HearingMustBeHeldInTime } from './hearing/rules/notice.js';

/*
 * Nobody has published the holidays of 2027 yet. The notice is served on Tuesday 22 December 2026; the five working days
 * of the party would end on Tuesday 29 December, which the notice of 2027 may still name.
 */
const NOTICED_2027 = {
  year: 2027,
  publishedOn: plainDate('2026-12-30'),
  holidays: [plainDate('2026-12-29'), plainDate('2026-12-30'), plainDate('2026-12-31'), plainDate('2027-01-01')],
  makeUpWork: [],
};
const unpublished = (moment: string, actor = Li) => contextOn(moment, { actor });
const published = (moment: string, actor = Li) => ({
  ...contextOn(moment, { actor }),
  calendar: calendarFrom([...PACKAGED_YEARS, NOTICED_2027]),
});

const told = (offersHearing = false) =>
  aCase()
    .concluded({ occurredAt: at('2026-12-21 15:00') })
    .and(
      noticeIssued({ occurredAt: at('2026-12-22 10:00'), offersHearing }),
      noticeServed({
        ...directly(at('2026-12-22 15:00')),
        servedOn: plainDate('2026-12-22'),
        defenceUntil: plainDate('2026-12-29'),
        ...(offersHearing ? { hearingRequestUntil: plainDate('2026-12-29') } : {}),
      }),
    );
const decide = (day: string) => DecidePenalty(decision({ occurredAt: at(`${day} 10:00`) }));
const scoped = (day: string) => scopeDetermined({ occurredAt: at(`${day} 09:00`) });

describe('a last day that may still move ends no right [K7, X9, APL 62]', () => {
  it('nothing is decided on a period that may still move, and the refusal says so', () => {
    given(told().and(scoped('2026-12-30')))
      .when(decide('2026-12-30'), unpublished('2026-12-30T18:00:00+08:00', PrincipalHead))
      .thenRefused(
        ({ rule, particulars }: { readonly rule: string; readonly particulars?: Readonly<Record<string, string>> }) =>
          rule === 'decision.defence-period-running' &&
          particulars?.['lastDay'] === '2026-12-29' &&
          (particulars['provisional'] ?? '').includes('may still move') &&
          (particulars['provisionalZh'] ?? '').includes('可能变动；通知公布后由管理员登记'),
      );
  });

  it('it ends with the day that the notice leaves, neither before nor after', () => {
    const asked = (day: string) =>
      given(told().and(scoped(day))).when(decide(day), published(`${day}T18:00:00+08:00`, PrincipalHead));
    // 23, 24, 25, 28 December, and then 4 January.
    asked('2027-01-04').thenRefused('decision.defence-period-running');
    asked('2027-01-05').thenState(({ decision: made }) => made.is === 'penalty');
  });

  it('an express waiver ends it on any calendar, and a period within the published days ends as ever', () => {
    given(told().and(rightsWaived({ occurredAt: at('2026-12-23 10:00') }), scoped('2026-12-30')))
      .when(decide('2026-12-30'), unpublished('2026-12-30T18:00:00+08:00', PrincipalHead))
      .thenState(({ decision: made }) => made.is === 'penalty');
  });

  it('neither a defence nor a request for a hearing is late as long as that is open', () => {
    given(told())
      .when(ReceiveDefence(defence({ occurredAt: at('2026-12-31 10:00') })), unpublished('2026-12-31T12:00:00+08:00'))
      .thenState(({ notice }) => notice.is !== 'none' && notice.defences.every(({ isLate }) => !isLate));
    const request = RequestHearing(hearingRequest({ occurredAt: at('2026-12-31 10:00') }));
    given(told(true))
      .when(request, unpublished('2026-12-31T12:00:00+08:00'))
      .thenState(({ hearing: asked }) => !asked.isRequestLate);
    given(told(true))
      .when(
        RequestHearing(hearingRequest({ occurredAt: at('2027-01-05 10:00') })),
        published('2027-01-05T12:00:00+08:00'),
      )
      .thenState(({ hearing: asked }) => asked.isRequestLate);
  });
});

describe('the days of preparation for a hearing [L11, K7]', () => {
  const asked = told(true).and(
    hearingRequested({ occurredAt: at('2026-12-23 10:00') }),
    presiderAppointed({ occurredAt: at('2026-12-23 11:00') }),
  );
  const notifiedFor = (heldAt: string) =>
    asked.and(
      hearingNoticeServed({
        ...directly(at('2026-12-23 15:00')),
        heldAt: at(heldAt),
        servedOn: plainDate('2026-12-23'),
      }),
    );
  const hold = (moment: string) => HoldHearing(hearing({ occurredAt: at(moment) }));

  it('a hearing may be notified before the holidays in between are published', () => {
    given(asked)
      .when(
        ServeHearingNotice({
          ...directly(at('2026-12-23 15:00')),
          heldAt: at('2027-01-08 09:00'),
          place: '局听证室',
        }),
        unpublished('2026-12-23T18:00:00+08:00'),
      )
      .thenState(({ hearing: { is } }) => is === 'notified');
  });

  it('it is held only after seven working days by the calendar as it is known then', () => {
    const held = (day: string, context = published) =>
      given(notifiedFor(`${day} 09:00`)).when(hold(`${day} 09:00`), context(`${day}T18:00:00+08:00`, Chu));
    // By weekends and fixed holidays alone 5 January would do; the notice makes it the 7th.
    held('2027-01-05').thenRefused(HearingMustBeHeldInTime);
    held('2027-01-07').thenState(({ hearing: { is } }) => is === 'held');
    held('2027-01-08', unpublished).thenRefused(HearingMustBeHeldInTime);
  });

  it('one that was notified and held within published days is held as ever', () => {
    expect([...aCase().concluded().with(heard())].at(-1)?.type).toBe('HearingHeld');
  });
});

describe('a debt whose last day may still move [K7, L20, X10]', () => {
  /** Received on 21 December 2026: the fifteenth day is 5 January, in a year that nobody has published. */
  const owing = aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000)], statesSurcharge: true }))
    .and(
      decisionServed({ occurredAt: at('2026-12-21 10:00'), servedOn: plainDate('2026-12-21') }),
      obligationOpened({
        ...{ occurredAt: at('2026-12-21 10:00'), receivedOn: plainDate('2026-12-21') },
        dueOn: plainDate('2027-01-05'),
      }),
    );
  const surchargeOf = (context: EnforcementContext) =>
    owed({ occurredAt: at('2027-01-15 10:00') }, owing.state, context).surcharge;
  const now = '2027-01-15T18:00:00+08:00';

  it('carries no surcharge; once the holidays are published it does, from the day that they leave', () => {
    expect(surchargeOf(unpublished(now))).toBe(yuan(0));
    expect(surchargeOf(published(now))).toBe(yuan(3_000));
  });

  it('takes what a bank received by the day on the paper, and no more', () => {
    const paying = (surcharge: number) =>
      given(owing).when(
        RecordBankPayment(bankPayment({ occurredAt: at('2027-01-15 10:00'), surcharge: yuan(surcharge) })),
        unpublished(now, Bank),
      );
    paying(3_000).thenState(({ payment }) => payment.is === 'paid');
    paying(3_001).thenRefused('payment.surcharge-exceeds-due');
  });

  it('a decision is not said to be late for a case term that may still move [L04]', () => {
    const filedLate = aCase().filed({ occurredAt: at('2026-10-05 10:00'), filedOn: plainDate('2026-10-05') });
    const late = (context: EnforcementContext) =>
      termExceededByDays({ occurredAt: at('2027-01-06 10:00') }, filedLate.state, context, ['party-1']);
    // The ninetieth day is Sunday 3 January; with the notice it is Monday.
    expect(late(unpublished('2027-01-06T12:00:00+08:00'))).toBeUndefined();
    expect(late(published('2027-01-06T12:00:00+08:00'))).toBe(2);
  });
});
