import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { at, citizen, decision, decisionServed, given, Li, scopeDetermined, company } from '../../testing/index.js';
import { A, aboutTwo, B, bothDecided, bothRipe, proposedTo, imposedOn } from '../../testing/two-parties.js';
import type { CaseEvent } from '../events.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import { isSuspect } from '../transfer/effect.js';
import { partyCasesOf } from '../parties/party-case.js';
import { StrangerSearch } from '../parties/strangers.js';
import {
  PenaltyMustHaveHadEffectBeforeDeath,
  SuccessionMustFitTheParty,
  SuccessionMustHaveHappened,
  SuccessorMustHaveAnIdOfItsOwn,
  SuccessorMustNotBeJudgedTwice,
} from './rules/succession.js';
import { SucceedParty } from './vocabulary.js';
import {
  C,
  D,
  head,
  joined,
  left,
  succession,
  succeeded,
  stateOf,
  fining,
  runningFor,
  twoCompanies,
  merged,
} from './participation.fixture.js';

describe('a successor takes the place of a party', () => {
  it('a successor has the running days, the notices and the place of its predecessor', () => {
    given(twoCompanies())
      .when(SucceedParty(succession(C)), head)
      .then(succeeded(C));
    const after = twoCompanies().and(succeeded(C));
    expect([...stateOf(after).parties.keys()]).toEqual([A, D]);
    expect(runningFor(after, D)).toEqual(runningFor(twoCompanies(), C));
    expect(runningFor(after, D).length).toBeGreaterThan(0);
    expect(runningFor(after, C)).toEqual([]);
    expect(stateOf(after).parties.get(D)?.notice).toEqual(stateOf(twoCompanies()).parties.get(C)?.notice);
  });

  it('further steps name the successor, and a refusal of the old name says who it is', () => {
    const after = twoCompanies().and(succeeded(C), scopeDetermined());
    given(after)
      .when(
        DecidePenalty(decision({ dispositions: [{ ...imposedOn(A), partyId: D, penalties: [proposedTo(C)] }] })),
        head,
      )
      .thenState((state) => state.parties.get(D)?.decision.is === 'penalty');
    given(after)
      .when(fining([C]), head)
      .thenRefused(({ rule, particulars }) => rule === 'party.no-longer' && particulars?.['successor'] === D);
  });

  it('a successor owes the debts of its predecessor, and challenges its decision', () => {
    const owing = bothDecided().and(decisionServed({ partyId: A }));
    const after = stateOf(owing.and(succeeded(A, { occurredAt: at('2026-04-18 09:00') })));
    expect(after.parties.get(D)?.payments).toEqual(stateOf(owing).parties.get(A)?.payments);
    expect(after.parties.get(D)?.decision).toMatchObject({ is: 'penalty' });
    expect(after.formerParties.get(A)).toMatchObject({ is: 'succeeded', by: [D] });
  });

  it('a succession is refused of a party that is unknown, has ended, or is of another kind', () => {
    const succeed = (over: Parameters<typeof succession>[1] = {}, partyId = C, history = twoCompanies()) =>
      given(history).when(SucceedParty(succession(partyId, over)), head);
    succeed({}, 'nobody').thenRefused('party.unknown');
    succeed({ successor: { ...merged, partyId: 'party-5' } }, C, twoCompanies().and(succeeded(C))).thenRefused(
      'party.no-longer',
    );
    succeed({ successor: { ...merged, partyId: A } }).thenRefused(SuccessorMustHaveAnIdOfItsOwn);
    succeed({ happenedOn: plainDate('2026-04-04') }).thenRefused(SuccessionMustHaveHappened);
    succeed({ how: 'death', inherited: [{ partyId: D, value: yuan(500) }] }).thenRefused(
      SuccessionMustFitTheParty,
      PenaltyMustHaveHadEffectBeforeDeath,
    );
    succeed({}, B, aboutTwo()).thenRefused(SuccessionMustFitTheParty);
    succeed({ successor: { ...company, partyId: D } }).thenRefused(SuccessorMustNotBeJudgedTwice);
  });

  it('an estate takes over a penalty that was served before the person died, and no guilt', () => {
    const heir = citizen({ partyId: D, name: '示例继承人' });
    const death = {
      how: 'death' as const,
      successor: heir,
      inherited: [{ partyId: D, value: yuan(500) }],
      occurredAt: at('2026-04-20 11:00'),
    };
    given(bothRipe())
      .when(SucceedParty(succession(B, { ...death, happenedOn: plainDate('2026-04-18') })), head)
      .thenRefused(PenaltyMustHaveHadEffectBeforeDeath);
    const served = bothDecided().and(decisionServed({ partyId: B }));
    given(served)
      .when(SucceedParty(succession(B, { ...death, happenedOn: plainDate('2026-04-20') })), head)
      .thenState((state) => state.parties.get(D)?.estate?.inherited === yuan(500));
  });

  it('a suspicion and the fine of a court follow the successor, and are not those of a party that joins later', () => {
    const suspected = (suspects?: string[]): CaseEvent =>
      CrimeSuspected({
        occurredAt: at('2026-03-31 09:00'),
        phase: 'investigation',
        offence: '非法经营罪',
        note: '数额较大',
        ...(suspects === undefined ? {} : { suspects }),
        notedBy: Li.personId,
      });
    const suspectsIn = (history: Iterable<CaseEvent>) =>
      partyCasesOf(stateOf(history)).map((party) => [party.partyId, isSuspect(party)]);
    expect(suspectsIn(twoCompanies().and(suspected([C]), succeeded(C)))).toEqual([
      [A, false],
      [D, true],
    ]);
    expect(suspectsIn(aboutTwo().and(suspected(), joined()))).toEqual([
      [A, true],
      [B, true],
      [C, false],
    ]);
  });

  it('an event about a party that is no longer one of the case is found by the check', () => {
    const search = new StrangerSearch();
    const seen = (event: CaseEvent, version: string) =>
      search.strangersIn({ type: event.type, data: event.data, streamName: 'case-1', version });
    for (const event of twoCompanies()) seen(event, 'earlier');
    expect(seen(succeeded(C), '1')).toEqual([]);
    expect(seen(left(D), '1')).toEqual([]);
    expect(seen(left(C), '1')).toEqual([C]);
    expect(seen(left(D), '2')).toEqual([D]);
    expect(seen(left(A), '1')).toEqual([]);
  });
});
