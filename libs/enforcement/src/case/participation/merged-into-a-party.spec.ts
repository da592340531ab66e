import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  decisionServed,
  defenceReceived,
  defenceReviewed,
  directly,
  document,
  given,
  hearingRequested,
  noPenaltyDecided,
  noticeIssued,
  noticeServed,
  penaltyDecided,
  rightsWaived,
  scopeDetermined,
  type CaseHistory,
} from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { A, B, imposedOn, proposedTo, told } from '../../testing/two-parties.js';
import { DecisionRevoked, RedoOrdered } from '../decision/vocabulary/index.js';
import type { CaseEvent } from '../events.js';
import { isAboutOthersOnly } from '../parties/about.js';
import { partyCasesOf } from '../parties/party-case.js';
import { partiesOnFile } from '../whole-file/parties-on-file.js';
import { DropParty, PartyLeft, SucceedParty } from './vocabulary.js';
import {
  C,
  D,
  fining,
  head,
  leaving,
  stateOf,
  succession,
  third,
  merged,
  twoCompanies,
} from './participation.fixture.js';

/** A merged into C, which is a party of the case already. */
const intoC = (over: object = {}, partyId = A) => ({
  ...leaving(partyId, { occurredAt: at('2026-04-10 09:00') }),
  facts: {
    ground: 'partyCeased' as const,
    ceased: {
      ...{ how: 'mergedIntoParty' as const, mergedOn: plainDate('2026-04-08'), into: C },
      ...{ merger: document('准予合并登记通知书'), ...over },
    },
  },
});
const mergedAway = (partyId = A): CaseEvent =>
  PartyLeft({ ...intoC({}, partyId), partyId, approvedBy: head.actor.personId });
const heir = (partyId: string) => citizen({ partyId, name: '示例继承人' });
const asC = { ...third, partyId: D };
const both = (): CaseHistory => twoCompanies().and(scopeDetermined());
const eachDecided = (): CaseHistory =>
  both().and(
    penaltyDecided({ dispositions: [A, C].map((id) => ({ ...imposedOn(id), partyId: id, isMajor: false })) }),
    ...[A, C].map((partyId) => decisionServed({ partyId })),
  );
const newNoticeToC = [
  noticeIssued({
    ...{ partyId: C, noticeId: 'notice-new', replacesNoticeId: `notice-${C}`, occurredAt: at('2026-04-10 10:00') },
    ...{ proposedPenalties: [proposedTo(C)], newFacts: '当事人吸收合并了本案另一当事人' },
  }),
  noticeServed({
    ...{ partyId: C, noticeId: 'notice-new', ...directly(at('2026-04-10 15:00')) },
    ...{ servedOn: plainDate('2026-04-10'), defenceUntil: plainDate('2026-04-17') },
  }),
];

describe('a company merges into another party of its case', () => {
  it('before it was told anything it leaves, and the other one is decided about [CC 67; APL 29]', () => {
    const untold = aCase()
      .proposed({ parties: [company, third] })
      .concluded()
      .and(
        noticeIssued({ partyId: C, noticeId: `notice-${C}`, proposedPenalties: [proposedTo(C)] }),
        noticeServed({ partyId: C, noticeId: `notice-${C}` }),
        scopeDetermined(),
      );
    given(untold).when(DropParty(intoC()), head).then(mergedAway());
    const left = untold.and(mergedAway());
    given(left)
      .when(fining([C]), head)
      .thenState(({ parties }) => parties.get(C)?.decision.is === 'penalty');
    given(left)
      .when(fining([A]), head)
      .thenRefused(({ rule, particulars }) => rule === 'party.no-longer' && particulars?.['successor'] === C);
    expect(partiesOnFile(stateOf(left))[0]?.ended).toMatchObject({ is: 'left', by: [C] });
    const [partyC] = partyCasesOf(stateOf(left));
    expect(isAboutOthersOnly({ says: `${company.name}堆放物料` }, partyC)).toBe(false);
  });

  it.each([
    ['asked for a hearing', [hearingRequested({ partyId: A })], true],
    ['stated its case', [defenceReceived({ partyId: A, noticeId: `notice-${A}` })], true],
    [
      'was heard already',
      [defenceReceived({ partyId: A, noticeId: `notice-${A}` }), defenceReviewed({ partyId: A })],
      false,
    ],
    ['said nothing', [], false],
  ])('after the notice, when it %s, the other one is told anew: its right is not lost', (_, said, isToldAnew) => {
    const gone = twoCompanies().and(...said, scopeDetermined(), mergedAway());
    const deciding = fining([C], { occurredAt: at('2026-04-20 11:00') });
    if (isToldAnew)
      given(gone)
        .when(deciding, head)
        .thenRefused(
          ({ rule, particulars }) => rule === 'decision.notice-outdated' && particulars?.['by'] === 'succession',
        );
    given(isToldAnew ? gone.and(...newNoticeToC) : gone)
      .when(deciding, head)
      .thenState(({ parties }) => parties.get(C)?.decision.is === 'penalty');
  });

  it.each([
    ['a penalty', penaltyDecided({ dispositions: [{ ...imposedOn(C), partyId: C, isMajor: false }] })],
    ['no penalty', noPenaltyDecided({ partyId: C })],
  ])('after the other one was decided about, with %s, it has a successor: somebody answers for it', (_, decided) => {
    const history = both().and(decided);
    given(history).when(DropParty(intoC()), head).thenRefused('party.absorbed-by-one-decided');
    const after = { occurredAt: at('2026-04-20 09:00'), happenedOn: plainDate('2026-04-18') };
    const succeeded = SucceedParty(succession(A, { ...after, successor: asC }));
    given(history)
      .when(succeeded, head)
      .thenState(({ parties }) => parties.has(D) && parties.get(D)?.decision.is === 'none');
    // Nothing is decided about either: one offender is left.
    given(both()).when(succeeded, head).thenRefused('party.successor-in-the-case');
  });

  it('while it could still state its case or ask for a hearing, the other one is told anew: the rights are its own now', () => {
    const toldOn = (day: string, until: string) =>
      noticeServed({
        ...{ partyId: A, noticeId: 'notice-late', ...directly(at(`${day} 15:00`)) },
        ...{ servedOn: plainDate(day), defenceUntil: plainDate(until) },
      });
    const lately = (day: string, until: string) =>
      twoCompanies().and(
        noticeIssued({
          ...{
            partyId: A,
            noticeId: 'notice-late',
            replacesNoticeId: `notice-${A}`,
            occurredAt: at('2026-04-07 10:00'),
          },
          ...{ proposedPenalties: [proposedTo(A)], newFacts: '补充查明的事实' },
        }),
        toldOn(day, until),
        scopeDetermined(),
      );
    const running = lately('2026-04-08', '2026-04-15');
    const gone = after(running, DropParty(intoC()), head);
    expect([...gone].at(-1)).toMatchObject({ type: 'PartyLeft', data: { openRights: ['defence'] } });
    given(gone)
      .when(fining([C], { occurredAt: at('2026-04-20 11:00') }), head)
      .thenRefused(({ rule }) => rule === 'decision.notice-outdated');
    const waived = running.and(
      rightsWaived({ partyId: A, occurredAt: at('2026-04-09 09:00'), rights: ['defence'], noticeId: 'notice-late' }),
    );
    expect([...after(waived, DropParty(intoC()), head)].at(-1)?.data).not.toHaveProperty('openRights');
  });

  it('after the decision it has a successor: each penalty is owed, also where a part was paid', () => {
    const paid = eachDecided().and(
      obligationOpened({
        obligationId: `decision-1/${A}`,
        debtors: [A],
        fine: yuan(2_000),
        receivedOn: plainDate('2026-04-16'),
      }),
      finePaid({
        ...{ obligationId: `decision-1/${A}`, debtors: [A], amount: yuan(400), occurredAt: at('2026-04-17 09:00') },
        ...{ paidOn: plainDate('2026-04-17'), outstanding: { fine: yuan(1_600), surcharge: yuan(0) } },
      }),
    );
    const later = { occurredAt: at('2026-04-20 09:00'), happenedOn: plainDate('2026-04-18'), successor: asC };
    given(paid)
      .when(DropParty({ ...intoC(), occurredAt: at('2026-04-20 09:00') }), head)
      .thenRefused('party.decided', 'party.matters-open');
    given(paid)
      .when(SucceedParty(succession(A, later)), head)
      .thenState(
        ({ parties }) =>
          parties.get(D)?.decision.is === 'penalty' &&
          parties.get(D)?.payments[0]?.payments[0]?.amount === yuan(400) &&
          parties.get(C)?.decision.is === 'penalty',
      );
  });

  it('what was decided without a penalty, and what is open after a decision fell, goes on under an id of its own', () => {
    const later = { occurredAt: at('2026-04-20 09:00'), happenedOn: plainDate('2026-04-18'), successor: asC };
    const isThere = ({ parties }: ReturnType<typeof stateOf>) => parties.has(C) && parties.has(D);
    given(both().and(noPenaltyDecided({ partyId: A })))
      .when(SucceedParty(succession(A, later)), head)
      .thenState((state) => isThere(state) && state.parties.get(D)?.decision.is === 'noPenalty');
    const revoked = eachDecided().and(
      DecisionRevoked({
        ...{ partyId: A, occurredAt: at('2026-04-17 09:00'), cause: 'court', reasons: '事实不清' },
        ...{ document: document('撤销决定书'), revokedBy: head.actor.personId },
      }),
    );
    const leavingLater = DropParty({
      ...intoC({ mergedOn: plainDate('2026-04-18') }),
      occurredAt: at('2026-04-20 09:00'),
    });
    given(revoked)
      .when(leavingLater, head)
      .thenState(({ parties }) => !parties.has(A));
    const ordered = revoked.and(
      RedoOrdered({
        ...{ partyId: A, occurredAt: at('2026-04-17 09:30'), decisionId: 'decision-1', cause: 'court' },
        ...{ because: 'substance', orderedOn: plainDate('2026-04-17'), dueOn: plainDate('2026-06-17'), restsOn: [] },
      }),
    );
    given(ordered)
      .when(leavingLater, head)
      .thenRefused(
        ({ rule, particulars }) => rule === 'party.matters-open' && particulars?.['open'] === 'order to decide anew',
        'party.absorbed-by-one-decided',
      );
    given(ordered)
      .when(SucceedParty(succession(A, later)), head)
      .thenState(isThere);
  });

  it('it leaves only into another organisation of the case, on a paper that proves it, after it happened', () => {
    const drop = (over: object, history = both()) => given(history).when(DropParty(intoC(over)), head);
    drop({ into: 'nobody' }).thenRefused('party.merged-into-nobody');
    drop({ into: A }).thenRefused('party.merged-into-nobody');
    drop({ mergedOn: plainDate('2026-04-11') }).thenRefused('investigation.ceased-later');
    drop({ merger: document('终止调查审批表') }).thenRefused('investigation.end-proved-by-itself');
    const withCitizen = aCase()
      .proposed({ parties: [company, citizen()] })
      .concluded();
    drop({ into: B }, withCitizen).thenRefused('party.merged-into-nobody');
    given(withCitizen)
      .when(DropParty(intoC({ into: A }, B)), head)
      .thenRefused('investigation.ceased-as-another-kind');
    drop({}, both().and(mergedAway(A))).thenRefused('party.no-longer');
  });

  it('both merge into a new company: one takes the place, the other one leaves into it', () => {
    const first = { ...succession(A, { happenedOn: plainDate('2026-04-01'), successor: merged }) };
    given(both())
      .when(SucceedParty(first), head)
      .thenState(({ parties }) => parties.has(D));
    const taken = after(both(), SucceedParty(first), head);
    given(taken)
      .when(SucceedParty(succession(C, { successor: { ...merged, partyId: 'party-9' } })), head)
      .thenRefused('party.successor-in-the-case');
    given(taken)
      .when(DropParty(intoC({ into: D }, C)), head)
      .thenState(({ parties }) => parties.has(D) && parties.size === 1);
  });
});

describe('one of several who come after is a party already', () => {
  it('a company divides, partly into another party: before the decision the new one alone takes its place, afterwards both do', () => {
    const division = { how: 'division' as const, happenedOn: plainDate('2026-04-01') };
    const divided = (over: object) => SucceedParty(succession(A, { ...division, ...over }));
    const old = { ...third, partyId: 'party-9' };
    given(both())
      .when(divided({ successor: merged, coSuccessors: [old] }), head)
      .thenRefused('party.successor-in-the-case');
    given(both())
      .when(divided({ successor: merged }), head)
      .thenState(({ parties }) => parties.has(D) && parties.has(C));
    const later = { occurredAt: at('2026-04-20 09:00'), happenedOn: plainDate('2026-04-18') };
    given(eachDecided())
      .when(divided({ ...later, successor: merged, coSuccessors: [old] }), head)
      .thenState(({ parties }) => parties.get('party-9')?.decision.is === 'penalty' && parties.has(C));
  });

  it('an heir that is a party owes the served penalty from the estate beside its own; without one the dead party leaves', () => {
    const two = aCase()
      .proposed({ parties: [citizen({ partyId: A }), heir(C)] })
      .concluded();
    const died = { how: 'died' as const, diedOn: plainDate('2026-04-08'), death: document('死亡证明') };
    given(two)
      .when(DropParty({ ...intoC(), facts: { ground: 'partyCeased', ceased: died } }), head)
      .thenState(({ parties }) => !parties.has(A));
    const eachServed = two.and(
      ...[A, C].flatMap((partyId) => told(partyId)),
      scopeDetermined(),
      penaltyDecided({ dispositions: [A, C].map((id) => ({ ...imposedOn(id), partyId: id, isMajor: false })) }),
      ...[A, C].map((partyId) => decisionServed({ partyId })),
    );
    given(eachServed)
      .when(
        SucceedParty(
          succession(A, {
            ...{ how: 'death', occurredAt: at('2026-04-20 09:00'), happenedOn: plainDate('2026-04-18') },
            ...{ successor: heir(D), inherited: [{ partyId: D, value: yuan(500) }] },
          }),
        ),
        head,
      )
      .thenState(
        ({ parties }) =>
          parties.get(D)?.estate?.inherited === yuan(500) &&
          parties.get(D)?.decision.is === 'penalty' &&
          parties.get(C)?.estate === undefined,
      );
  });
});
