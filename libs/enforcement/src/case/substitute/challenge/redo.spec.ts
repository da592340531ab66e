import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CLOCKS } from '../../../clocks/index.js';
import { after, at, document, given, type CaseHistory } from '../../../testing/index.js';
import { charging, joint } from '../substitute.fixture.js';
import { daysOf, effective, ending, lateHead, officer, owing, seeking, step, type End } from './challenge.fixture.js';

const revoking = (over: Partial<End> = {}) =>
  ending({
    ...{
      outcome: 'revoked',
      redo: { because: 'substance' },
      reasons: '计费过高',
      document: document('行政复议决定书'),
    },
    ...over,
  });
const indebted = owing();
const sought = step(indebted, seeking());
const ordered = step(sought, revoking());
const anew = (amount: number, over: Parameters<typeof charging>[0] = {}) =>
  charging({
    ...{ occurredAt: at('2026-08-03 09:00'), costsId: 'costs-2', jointBy: undefined, dueOn: plainDate('2026-08-31') },
    amount: yuan(amount),
    ...over,
  });
const dutyIn = (events: CaseHistory, day: string, obligationId = 'costs-1') =>
  daysOf(events, 'M5-costs', obligationId, day);

describe('an order to decide anew on costs of substitute performance [M5, N5]', () => {
  it('is due within sixty days, or by the day that it sets, and late after it', () => {
    expect(CLOCKS['M5-costs']).toMatchObject({ nature: 'duty', whose: 'agency' });
    expect(dutyIn(ordered, '2026-08-01')).toBe('due 2026-09-18');
    expect(dutyIn(ordered, '2026-09-19')).toBe('overdue 2026-09-18');
    const byADay = step(sought, revoking({ redo: { because: 'procedure', dueOn: plainDate('2026-08-20') } }));
    expect(dutyIn(byADay, '2026-08-01')).toBe('due 2026-08-20');
    expect(dutyIn(step(sought, revoking({ redo: undefined } as object)), '2026-08-01')).toBeUndefined();
  });

  it('a judgment orders it once it has effect', () => {
    const judged = step(indebted, seeking({ kind: 'litigation' }), revoking());
    expect(dutyIn(judged, '2026-08-01')).toBeUndefined();
    expect(dutyIn(step(judged, effective('2026-08-05')), '2026-08-06')).toBe('due 2026-10-08');
  });

  it('the new decision ends it, in time or late, and says which one it takes the place of', () => {
    const redone = after(ordered, anew(2_000), lateHead);
    expect(dutyIn(redone, '2026-10-01')).toBe('met 2026-09-18');
    const charged = [...redone].findLast(({ type }) => type === 'SubstituteCostsCharged');
    expect(charged).toMatchObject({ data: { costsId: 'costs-2', redoes: 'costs-1' } });
    const afterTheDay = anew(2_000, { occurredAt: at('2026-09-21 09:00'), dueOn: plainDate('2026-10-30') });
    expect(dutyIn(after(ordered, afterTheDay, lateHead), '2026-10-01')).toBe('metLate 2026-09-18');
  });

  it('on the same bills it comes to less where the substance did not hold, and to anything after a fault of procedure', () => {
    given(ordered).when(anew(3_000), lateHead).thenRefused('substitute.same-costs-again');
    const otherBills = anew(3_000, { invoices: [document('重新开具的发票')] });
    after(ordered, otherBills, lateHead);
    after(step(sought, revoking({ redo: { because: 'procedure' } })), anew(3_000), lateHead);
    // Once it was decided anew the order binds nobody any more.
    const redone = after(ordered, anew(2_000), lateHead);
    after(redone, anew(3_000, { costsId: 'costs-3', invoices: [document('另一项发票')] }), lateHead);
  });

  it('only what was revoked altogether is decided anew', () => {
    for (const over of [{ outcome: 'upheld' }, { outcome: 'changed', amount: yuan(1_000) }] as const)
      given(sought).when(revoking(over), officer).thenRefused('remedies.redo-without-revocation');
  });

  it('joint costs are one matter: the new decision ends the order for all who owed them', () => {
    const revoked = step(joint(), seeking({ partyId: 'party-1' }), revoking({ partyId: 'party-1' }));
    expect(dutyIn(revoked, '2026-08-01')).toBe('due 2026-09-18');
    const redone = after(revoked, anew(2_000, { jointBy: '民法典第一千一百七十二条' }), lateHead);
    expect(dutyIn(redone, '2026-10-01')).toBe('met 2026-09-18');
  });
});
