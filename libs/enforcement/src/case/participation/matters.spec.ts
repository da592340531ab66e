import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  after,
  at,
  type CaseHistory,
  citizen,
  contextOn,
  decisionServed,
  disposition,
  document,
  fine,
  given,
  penaltyDecided,
  PrincipalHead,
} from '../../testing/index.js';
import { obligationOpened, finePaid } from '../../testing/paid-case.js';
import { deathOf, division, heir, X, Y } from '../../testing/succeeded-party.js';
import { A, B, bothDecided } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { EstateMustBeUsedUp } from '../closure/termination-rules.js';
import { TerminateEnforcement } from '../closure/termination.js';
import { ItemRedoOrdered, RevokeDecision } from '../decision/vocabulary/index.js';
import type { CaseEvent } from '../events.js';
import { DropParty, SucceedParty } from './vocabulary.js';

const head = contextOn('2026-09-01T12:00:00+08:00', { actor: PrincipalHead });
const stateOf = (events: Iterable<CaseEvent>) => fold(caseDecider, [...events]);
const partiesIn = (events: Iterable<CaseEvent>) => [...stateOf(events).parties.keys()];
const served = bothDecided().and(decisionServed({ partyId: A }), decisionServed({ partyId: B }));
/** One item of the penalty of a party is decided anew. */
const itemRedo = (of: string, party = stateOf(served).filing): CaseEvent => {
  const found = party.is === 'none' ? undefined : party.parties.find(({ partyId }) => partyId === of);
  return ItemRedoOrdered({
    partyId: of,
    party: { ...(found ?? citizen()), partyId: `${of}-redo-1` },
    decisionId: 'decision-1',
    items: [{ kind: 'confiscationOfGains', amount: yuan(300) }],
    basis: [],
    because: 'substance',
    cause: 'selfCorrection',
    occurredAt: at('2026-04-17 09:00'),
    orderedOn: plainDate('2026-04-17'),
    dueOn: plainDate('2026-07-17'),
  });
};
/** The item is decided anew, and served on the day. */
const decidedAnew = (of: string, amount: number, servedOn: string): readonly CaseEvent[] => [
  penaltyDecided({
    occurredAt: at('2026-04-17 15:00'),
    decisionId: 'decision-2',
    dispositions: [{ ...disposition({ penalties: [fine(amount)] }), partyId: `${of}-redo-1`, isMajor: false }],
  }),
  decisionServed({ partyId: `${of}-redo-1`, decisionId: 'decision-2', servedOn: plainDate(servedOn) }),
  obligationOpened({
    obligationId: `decision-2/${of}-redo-1`,
    decisionId: 'decision-2',
    debtors: [`${of}-redo-1`],
    fine: yuan(amount),
  }),
];

describe('the matter of an item, when the party has a successor', () => {
  it('the matter of an item goes with its party to each successor, with what is due in it [M5]', () => {
    const divided = after(served.and(itemRedo(A), itemRedo(B)), division(), head);
    expect(partiesIn(divided)).toEqual([X, Y, B, `${X}-redo-1`, `${Y}-redo-1`, `${B}-redo-1`]);
    const running = stateOf(divided).clocks.filter(({ clock, is }) => clock === 'M5' && is === 'running');
    expect(running.map(({ subject }) => subject)).toEqual([`${X}-redo-1`, `${Y}-redo-1`, `${B}-redo-1`]);
    // Each successor has its own matter, which goes on with it alone.
    const { coSuccessors: _, ...merging } = division({
      partyId: X,
      occurredAt: at('2026-04-24 09:00'),
      happenedOn: plainDate('2026-04-23'),
      successor: { partyId: 'party-z', kind: 'organisation', name: '示例新东城有限公司' },
      how: 'merger',
    }).data;
    const again = after(divided, SucceedParty(merging), head);
    expect(partiesIn(again)).toEqual(['party-z', Y, B, 'party-z-redo-1', `${Y}-redo-1`, `${B}-redo-1`]);
  });

  it('a matter that is to be decided anew is not inherited, and ends with the death: guilt is personal [M5]', () => {
    const died = after(served.and(itemRedo(B)), deathOf([[heir('party-son', '示例子'), 600]]), head);
    expect(partiesIn(died)).toEqual([A, 'party-son']);
    expect(stateOf(died).formerParties.get(`${B}-redo-1`)).toMatchObject({ is: 'left' });
    expect(stateOf(died).clocks.filter(({ clock, is }) => clock === 'M5' && is === 'running')).toEqual([]);
  });

  it('a matter that was decided and had no effect is not inherited; once that decision is revoked, it ends for the death', () => {
    const [decision] = decidedAnew(B, 400, '2026-04-18');
    const died = after(
      served.and(itemRedo(B), ...(decision ? [decision] : [])),
      deathOf([[heir('party-son', '示例子'), 600]]),
      head,
    );
    expect(partiesIn(died)).toEqual([A, 'party-son', `${B}-redo-1`]);
    const matter = { partyId: `${B}-redo-1`, document: document('撤销决定书'), reasons: '当事人死亡' };
    const revoked = after(
      died,
      RevokeDecision({ ...matter, occurredAt: at('2026-05-11 09:00'), cause: 'selfCorrection' }),
      head,
    );
    const dropping = DropParty({
      ...matter,
      occurredAt: at('2026-05-12 09:00'),
      document: document('终止调查审批表'),
      facts: {
        ground: 'partyCeased',
        ceased: { how: 'died', diedOn: plainDate('2026-04-18'), death: document('死亡证明') },
      },
    });
    expect(partiesIn(after(revoked, dropping, head))).toEqual([A, 'party-son']);
  });

  it('a matter that had effect before the death is inherited, and what is paid in it is paid out of the one estate', () => {
    const decided = served.and(itemRedo(B), ...decidedAnew(B, 400, '2026-04-18'));
    const died = after(decided, deathOf([[heir('party-son', '示例子'), 600]]), head);
    expect(partiesIn(died)).toEqual([A, 'party-son', 'party-son-redo-1']);
    const ending = TerminateEnforcement({
      partyId: 'party-son-redo-1',
      occurredAt: at('2026-06-01 09:00'),
      facts: {
        ground: 'partyDied',
        diedOn: plainDate('2026-04-18'),
        death: document('死亡证明'),
        noEstate: document('遗产清册'),
        noHeir: document('义务承受人查询'),
      },
      document: document('终结执行决定书'),
    });
    const paying = (of: string, amount: number, debtor: string): CaseEvent =>
      finePaid({
        ...{
          obligationId: of,
          debtors: [debtor],
          amount: yuan(amount),
          paymentId: `p-${debtor}`,
          bankReference: debtor,
        },
        outstanding: { fine: yuan(100), surcharge: yuan(0) },
      });
    const part = died.and(paying(`decision-2/${B}-redo-1`, 300, 'party-son-redo-1'));
    given(part)
      .when(ending, head)
      .thenRefused(({ rule, particulars }) => rule === EstateMustBeUsedUp.code && particulars?.['paid'] === '300.00元');
    const all: CaseHistory = part.and(
      obligationOpened({ obligationId: `decision-1/${B}`, debtors: ['party-son'], fine: yuan(1_000) }),
      paying(`decision-1/${B}`, 300, 'party-son'),
    );
    given(all)
      .when(ending, head)
      .thenState(({ parties }) => parties.get('party-son-redo-1')?.performance.terminatedOn === '2026-06-01');
  });
});
