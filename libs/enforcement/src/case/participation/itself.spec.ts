import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCase, after, at, decided, decisionServed, fine, Li } from '../../testing/index.js';
import { obligationOpened } from '../../testing/paid-case.js';
import { ConductNamed } from '../filing/vocabulary/index.js';
import { OrderCorrection } from '../investigation/vocabulary/index.js';
import { partyCasesOf } from '../parties/party-case.js';
import { correctionsFor } from '../performance/orders.js';
import { unperformed } from '../performance/performed.js';
import { gains, ITEM, judged, officer, PARTY, published, stateOf, type End } from '../remedies/restoring.fixture.js';
import { isHeldForThePolice } from '../transfer/effect.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import { conductOf } from '../../same-conduct/conduct-id.js';
import { itselfNow } from './itself.js';

/** A fine and gains; the fine fell and is decided anew, in a matter of its own about the same party. */
const PARTLY: Partial<End> = { outcome: 'partlyRevoked', changedPenalties: [gains], redo: { because: 'substance' } };
const inForce = aCase()
  .concluded()
  .with(decided({ penalties: [fine(10_000), gains], statesSurcharge: true }))
  .and(decisionServed(), obligationOpened(), published);
const both = judged(inForce, PARTLY);
const partyCase = (id: string, history = both) => {
  const found = partyCasesOf(history.state).find(({ partyId }) => partyId === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const order = {
  ...{ occurredAt: at('2026-08-03 09:00'), content: '清除堆放物料', dueOn: plainDate('2026-08-30') },
  addressees: [ITEM],
};

describe('the id of a matter about an item of the penalty means the party itself', () => {
  it('it is found, also after another took the place of the party', () => {
    expect(itselfNow(ITEM, both.state)).toEqual([PARTY]);
    expect(itselfNow(PARTY, both.state)).toEqual([PARTY]);
  });

  it('an order to correct addressed to the matter binds the party, and is performed by it', () => {
    const ordered = after(both, OrderCorrection(order), officer);
    expect(correctionsFor(partyCase(PARTY, ordered))).toHaveLength(1);
    expect(unperformed(partyCase(PARTY, ordered))).toContain('correction 2026-08-03');
    expect(unperformed(partyCase(ITEM, ordered))).toEqual([]);
  });

  it('a crime is suspected of the person, whichever of the ids the suspicion names', () => {
    const suspected = (...suspects: string[]) =>
      both.and(
        CrimeSuspected({
          ...{ occurredAt: at('2026-08-03 09:00'), phase: 'investigation', offence: '非法经营罪', note: '数额较大' },
          ...{ suspects, notedBy: Li.personId },
        }),
      );
    for (const named of [PARTY, ITEM])
      expect([PARTY, ITEM].map((id) => isHeldForThePolice(partyCase(id, suspected(named))))).toEqual([true, true]);
  });

  it('the matter is about the conduct that the party has by its name', () => {
    const named = judged(
      inForce.and(
        ConductNamed({
          ...{ occurredAt: at('2026-04-17 10:00'), conductId: 'conduct-9', partyIds: [PARTY], reasons: '另一行为' },
          namedBy: Li.personId,
        }),
      ),
      PARTLY,
    );
    const { filing } = stateOf(named);
    if (filing.is === 'none') throw new Error('not filed');
    for (const party of filing.parties) expect(conductOf(filing, party)[0]?.conductId).toBe('conduct-9');
    expect(filing.parties).toHaveLength(2);
  });
});
