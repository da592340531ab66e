import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  citizen,
  company,
  conduct,
  decisionServed,
  given,
  notice,
  scopeDetermined,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { A, aboutTwo, B, bothDecided, bothRipe, told } from '../../testing/two-parties.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { LimitationMustBearOutTheEnd } from '../investigation/rules/stage.js';
import { NothingMustBeOpenAboutTheParty, PartyMustBeUndecided, PartyMustNotBeTheLast } from './rules/common.js';
import { DropParty } from './vocabulary.js';
import {
  C,
  head,
  officer,
  joined,
  leaving,
  left,
  revokedForB,
  stateOf,
  fining,
  runningFor,
} from './participation.fixture.js';

describe('a party leaves a case', () => {
  it('a party that is not the offender leaves, and the other one is decided about and the case closed', () => {
    given(bothRipe())
      .when(DropParty(leaving(B)), head)
      .then(left(B));
    const after = bothRipe().and(left(B));
    given(after)
      .when(fining([A]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    expect(runningFor(after, B)).toEqual([]);
    given(after)
      .when(fining([B]), head)
      .thenRefused('party.no-longer');
    given(after)
      .when(IssuePenaltyNotice(notice({ partyId: B })), officer)
      .thenRefused('party.no-longer');
  });

  it('a party leaves for lapse of time only where the conduct was discovered too late, whenever the party was found [L01]', () => {
    const lapsed = DropParty(leaving(B, { facts: { ground: 'limitationPassed' } }));
    const ended = (day: string) =>
      aCase()
        .proposed({
          parties: [company, citizen()],
          conduct: conduct({ endedOn: plainDate(day) }),
          discoveredOn: plainDate('2026-02-27'),
        })
        .concluded();
    given(ended('2024-02-27')).when(lapsed, head).thenRefused(LimitationMustBearOutTheEnd);
    given(ended('2024-02-26'))
      .when(lapsed, head)
      .thenState(({ formerParties }) => formerParties.has(B));
    // Found two years and a month after the conduct, which was discovered in time.
    const later = ended('2024-02-27').and(joined());
    given(later)
      .when(DropParty(leaving(C, { facts: { ground: 'limitationPassed' } })), head)
      .thenRefused(LimitationMustBearOutTheEnd);
  });

  it('the case term ends with the last party: the other one was decided, and this one left', () => {
    const decidedA = bothRipe().with((history) => [...bothDecided()].slice([...history].length));
    expect(stateOf(decidedA).clocks.some(({ clock, is }) => clock === 'L04' && is === 'running')).toBe(false);
    const one = aboutTwo().and(...told(A), scopeDetermined(), left(B));
    expect(stateOf(one).clocks.some(({ clock, is }) => clock === 'L04' && is === 'running')).toBe(true);
  });

  it('a party does not leave while a decision about it is in force, nor as the last one, nor twice', () => {
    given(bothDecided())
      .when(DropParty(leaving(B, { occurredAt: at('2026-04-16 09:00') })), head)
      .thenRefused(PartyMustBeUndecided);
    given(bothDecided().and(revokedForB))
      .when(DropParty(leaving(B, { occurredAt: at('2026-04-18 09:00') })), head)
      .thenState(({ parties }) => !parties.has(B));
    given(bothDecided().and(decisionServed({ partyId: B }), decisionPublished({ partyId: B }), revokedForB))
      .when(DropParty(leaving(B, { occurredAt: at('2026-04-20 11:30') })), head)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === NothingMustBeOpenAboutTheParty.code && particulars?.['open'] === 'published text',
      );
    given(bothRipe().and(left(A)))
      .when(DropParty(leaving(B)), head)
      .thenRefused(PartyMustNotBeTheLast);
    given(bothRipe().and(left(B), joined()))
      .when(DropParty(leaving(B)), head)
      .thenRefused('party.no-longer');
    given(bothRipe())
      .when(DropParty(leaving('nobody')), head)
      .thenRefused('party.unknown');
  });

  it('an id that a party used before it left is not used again', () => {
    const history = aboutTwo().and(...told(B), left(B));
    given(history)
      .when(IssuePenaltyNotice(notice({ partyId: A, noticeId: `notice-${B}` })), officer)
      .thenRefused('notice.id-used');
  });
});
