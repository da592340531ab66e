import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { fold } from '@ecl/event-sourcing';
import {
  aCase,
  at,
  contextOn,
  decision,
  defence,
  defenceReceived,
  everyParty,
  fine,
  given,
  hearingNoticeServed,
  hearingRequested,
  LARGE_FINE,
  notice,
  noticeIssued,
  noticeServed,
  presiderAppointed,
  PrincipalHead,
  rightsWaived,
  scopeDetermined,
  waiver,
} from '../../testing/index.js';
import { A, aboutTwo, B, bothRipe, imposedOn, proposedTo, told } from '../../testing/two-parties.js';
import type { Violation } from '../../law/rule.js';
import { caseDecider } from '../case.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import {
  DefencePeriodMustBeOver,
  PenaltyMustNotExceedNotice,
  RequestedHearingMustBeOver,
} from '../decision/rules/party-rights.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { IssuePenaltyNotice, ReceiveDefence, WaiveRights } from '../notice/vocabulary.js';
import type { PartyTracks } from './tracks.js';

const packs = {
  'national-core': '2021-07-15',
  'mohurd-55': '2022-05-01',
  'nei-mongol': '2020-04-01',
  'agency-local': '2022-05-01',
};
const today = contextOn('2026-04-20T12:00:00+08:00');
const head = contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead });
const fining = (ids: readonly string[], over = {}) =>
  DecidePenalty(decision({ dispositions: ids.map((id) => imposedOn(id)), ...over }));

/** The rule is broken, and the refusal says this of it. */
const sayingOf =
  (rule: string, particulars: Readonly<Record<string, string>>) =>
  (violation: Violation): boolean =>
    violation.rule === rule && isDeepStrictEqual(violation.particulars, particulars);

/** The tracks of both parties after a history. */
const tracksOf = (history: Iterable<Parameters<typeof caseDecider.evolve>[1]>, id: string): PartyTracks => {
  const found = fold(caseDecider, [...history]).parties.get(id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('each party of a case has its own rights', () => {
  it('a notice in a case with several parties must name its party', () => {
    given(aboutTwo())
      .when(IssuePenaltyNotice(notice()), today)
      .thenRefused(sayingOf('party.not-named', { parties: `${A}, ${B}` }));
    given(aboutTwo())
      .when(IssuePenaltyNotice(notice({ partyId: 'nobody' })), today)
      .thenRefused('party.unknown');
  });

  it('a notice in a case with one party need not name it, and its event does', () => {
    given(aCase().concluded())
      .when(IssuePenaltyNotice(notice()), today)
      .then(noticeIssued({ partyId: A, packs }));
  });

  it('a party that was not served is not fined, the other one is', () => {
    const onlyA = aboutTwo().and(...told(A), scopeDetermined());
    given(onlyA)
      .when(fining([A, B]), head)
      .thenRefused(sayingOf(NoticeMustBeServed.code, { parties: B }));
    given(onlyA)
      .when(fining([A]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
  });

  it('the days of a party run from its own service', () => {
    const late = aboutTwo().and(
      ...told(A),
      noticeIssued({
        partyId: B,
        noticeId: 'notice-B',
        occurredAt: at('2026-04-09 09:00'),
        proposedPenalties: [proposedTo(B)],
      }),
      noticeServed({
        partyId: B,
        noticeId: 'notice-B',
        occurredAt: at('2026-04-10 09:00'),
        servedOn: plainDate('2026-04-10'),
        defenceUntil: plainDate('2026-04-17'),
      }),
      scopeDetermined({ occurredAt: at('2026-04-11 09:00') }),
    );
    given(late)
      .when(fining([A, B]), head)
      .thenRefused(sayingOf(DefencePeriodMustBeOver.code, { parties: B, lastDay: '2026-04-17' }));
  });

  it('the waiver of one party ends the days of that party alone', () => {
    const waived = aboutTwo().and(
      ...told(A),
      ...told(B),
      rightsWaived({ partyId: A, noticeId: `notice-${A}` }),
      scopeDetermined({ occurredAt: at('2026-03-25 09:00') }),
    );
    const early = { occurredAt: at('2026-03-25 10:00') };
    given(waived)
      .when(fining([B], early), head)
      .thenRefused(DefencePeriodMustBeOver);
    given(waived)
      .when(fining([A], early), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(waived).when(WaiveRights(waiver()), today).thenRefused('party.not-named');
  });

  it('a defence of one party that nobody has reviewed does not hold up the other', () => {
    const defended = aboutTwo().and(
      ...told(A),
      ...told(B),
      defenceReceived({ partyId: B, noticeId: `notice-${B}` }),
      scopeDetermined(),
    );
    given(defended)
      .when(fining([A]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(defended)
      .when(fining([A, B]), head)
      .thenRefused(sayingOf('defence.not-reviewed', { parties: B, defences: 'defence-1' }));
  });

  it('a penalty is not heavier than what that party was told', () => {
    const swapped = [
      { ...imposedOn(A), penalties: [proposedTo(B)] },
      { ...imposedOn(B), penalties: [proposedTo(A)] },
    ];
    given(bothRipe())
      .when(DecidePenalty(decision({ dispositions: swapped })), head)
      .thenRefused(sayingOf(PenaltyMustNotExceedNotice.code, { parties: B }));
  });

  it('a hearing of one party that is pending does not hold up the other', () => {
    const offered = { proposedPenalties: [LARGE_FINE], offersHearing: true };
    const pending = aboutTwo()
      .and(
        ...told(A),
        noticeIssued({ partyId: B, noticeId: `notice-${B}`, ...offered }),
        noticeServed({ partyId: B, noticeId: `notice-${B}`, hearingRequestUntil: plainDate('2026-03-30') }),
        scopeDetermined(),
      )
      .and(hearingRequested({ partyId: B }), presiderAppointed({ partyIds: [B] }), hearingNoticeServed({ partyId: B }));
    given(pending)
      .when(fining([A]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(pending)
      .when(DecidePenalty(decision({ dispositions: [{ ...imposedOn(B), penalties: [fine(1_000)] }] })), head)
      .thenRefused(RequestedHearingMustBeOver);
  });

  it('an event of an old log, which names no party, is about every party', () => {
    const old = aboutTwo().and(noticeIssued(everyParty), noticeServed(everyParty), rightsWaived(everyParty));
    for (const id of [A, B]) expect(tracksOf(old, id).notice).toMatchObject({ is: 'served', waived: ['defence'] });
  });

  it('a step that was recorded late for one party does not hold up the other', () => {
    const laterForB = aboutTwo().and(
      ...told(A),
      ...told(B),
      rightsWaived({ partyId: B, noticeId: `notice-${B}`, occurredAt: at('2026-04-16 09:00') }),
      scopeDetermined(),
    );
    given(laterForB)
      .when(fining([A]), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    given(laterForB)
      .when(fining([A, B]), head)
      .thenRefused('step.before-what-it-follows');
  });

  it('one id is used once in a case, whoever it is about', () => {
    const known = aboutTwo().and(...told(A), ...told(B), defenceReceived({ partyId: A, noticeId: `notice-${A}` }));
    given(known)
      .when(ReceiveDefence(defence({ partyId: B })), today)
      .thenRefused('defence.known-already');
  });
});
