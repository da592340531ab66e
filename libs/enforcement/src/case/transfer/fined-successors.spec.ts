import { fold } from '@ecl/event-sourcing';
import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { after, at, contextOn, document, PrincipalHead, recordedBy } from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { division, X, Y } from '../../testing/succeeded-party.js';
import { filedByPolice, transferUpTo } from '../../testing/transferred-case.js';
import { A, aboutTwo, B } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import type { CaseEvent } from '../events.js';
import { partyCasesOf } from '../parties/party-case.js';
import { excludesAdministrativeFine } from './effect.js';
import { AdministrativeHandlingResumed, ResumeAdministrativeHandling } from './vocabulary/index.js';

const head = contextOn('2026-12-01T10:00:00+08:00', { actor: PrincipalHead });
const divides = division({ occurredAt: at('2026-04-02 09:00'), happenedOn: plainDate('2026-04-01') });
const toThePolice = [...transferUpTo('received')].slice(-6);
const withThePolice = aboutTwo().and(...toThePolice, filedByPolice());
const judged = {
  occurredAt: at('2026-09-01 09:00'),
  ground: 'judged',
  document: document('刑事判决书'),
} as const;
const fined = (partyId: string, criminalFine: number) =>
  AdministrativeHandlingResumed({
    ...judged,
    criminalFine: yuan(criminalFine),
    finedParty: partyId,
    approvedBy: 'head',
  });
const barredIn = (history: Iterable<CaseEvent>) =>
  partyCasesOf(fold(caseDecider, [...history])).flatMap((party) =>
    excludesAdministrativeFine(party) ? [party.partyId] : [],
  );

describe('a criminal fine of an offender that divided [X11]', () => {
  it('a criminal fine from before a division bars a fine of every successor, and of nobody else', () => {
    expect(barredIn(withThePolice.and(fined(A, 5_000)))).toEqual([A]);
    expect(barredIn(after(withThePolice.and(fined(A, 5_000)), divides, head))).toEqual([X, Y]);
  });

  it.each([X, Y])('a criminal fine that is imposed on %s after the division bars a fine of each successor', (one) => {
    expect(barredIn(after(withThePolice, divides, head).and(fined(one, 5_000)))).toEqual([X, Y]);
  });

  it('what the successors paid of their one fine counts once towards their criminal fines', () => {
    const debt = { obligationId: `decision-1/${A}`, debtors: [X, Y] };
    const paid = after(withThePolice, divides, head).and(
      obligationOpened({ ...debt, fine: yuan(1_000) }),
      finePaid({ ...debt, amount: yuan(1_000), outstanding: { fine: fen(0), surcharge: fen(0) } }),
    );
    const resume = (fines: object) => ResumeAdministrativeHandling({ ...judged, ...fines });
    const [event] = recordedBy(
      paid,
      resume({
        criminalFine: yuan(600),
        finedParty: Y,
        furtherFines: [
          { partyId: X, criminalFine: yuan(700) },
          { partyId: B, criminalFine: yuan(100) },
        ],
      }),
      head,
    );
    expect(event?.data).toMatchObject({
      offset: { partyId: Y, paid: yuan(1_000), offset: yuan(600), remaining: 0 },
      furtherFines: [
        { partyId: X, paid: yuan(1_000), offset: yuan(400), remaining: yuan(300) },
        { partyId: B, paid: 0, offset: 0, remaining: yuan(100) },
      ],
    });
  });
});
