import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import { CITY_AGENCY } from '../../testing/people.js';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  ActingHead,
  at,
  contextOn,
  CountyHead,
  decided,
  deliberation,
  DeputyHead,
  digest,
  everyParties,
  given,
  Li,
  notified,
  PrincipalHead,
  reviewed,
  ripe,
  scopeDetermined,
  submitted,
  Wei,
} from '../../testing/index.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { HandlerAssigned, RecusalDecided } from '../filing/vocabulary/index.js';
import { CollectiveDeliberationHeld, HoldDeliberation } from './vocabulary.js';
import {
  ChairMustBeAmongTheMembers,
  ConclusionMustFollowTheVote,
  DeliberationMustBeCollective,
  HandlersMustNotVote,
  MembersMustHeadTheAgency,
  QuorumMustBeThere,
  RecusedHeadsMustNotVote,
  ReviewedDraftMustBeDeliberated,
} from './procedure.js';

const now = '2026-05-06T12:00:00+08:00';
const head = contextOn(now, { actor: PrincipalHead });
const ready = aCase().concluded().with(notified()).with(reviewed());
const hold = (over: Parameters<typeof deliberation>[0] = {}) => HoldDeliberation(deliberation(over));
const member = (personId: string, vote: 'approve' | 'change' | 'reject' | 'abstain' = 'approve') => ({
  personId,
  view: '见笔录',
  vote,
});
const heads = [PrincipalHead, DeputyHead, ActingHead].map(({ personId }) => personId);

/** The agency asks for this part of its heads, in percent. */
const asking = (percent: number) =>
  contextOn(now, {
    actor: PrincipalHead,
    and: [
      LocalParameterSet({
        occurredAt: at('2026-01-01 09:00'),
        agencyId: CITY_AGENCY,
        parameter: 'deliberationQuorumPercent',
        value: percent,
        effectiveFrom: plainDate('2026-01-01'),
        instrument: '重大案件集体讨论规则',
      }),
    ],
  });

describe('a collective deliberation', () => {
  it('as many heads are there as the rules of procedure of the agency ask for; without such rules, two [H08, D7]', () => {
    const [first, second] = heads.map((id) => member(id));
    if (first === undefined || second === undefined) throw new RangeError('no heads');
    const two = hold({ members: [first, second] });
    given(ready).when(two, asking(67)).thenRefused(QuorumMustBeThere);
    const recused = ready.and(
      RecusalDecided({
        occurredAt: at('2026-04-01 09:00'),
        personId: ActingHead.personId,
        isGranted: true,
        reasons: '与当事人有利害关系',
        decidedBy: PrincipalHead.personId,
      }),
    );
    for (const [history, command, context] of [
      [ready, two, head],
      [ready, two, asking(50)],
      [ready, hold(), asking(100)],
      // Who must keep away is not missed.
      [recused, two, asking(100)],
    ] as const)
      given(history)
        .when(command, context)
        .thenState(({ deliberation: { last } }) => last?.conclusion === 'approve');
  });

  it('a collective deliberation records each head with view and vote, on the draft that passed review [D7]', () => {
    given(ready)
      .when(hold(), head)
      .then(CollectiveDeliberationHeld({ ...everyParties, ...deliberation(), chairedBy: PrincipalHead.personId }));
  });

  it('a collective deliberation is held before the decision', () => {
    given(aCase().concluded().with(decided())).when(hold(), head).thenRefused(CaseMustBeUndecided);
  });

  it('a collective deliberation needs more than one head, however often the minutes name that one [SC20]', () => {
    const alone = [member(PrincipalHead.personId), member(PrincipalHead.personId)];
    given(ready)
      .when(hold({ members: alone }), head)
      .thenRefused(DeliberationMustBeCollective);
  });

  it('a collective deliberation has only heads of this agency', () => {
    given(ready)
      .when(hold({ members: [...heads, CountyHead.personId].map((id) => member(id)) }), head)
      .thenRefused(MembersMustHeadTheAgency);
    given(ready)
      .when(hold(), contextOn(now, { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency, ChairMustBeAmongTheMembers);
  });

  it('a collective deliberation lets handlers report, not vote [D7]', () => {
    const handled = ready.and(
      HandlerAssigned({ occurredAt: at('2026-03-05 09:00'), personId: DeputyHead.personId, assignedBy: Wei.personId }),
    );
    given(handled).when(hold(), head).thenRefused(HandlersMustNotVote);
    given(handled)
      .when(
        hold({
          members: [PrincipalHead, ActingHead].map(({ personId }) => member(personId)),
          reporters: [Li.personId, DeputyHead.personId],
        }),
        head,
      )
      .thenState(({ deliberation: { last } }) => last?.conclusion === 'approve');
  });

  it('a collective deliberation excludes a head who was recused', () => {
    const recused = RecusalDecided({
      occurredAt: at('2026-04-01 09:00'),
      personId: ActingHead.personId,
      isGranted: true,
      reasons: '与当事人有利害关系',
      decidedBy: PrincipalHead.personId,
    });
    given(ready.and(recused)).when(hold(), head).thenRefused(RecusedHeadsMustNotVote);
  });

  it('a collective deliberation approves only with more than half of the votes [D7]', () => {
    const votes = (...cast: readonly ('approve' | 'reject')[]) =>
      heads.slice(0, cast.length).map((id, index) => member(id, cast[index]));
    given(ready)
      .when(hold({ members: votes('approve', 'reject') }), head)
      .thenRefused(ConclusionMustFollowTheVote);
    given(ready)
      .when(hold({ members: votes('approve', 'reject', 'approve') }), head)
      .thenState(({ deliberation: { last } }) => last?.conclusion === 'approve');
    given(ready)
      .when(hold({ members: votes('approve', 'reject'), conclusion: 'change' }), head)
      .thenState(({ deliberation: { last } }) => last?.conclusion === 'change');
  });

  it('a collective deliberation is about the draft that passed review, and no other [D7]', () => {
    given(ready)
      .when(hold({ draftSha256: digest('another draft') }), head)
      .thenRefused(ReviewedDraftMustBeDeliberated);
    given(
      aCase()
        .concluded()
        .with(notified())
        .and(scopeDetermined({ isRequired: true, grounds: ['heard'] })),
    )
      .when(hold(), head)
      .thenRefused(ReviewedDraftMustBeDeliberated);
    given(aCase().concluded().with(ripe()).and(submitted()))
      .when(hold(), head)
      .thenRefused(ReviewedDraftMustBeDeliberated);
    given(aCase().concluded().with(ripe()))
      .when(hold(), head)
      .thenState(({ deliberation: { last } }) => last?.heldOn === '2026-04-14');
  });
});
