import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { CLOCKS, lastRunOf, statusOf } from '../../../clocks/index.js';
import {
  aCase,
  after,
  at,
  contextOn,
  document,
  given,
  Li,
  PrincipalHead,
  type CaseHistory,
} from '../../../testing/index.js';
import { readingOfCase } from '../../clock-of-case.js';
import { charging, head, history, joint, serving } from '../substitute.fixture.js';
import { AcceptCostsRemedy, EndCostsRemedy, RecordCostsJudgmentEffect } from './vocabulary.js';

const late = '2027-06-01T12:00:00+08:00';
const officer = contextOn(late, { actor: Li });
const lateHead = contextOn(late, { actor: PrincipalHead });
const step = (events: CaseHistory, ...steps: Parameters<typeof after>[1][]) =>
  steps.reduce((so, each) => after(so, each, officer), events);
const seeking = (over: Partial<Parameters<typeof AcceptCostsRemedy>[0]> = {}) =>
  AcceptCostsRemedy({
    ...{ occurredAt: at('2026-06-15 09:00'), costsId: 'costs-1', remedyId: 'remedy-1', kind: 'reconsideration' },
    reference: '赤政复受字〔2026〕9号',
    ...over,
  });
const revoking = (over: Partial<Parameters<typeof EndCostsRemedy>[0]> = {}) =>
  EndCostsRemedy({
    ...{ occurredAt: at('2026-07-20 09:00'), costsId: 'costs-1', remedyId: 'remedy-1', outcome: 'revoked' },
    ...{ redo: { because: 'substance' }, reasons: '计费过高', document: document('行政复议决定书') },
    reference: '赤政复决字〔2026〕9号',
    ...over,
  });
/** One party that owes costs of 3,000 yuan, served on 1 June. */
const owing = after(
  after(history(aCase().concluded()), charging({ jointBy: undefined }), head),
  serving(),
  contextOn('2026-06-02T12:00:00+08:00'),
);
const sought = step(owing, seeking());
const ordered = step(sought, revoking());
const anew = (amount: number, over: Parameters<typeof charging>[0] = {}) =>
  charging({
    ...{ occurredAt: at('2026-08-03 09:00'), costsId: 'costs-2', jointBy: undefined, dueOn: plainDate('2026-08-31') },
    amount: yuan(amount),
    ...over,
  });
const dutyIn = (events: CaseHistory, day: string, obligationId = 'costs-1') => {
  const facts = lastRunOf(events.state.clocks, 'M5-costs', obligationId);
  if (facts === undefined) return undefined;
  const reading = readingOfCase(plainDate(day), facts, events.state, officer);
  return `${statusOf(at(`${day} 12:00`), facts, reading)} ${reading.dueOn}`;
};

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
    const judged = step(owing, seeking({ kind: 'litigation' }), revoking());
    expect(dutyIn(judged, '2026-08-01')).toBeUndefined();
    const effective = RecordCostsJudgmentEffect({
      ...{ occurredAt: at('2026-08-05 12:00'), costsId: 'costs-1', remedyId: 'remedy-1' },
      ...{ effectiveOn: plainDate('2026-08-05'), document: document('生效证明') },
    });
    expect(dutyIn(step(judged, effective), '2026-08-06')).toBe('due 2026-10-08');
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
