import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import {
  aCase,
  after,
  at,
  contextOn,
  decided,
  delivered,
  directly,
  document,
  given,
  noticeIssued,
  published,
  recordedAround,
} from '../../testing/index.js';
import { seenByParty } from '../../testing/seen-by-party.js';
import { clockOn } from '../clock-of-case.js';
import { ServePenaltyNotice } from '../notice/vocabulary.js';
import { ServeDecision } from './vocabulary.js';
import type { Delivery } from './delivery.js';

const late = contextOn('2026-07-01T12:00:00+08:00');
const PUBLISHED = at('2026-04-20 10:00');
const publicly = published(PUBLISHED, plainDate('2026-04-20'));
const decision = (delivery: Delivery) => ServeDecision({ ...delivery, decisionId: 'decision-1' });
const announced = after(
  aCase().concluded().with(decided()).and(recordedAround(PUBLISHED, 'rec-notice')),
  decision(publicly),
  late,
);
/** The thirty days end on 20 May 2026. */
const handedOver = directly(at('2026-04-28 10:00'));

describe('a decision that is handed over while its public notice runs [CPL 88, 95; M55 35; L15]', () => {
  const fetched = after(announced, decision(handedOver), late);

  it('is served on that day, and every period counts from it', () => {
    expect(fetched.state.service).toMatchObject({ is: 'served', servedOn: '2026-04-28', method: 'direct' });
    const context = contextOn('2026-05-01T12:00:00+08:00');
    const begins = (clock: 'L40' | 'L48' | 'L20') => lastRunOf(fetched.state.clocks, clock, 'party-1')?.from;
    expect([begins('L40'), begins('L48'), begins('L20')]).toEqual(['2026-04-28', '2026-04-28', '2026-04-28']);
    expect(clockOn(plainDate('2026-05-01'), 'L26', fetched.state, context, 'party-1')?.startsOn).toBe('2026-10-28');
    expect(lastRunOf(fetched.state.clocks, 'L15', 'party-1')?.is).toBe('ended');
  });

  it('opens no second debt: the one there is counts from the receipt', () => {
    expect(announced.state.payments.map(({ receivedOn }) => receivedOn)).toEqual(['2026-05-20']);
    expect(fetched.state.payments).toMatchObject([{ is: 'open', receivedOn: '2026-04-28', dueOn: '2026-05-13' }]);
  });

  it('may come by post, but it is not published once more', () => {
    const post = delivered('post', at('2026-04-28 10:00'), {
      trackingNumber: 'EMS-1',
      receivedBy: { personId: 'party-1-rep', name: '示例某', capacity: 'legalRepresentative' },
    });
    given(announced)
      .when(decision(post), late)
      .thenState(({ service }) => service.is === 'served' && service.method === 'post');
    const again = { ...publicly, documents: [document('公告送达回证（二）')] };
    given(announced).when(decision(again), late).thenRefused('service.served-already');
  });

  it('is served once: not after the thirty days, and not again after it was fetched or brought', () => {
    given(announced)
      .when(decision(directly(at('2026-05-20 10:00'))), late)
      .thenRefused('service.served-already');
    given(fetched)
      .when(decision(directly(at('2026-04-27 10:00'))), late)
      .thenRefused('service.served-already');
  });
});

describe('a notice that is handed over while its public notice runs [CPL 88, 95; L09, L10]', () => {
  const moment = at('2026-03-24 10:00');
  const notice = (delivery: Delivery) => ServePenaltyNotice({ ...delivery, noticeId: 'notice-1' });
  const issued = aCase()
    .concluded()
    .and(noticeIssued(), recordedAround(moment, 'rec-notice', 'noticeService'));
  const out = after(issued, notice(published(moment, plainDate('2026-03-24'))), late);

  it('its days of defence run from that day', () => {
    const fetched = seenByParty(after(out, notice(directly(at('2026-04-01 10:00'))), late).state);
    expect(fetched.notice).toMatchObject({ is: 'served', servedOn: '2026-04-01' });
    expect(lastRunOf(fetched.clocks, 'L09', 'party-1')?.from).toBe('2026-04-01');
  });

  it('whoever was served in person is not served again', () => {
    const served = after(issued, notice(directly(at('2026-03-25 10:00'))), late);
    given(served)
      .when(notice(directly(at('2026-03-24 15:00'))), late)
      .thenRefused('notice.served-already');
  });
});
