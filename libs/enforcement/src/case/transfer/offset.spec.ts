import { fen, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  at,
  type CaseHistory,
  company,
  contextOn,
  document,
  fineOwed,
  finePaid,
  given,
  PrincipalHead,
} from '../../testing/index.js';
import { filingProposed } from '../../testing/chapters.js';
import { aCase } from '../../testing/case-history.js';
import { filedByPolice, transferUpTo } from '../../testing/transferred-case.js';
import { offsetAgainst } from './offset.js';
import { FinedPartyMustBeKnown } from './rules/resumption.js';
import { AdministrativeHandlingResumed, ResumeAdministrativeHandling } from './vocabulary/index.js';

const head = contextOn('2026-12-01T10:00:00+08:00', { actor: PrincipalHead });
const judged = {
  occurredAt: at('2026-09-01 09:00'),
  ground: 'judged',
  document: document('刑事判决书'),
  criminalFine: yuan(20_000),
} as const;
const toThePolice = [...transferUpTo('received')].slice([...aCase().concluded()].length);
const withThePolice = (history: CaseHistory) => history.and(...toThePolice, filedByPolice());

describe('the offset of a fine that was paid against a criminal fine [X11]', () => {
  it('what the party paid counts towards the criminal fine, and the resumption shows what is left [T14]', () => {
    const paid = fineOwed().and(finePaid({ amount: yuan(10_000) }));
    given(withThePolice(paid))
      .when(ResumeAdministrativeHandling(judged), head)
      .then(
        AdministrativeHandlingResumed({
          ...judged,
          offset: { partyId: 'party-1', paid: yuan(10_000), offset: yuan(10_000), remaining: yuan(10_000) },
          approvedBy: PrincipalHead.personId,
        }),
      );
  });

  it('nothing counts where nothing was paid, and no more than the criminal fine', () => {
    expect(offsetAgainst(yuan(20_000), fineOwed().state)).toMatchObject({
      paid: 0,
      offset: 0,
      remaining: yuan(20_000),
    });
    const paid = fineOwed().and(finePaid({ amount: yuan(10_000) })).state;
    expect(offsetAgainst(yuan(3_000), paid)).toMatchObject({ paid: yuan(10_000), offset: yuan(3_000), remaining: 0 });
  });

  it('offset and rest are the criminal fine, whatever was paid, and a surcharge does not count', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 }).map(fen);
    fc.assert(
      fc.property(amounts, amounts, amounts, (criminalFine, amount, surcharge) => {
        const { state } = fineOwed().and(finePaid({ amount, surcharge }));
        const { paid, offset, remaining } = offsetAgainst(criminalFine, state);
        expect(paid).toBe(amount);
        expect(offset + remaining).toBe(criminalFine);
        expect(offset).toBeLessThanOrEqual(paid);
      }),
    );
  });

  it('the party that the court fined is named where the case has several [T14]', () => {
    const two = [company, { ...company, partyId: 'party-2' }];
    const ofTwo = withThePolice(
      aCase()
        .and(filingProposed({ parties: two }))
        .concluded(),
    );
    given(ofTwo).when(ResumeAdministrativeHandling(judged), head).thenRefused(FinedPartyMustBeKnown);
    given(ofTwo)
      .when(ResumeAdministrativeHandling({ ...judged, finedParty: 'party-9' }), head)
      .thenRefused(FinedPartyMustBeKnown);
    given(ofTwo)
      .when(ResumeAdministrativeHandling({ ...judged, finedParty: 'party-2' }), head)
      .then(
        AdministrativeHandlingResumed({
          ...judged,
          finedParty: 'party-2',
          offset: { partyId: 'party-2', paid: fen(0), offset: fen(0), remaining: yuan(20_000) },
          approvedBy: PrincipalHead.personId,
        }),
      );
  });
});
