import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  hearing,
  hearingNoticeServed,
  hearingRequested,
  notifiedOfLargeFine,
  presiderAppointed,
} from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  Chu,
  citizen,
  contextOn,
  decided,
  decision,
  defence,
  directly,
  document,
  given,
  Li,
  notice,
  noticeIssued,
  noticeServed,
  notified,
  PrincipalHead,
  scopeDetermined,
  waiver,
} from '../../testing/index.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { IdentifyParty } from '../filing/vocabulary/index.js';
import { HoldHearing } from '../hearing/vocabulary.js';
import { IssuePenaltyNotice, ReceiveDefence, ServePenaltyNotice, WaiveRights } from '../notice/vocabulary.js';
import type { Delivery } from '../service/delivery.js';
import { ServeDecision } from '../service/vocabulary.js';

const late = contextOn('2026-05-06T12:00:00+08:00');
const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
/** On the days of the case, in spring 2026. */
const of = (birthDate: string) =>
  aCase().proposed({ parties: [citizen({ partyId: 'party-1', birthDate: plainDate(birthDate) })] });
const FOURTEEN = '2011-07-01';
const SIXTEEN = '2009-07-01';
const ADULT = '1985-07-01';
type Capacity = NonNullable<Delivery['receivedBy']>['capacity'];
const takenBy = (capacity: Capacity, moment: string): Delivery => ({
  ...directly(at(moment)),
  receivedBy: { personId: 'someone', name: '示例甲', capacity },
});
const tell = (capacity: Capacity) =>
  ServePenaltyNotice({ ...takenBy(capacity, '2026-03-23 15:00'), noticeId: 'notice-1' });
const identify = (over: object = {}) =>
  IdentifyParty({
    occurredAt: at('2026-03-25 09:00'),
    partyId: 'party-1',
    birthDate: plainDate(ADULT),
    document: document('身份核实材料'),
    ...over,
  });

describe('whoever cannot act alone is served through the guardian [APL 30, CC 18, 19, 22, 23, CPL 88]', () => {
  const issued = (birthDate: string) => of(birthDate).concluded().and(noticeIssued());

  it('a notice is not put into the hands of a minor alone', () => {
    given(issued(FOURTEEN)).when(tell('party'), late).thenRefused('service.guardian-must-receive');
    for (const capacity of ['guardian', 'adultFamilyMember', 'agent'] as const)
      given(issued(FOURTEEN))
        .when(tell(capacity), late)
        .thenState(({ notice: told }) => told.is === 'served');
  });

  it('a minor of sixteen who lives on its own work takes it alone, a younger one does not', () => {
    given(issued(SIXTEEN))
      .when(tell('selfSupportingMinor'), late)
      .thenState(({ notice: told }) => told.is === 'served');
    given(issued(FOURTEEN)).when(tell('selfSupportingMinor'), late).thenRefused('service.guardian-must-receive');
    given(issued(ADULT)).when(tell('selfSupportingMinor'), late).thenRefused('service.guardian-must-receive');
  });

  it('an adult takes it alone, also for what was done under age, unless found without full capacity', () => {
    given(issued(ADULT))
      .when(tell('party'), late)
      .thenState(({ notice: told }) => told.is === 'served');
    // Eighteen since the day after 1 March 2026.
    given(issued('2008-03-01'))
      .when(tell('party'), late)
      .thenState(({ notice: told }) => told.is === 'served');
    const found = after(
      issued(ADULT),
      identify({ occurredAt: at('2026-03-23 11:00'), capacity: 'limited', capacitySince: plainDate('2026-03-01') }),
      late,
    );
    given(found).when(tell('party'), late).thenRefused('service.guardian-must-receive');
    given(found)
      .when(tell('guardian'), late)
      .thenState(({ notice: told }) => told.is === 'served');
  });

  it('no organisation has a guardian', () => {
    given(aCase().concluded().and(noticeIssued()))
      .when(tell('guardian'), late)
      .thenRefused('service.recipient-of-another-kind');
  });

  it('the decision is served like the notice', () => {
    const ready = of(FOURTEEN)
      .concluded()
      .with(decided({ mitigation: { as: 'lighter', reasons: '未成年人' } }));
    const serve = (capacity: Capacity) =>
      ServeDecision({ ...takenBy(capacity, '2026-04-16 10:00'), decisionId: 'decision-1' });
    given(ready).when(serve('party'), late).thenRefused('service.guardian-must-receive');
    given(ready)
      .when(serve('guardian'), late)
      .thenState(({ service }) => service.is === 'served');
  });
});

describe('whoever cannot act alone uses and gives up rights through the guardian', () => {
  it('a minor waives nothing alone; what it says in its defence is heard all the same', () => {
    const told = of(FOURTEEN).concluded().with(notified());
    given(told).when(WaiveRights(waiver()), late).thenRefused('notice.guardian-must-waive');
    given(told)
      .when(WaiveRights(waiver({ by: 'guardian' })), late)
      .thenState(({ notice: served }) => served.is !== 'none' && served.waived.length > 0);
    given(told)
      .when(ReceiveDefence(defence()), late)
      .thenState(({ notice: served }) => served.is !== 'none' && served.defences.length === 1);
    given(of(ADULT).concluded().with(notified()))
      .when(WaiveRights(waiver()), late)
      .thenState(({ notice: served }) => served.is !== 'none' && served.waived.length > 0);
  });

  it('no minor is heard without its guardian or an agent', () => {
    const ahead = of(FOURTEEN)
      .concluded()
      .with(notifiedOfLargeFine())
      .and(hearingRequested(), presiderAppointed(), hearingNoticeServed());
    const { attendees } = hearing();
    const [party, investigator] = attendees;
    if (party === undefined || investigator === undefined) throw new RangeError('nobody attends');
    const hold = (...parts: ('guardian' | 'agent')[]) =>
      HoldHearing(
        hearing({
          attendees: [party, investigator, ...parts.map((part) => ({ personId: `a-${part}`, name: '示例乙', part }))],
        }),
      );
    const chair = contextOn('2026-05-06T12:00:00+08:00', { actor: Chu });
    given(ahead).when(hold(), chair).thenRefused('hearing.guardian-absent');
    for (const part of ['guardian', 'agent'] as const)
      given(ahead)
        .when(hold(part), chair)
        .thenState(({ hearing: held }) => held.is === 'held');
  });
});

describe('a minor of sixteen who lives on its own work is heard alone [CC 18]', () => {
  const chair = contextOn('2026-05-06T12:00:00+08:00', { actor: Chu });
  const [party, ...others] = hearing().attendees;
  if (party === undefined) throw new RangeError('nobody attends');
  const holding = (birthDate: string, part: 'party' | 'selfSupportingMinor') =>
    given(
      of(birthDate)
        .concluded()
        .with(notifiedOfLargeFine())
        .and(hearingRequested(), presiderAppointed(), hearingNoticeServed()),
    ).when(HoldHearing(hearing({ attendees: [{ ...party, part }, ...others] })), chair);

  it('where it says so; a younger one is not, and nobody by silence', () => {
    holding(SIXTEEN, 'selfSupportingMinor').thenState(({ hearing: held }) => held.is === 'held');
    holding(SIXTEEN, 'party').thenRefused('hearing.guardian-absent');
    holding(FOURTEEN, 'selfSupportingMinor').thenRefused('hearing.guardian-absent');
    holding(ADULT, 'selfSupportingMinor').thenRefused('hearing.guardian-absent');
    holding(ADULT, 'party').thenState(({ hearing: held }) => held.is === 'held');
  });
});

describe('the party turns out to be a minor after it was told alone', () => {
  const toldAlone = of(ADULT)
    .concluded()
    .and(noticeIssued(), noticeServed({ ...takenBy('party', '2026-03-23 15:00') }));
  const known = after(toldAlone, identify({ birthDate: plainDate(FOURTEEN) }), late);
  const again = IssuePenaltyNotice(
    notice({
      occurredAt: at('2026-03-26 09:00'),
      noticeId: 'notice-2',
      replacesNoticeId: 'notice-1',
      change: '当事人系未成年人，向其监护人告知',
      document: document('行政处罚意见告知书（二）'),
    }),
  );
  const decide = DecidePenalty(decision({ mitigation: { as: 'lighter', reasons: '未成年人' } }));

  it('the notice carries no decision, and the same one may be issued again for the guardian', () => {
    given(known.and(scopeDetermined())).when(decide, head).thenRefused('decision.notice-outdated');
    given(toldAlone).when(again, late).thenRefused('notice.nothing-new');
    const anew = after(known, again, contextOn('2026-05-06T12:00:00+08:00', { actor: Li }));
    const served = after(
      anew,
      ServePenaltyNotice({ ...takenBy('guardian', '2026-03-26 15:00'), noticeId: 'notice-2' }),
      late,
    );
    given(served.and(scopeDetermined()))
      .when(decide, head)
      .thenState(({ decision: made }) => made.is === 'penalty');
  });

  it('one that an adult of the household took stays good', () => {
    const toHousehold = of(ADULT)
      .concluded()
      .and(noticeIssued(), noticeServed({ ...takenBy('adultFamilyMember', '2026-03-23 15:00') }));
    const found = after(toHousehold, identify({ birthDate: plainDate(FOURTEEN) }), late);
    given(found.and(scopeDetermined()))
      .when(decide, head)
      .thenState(({ decision: made }) => made.is === 'penalty');
  });
});

describe('an adult is without full capacity from a day on [CC 21 to 24]', () => {
  const toldOn23March = of(ADULT)
    .concluded()
    .and(noticeIssued(), noticeServed({ ...takenBy('party', '2026-03-23 15:00') }));
  const found = (capacity: 'none' | 'limited' | 'full', since: string, history = toldOn23March, day = '2026-04-10') =>
    after(history, identify({ occurredAt: at(`${day} 09:00`), capacity, capacitySince: plainDate(since) }), late);
  const deciding = (history: typeof toldOn23March) =>
    given(history.and(scopeDetermined())).when(DecidePenalty(decision()), head);
  const serving = ServeDecision({ ...takenBy('party', '2026-04-20 10:00'), decisionId: 'decision-1' });

  it('what it took before that day stays good, and what it took since does not', () => {
    deciding(found('none', '2026-04-05')).thenState(({ decision: made }) => made.is === 'penalty');
    deciding(found('none', '2026-03-20')).thenRefused('decision.notice-outdated');
  });

  it('one that is found to have full capacity acts alone, and one that has it again from then on', () => {
    deciding(found('full', '2026-03-01')).thenState(({ decision: made }) => made.is === 'penalty');
    const again = (since: string) => found('full', since, found('limited', '2026-04-05'), '2026-04-12');
    const decidedOn = (history: typeof toldOn23March) =>
      after(history.and(scopeDetermined()), DecidePenalty(decision()), head);
    given(decidedOn(again('2026-04-11')))
      .when(serving, late)
      .thenState(({ service }) => service.is === 'served');
    given(decidedOn(found('limited', '2026-04-05')))
      .when(serving, late)
      .thenRefused('service.guardian-must-receive');
  });

  it('a finding that was wrong from the start is taken back for its day', () => {
    deciding(found('full', '2026-03-20', found('none', '2026-03-20'), '2026-04-12')).thenState(
      ({ decision: made }) => made.is === 'penalty',
    );
  });

  it('it has a day, which has come', () => {
    const on = { occurredAt: at('2026-04-10 09:00') };
    for (const over of [
      { capacity: 'none' },
      { capacitySince: plainDate('2026-04-05') },
      { capacity: 'none', capacitySince: plainDate('2026-04-11') },
    ])
      given(toldOn23March)
        .when(identify({ ...on, ...over }), late)
        .thenRefused('party.capacity-without-its-day');
  });
});
