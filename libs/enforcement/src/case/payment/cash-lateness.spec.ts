import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lateCashStepsOn } from './cash-lateness.js';
import type { CashCollected } from './state.js';

const cash = (over: Partial<CashCollected> = {}): CashCollected => ({
  receiptNumber: 'fr-0001',
  amount: yuan(100),
  stage: 'collected',
  collectedOn: plainDate('2026-05-06'),
  handInDueOn: plainDate('2026-05-08'),
  handedInOn: undefined,
  depositDueOn: undefined,
  depositedOn: undefined,
  isFromWater: false,
  ...over,
});

describe('cash that was collected on the spot', () => {
  it('is not late on its last day', () => {
    expect(lateCashStepsOn(plainDate('2026-05-08'), [cash()])).toEqual([]);
  });

  it('that nobody handed in is late from the day after', () => {
    expect(lateCashStepsOn(plainDate('2026-05-11'), [cash()])).toEqual([
      { receiptNumber: 'fr-0001', step: 'handIn', dueOn: '2026-05-08', doneOn: undefined, lateByDays: 3 },
    ]);
  });

  it('that came late stays as late as it was, whenever one asks', () => {
    const handedInLate = cash({
      stage: 'deposited',
      handedInOn: plainDate('2026-05-09'),
      depositDueOn: plainDate('2026-05-12'),
      depositedOn: plainDate('2026-05-12'),
    });
    expect(lateCashStepsOn(plainDate('2027-01-01'), [handedInLate])).toEqual([
      { receiptNumber: 'fr-0001', step: 'handIn', dueOn: '2026-05-08', doneOn: '2026-05-09', lateByDays: 1 },
    ]);
  });

  it('that the agency keeps is late too', () => {
    const kept = cash({
      stage: 'handedIn',
      handedInOn: plainDate('2026-05-08'),
      depositDueOn: plainDate('2026-05-11'),
    });
    expect(lateCashStepsOn(plainDate('2026-05-13'), [kept])).toMatchObject([{ step: 'deposit', lateByDays: 2 }]);
  });

  it('from the water is not reckoned before the landing is told', () => {
    const afloat = cash({ isFromWater: true, handInDueOn: undefined });
    expect(lateCashStepsOn(plainDate('2026-06-30'), [afloat])).toEqual([]);
  });
});
