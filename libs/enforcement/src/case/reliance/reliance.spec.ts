import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  BENCHMARK,
  contextOn,
  decision,
  defenceReceived,
  defenceReviewed,
  deliberated,
  deliberation,
  disposition,
  document,
  evidenceCollected,
  fine,
  given,
  hearingAhead,
  hearingHeld,
  hearingNoticeServed,
  hearingRequested,
  LARGE_FINE,
  Li,
  notice,
  noticeIssued,
  noticeServed,
  notified,
  notifiedOfLargeFine,
  opinion,
  opinionGiven,
  PrincipalHead,
  Qian,
  recordedBy,
  reviewed,
  rightsWaived,
  scopeDetermined,
  submission,
  submitted,
} from '../../testing/index.js';
import { DRAFT } from '../../testing/reviewed-case.js';
import { A, aboutTwo, B, imposedOn, told } from '../../testing/two-parties.js';
import type { CaseHistory } from '../../testing/case-history.js';
import { DeviationMustRestOnTheFileAsItIs } from '../decision/rules/benchmark.js';
import { ApproveBenchmarkDeviation, DecidePenalty } from '../decision/vocabulary/index.js';
import { HoldDeliberation } from '../deliberation/vocabulary.js';
import { GiveReviewOpinion, SubmitForLegalReview } from '../legal-review/vocabulary.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import type { Filed } from './filed.js';
import {
  AgreementMustRestOnTheFileAsItIs,
  DeliberationMustFollowTheHearing,
  DeliberationMustFollowTheRights,
  DeliberationMustHaveFollowedTheRights,
  DeliberationMustRestOnTheFileAsItIs,
  ReviewMustHaveFollowedTheRights,
  ReviewMustRestOnTheFileAsItIs,
  SubmissionMustFollowTheDefence,
} from './rules.js';

const now = '2026-06-01T12:00:00+08:00';
const officer = contextOn(now, { actor: Li });
const head = contextOn(now, { actor: PrincipalHead });
const reviewer = contextOn(now, { actor: Qian });
const isDecided = ({ decision: { is } }: { readonly decision: { readonly is: string } }) => is === 'penalty';

const ready = aCase().concluded().with(notified());
const passed = ready.with(reviewed());
const discussed = passed.and(deliberated());
const decide = (over: Parameters<typeof decision>[0] = {}) =>
  DecidePenalty(decision({ occurredAt: at('2026-05-20 10:00'), decisionId: 'decision-1', ...over }));

/** Told again, of other facts, and silent until 28 April. */
const toldAgain = (history: CaseHistory): CaseHistory =>
  history.and(
    noticeIssued({
      noticeId: 'notice-2',
      replacesNoticeId: 'notice-1',
      change: '事实有变化',
      facts: '占用面积更正为三十平方米',
      occurredAt: at('2026-04-20 09:00'),
      document: document('重新告知书'),
    }),
    noticeServed({
      noticeId: 'notice-2',
      occurredAt: at('2026-04-21 10:00'),
      servedOn: plainDate('2026-04-21'),
      defenceUntil: plainDate('2026-04-28'),
    }),
  );

const whatsOf = (event: { readonly data: object } | undefined): readonly Filed[] =>
  (event?.data as { readonly restsOn?: readonly Filed[] }).restsOn ?? [];

describe('what a step rested on', () => {
  it('a decision names the papers it rests on, with the digest of each, and whose they are', () => {
    const [decided] = recordedBy(discussed, decide(), head);
    const named = whatsOf(decided);
    expect(named).toContainEqual({
      what: 'notice',
      id: 'notice-1',
      sha256: document('行政处罚意见告知书').sha256,
      partyId: 'party-1',
    });
    expect(named).toContainEqual({ what: 'draft', id: DRAFT.documentId, sha256: DRAFT.sha256, partyId: 'party-1' });
    expect(named.map(({ what }) => what).toSorted()).toEqual(
      ['deliberation', 'draft', 'notice', 'noticeService', 'opinion', 'report', 'submission'].toSorted(),
    );
  });

  it('what a caller says that a step rests on is not what is written', () => {
    const { data, type } = decide();
    const slipped = { type, data: { ...data, restsOn: [{ what: 'notice', id: 'invented' }] } } as ReturnType<
      typeof decide
    >;
    const [decided] = recordedBy(discussed, slipped, head);
    expect(whatsOf(decided).map(({ id }) => id)).not.toContain('invented');
    expect(whatsOf(decided).map(({ id }) => id)).toContain('notice-1');
  });

  it('a decision about two parties names the papers of each', () => {
    const both = aboutTwo().and(...told(A), ...told(B), scopeDetermined());
    const command = decide({ dispositions: [imposedOn(A), imposedOn(B)] });
    const named = whatsOf(recordedBy(both, command, head)[0]);
    expect(named.filter(({ what }) => what === 'notice').map(({ id, partyId }) => [id, partyId])).toEqual([
      [`notice-${A}`, A],
      [`notice-${B}`, B],
    ]);
    expect(named.filter(({ what }) => what === 'report').map(({ partyId }) => partyId)).toEqual([A, B]);
  });
});

describe('a legal review of a file that has changed', () => {
  it('a review does not survive a second notice with other facts [C11]', () => {
    given(toldAgain(passed)).when(decide(), head).thenRefused(ReviewMustRestOnTheFileAsItIs);
    given(
      toldAgain(passed).and(
        submitted({ submissionId: 'submission-2', occurredAt: at('2026-05-06 10:00') }),
        opinionGiven({ submissionId: 'submission-2', occurredAt: at('2026-05-08 10:00') }),
      ),
    )
      .when(decide(), head)
      .thenState(isDecided);
  });

  it('a review does not survive a defence that was received and answered after it', () => {
    const answered = passed.and(
      defenceReceived({ occurredAt: at('2026-04-16 10:00'), isLate: true }),
      defenceReviewed({ occurredAt: at('2026-04-17 10:00') }),
    );
    given(answered).when(decide(), head).thenRefused(ReviewMustRestOnTheFileAsItIs);
  });

  it('a review does not survive evidence that it did not see', () => {
    const more = passed.and(evidenceCollected({ evidenceId: 'evidence-9', occurredAt: at('2026-04-16 10:00') }));
    given(more).when(decide(), head).thenRefused(ReviewMustRestOnTheFileAsItIs);
  });

  it('a waiver after the review leaves the review as it is', () => {
    given(passed.and(rightsWaived({ occurredAt: at('2026-04-14 10:00') })))
      .when(decide(), head)
      .thenState(isDecided);
  });

  it('a reviewer does not agree to a file that changed meanwhile, but may ask for changes [D4]', () => {
    const pending = toldAgain(ready.and(scopeDetermined({ isRequired: true }), submitted()));
    const say = (over: Parameters<typeof opinion>[0]) =>
      GiveReviewOpinion(opinion({ occurredAt: at('2026-05-06 10:00'), ...over }));
    given(pending).when(say({}), reviewer).thenRefused(AgreementMustRestOnTheFileAsItIs);
    given(pending)
      .when(say({ opinion: 'correct' }), reviewer)
      .thenState(({ legalReview: { review } }) => review.is === 'closed');
  });

  it('a second notice to one party leaves the review of the other as it is', () => {
    const both = aboutTwo().and(
      ...told(A),
      ...told(B),
      scopeDetermined(),
      submitted({
        draftPenalties: [A, B].map((partyId) => ({ partyId, penalties: disposition(imposedOn(partyId)).penalties })),
      }),
      opinionGiven(),
      noticeIssued({
        partyId: B,
        noticeId: 'notice-b2',
        replacesNoticeId: `notice-${B}`,
        change: '事实有变化',
        facts: '另一事实',
        proposedPenalties: [fine(1_000)],
        occurredAt: at('2026-04-20 09:00'),
      }),
      noticeServed({
        partyId: B,
        noticeId: 'notice-b2',
        occurredAt: at('2026-04-21 10:00'),
        servedOn: plainDate('2026-04-21'),
        defenceUntil: plainDate('2026-04-28'),
      }),
    );
    given(both)
      .when(decide({ dispositions: [imposedOn(A)] }), head)
      .thenState(isDecided);
    given(both)
      .when(decide({ dispositions: [imposedOn(B)] }), head)
      .thenRefused(ReviewMustRestOnTheFileAsItIs);
  });
});

describe('legal review and the period of the defence', () => {
  const early = submission({ occurredAt: at('2026-03-26 10:00') });

  it('a file is not submitted for review while the party may still state its case [X9]', () => {
    const scoped = ready.and(scopeDetermined({ isRequired: true, occurredAt: at('2026-03-25 09:00') }));
    given(scoped).when(SubmitForLegalReview(early), officer).thenRefused(SubmissionMustFollowTheDefence);
    given(scoped.and(rightsWaived()))
      .when(SubmitForLegalReview(early), officer)
      .thenState(({ legalReview: { review } }) => review.is === 'pending');
  });

  it('a review from before the end of the period does not carry the decision, however it came on record', () => {
    const tooEarly = ready.and(
      scopeDetermined({ isRequired: true, occurredAt: at('2026-03-25 09:00') }),
      submitted({ occurredAt: at('2026-03-26 10:00') }),
      opinionGiven({ occurredAt: at('2026-03-27 10:00') }),
    );
    given(tooEarly).when(decide(), head).thenRefused(ReviewMustHaveFollowedTheRights);
  });
});

describe('a discussion of the heads', () => {
  const hold = (over: Parameters<typeof deliberation>[0] = {}) => HoldDeliberation(deliberation(over));

  it('the heads do not discuss before the party has used its rights or they have ended [D7]', () => {
    const scoped = ready.and(scopeDetermined({ occurredAt: at('2026-03-25 09:00') }));
    given(scoped)
      .when(hold({ occurredAt: at('2026-03-26 09:00') }), head)
      .thenRefused(DeliberationMustFollowTheRights);
  });

  it('the heads do not discuss before a hearing that was asked for [X7]', () => {
    const asked = aCase().concluded().with(notifiedOfLargeFine()).with(hearingAhead()).and(scopeDetermined());
    given(asked)
      .when(hold({ occurredAt: at('2026-04-02 09:00') }), head)
      .thenRefused(DeliberationMustFollowTheHearing);
  });

  it('a discussion from before the hearing does not carry the decision, however it came on record', () => {
    const heardLater = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .and(
        hearingRequested(),
        deliberated({ occurredAt: at('2026-04-02 09:00') }),
        hearingNoticeServed(),
        hearingHeld(),
      )
      .with(reviewed({ penalties: [LARGE_FINE] }));
    given(heardLater)
      .when(
        decide({
          penalties: [LARGE_FINE],
          benchmark: { benchmarkId: 'benchmark-08-2b', tierId: 'heavy', reasons: '情节严重' },
        }),
        head,
      )
      .thenRefused(DeliberationMustRestOnTheFileAsItIs);
  });

  it('a discussion while the rights were running does not carry the decision', () => {
    const tooEarly = ready.and(scopeDetermined(), deliberated({ occurredAt: at('2026-03-26 09:00') }));
    given(tooEarly).when(decide(), head).thenRefused(DeliberationMustHaveFollowedTheRights);
  });

  it('a second notice makes the discussion stale too, and each must come anew', () => {
    given(toldAgain(discussed))
      .when(decide(), head)
      .thenRefused(ReviewMustRestOnTheFileAsItIs, DeliberationMustRestOnTheFileAsItIs);
  });
});

describe('a notice that is issued anew', () => {
  const anew = (over: Parameters<typeof notice>[0] = {}) =>
    IssuePenaltyNotice(
      notice({
        noticeId: 'notice-2',
        replacesNoticeId: 'notice-1',
        change: '重新送达',
        occurredAt: at('2026-03-26 10:00'),
        ...over,
      }),
    );
  const large = { proposedPenalties: [LARGE_FINE], offersHearing: true };
  const pending = aCase().concluded().with(notifiedOfLargeFine()).and(hearingRequested());

  it('the same notice is not issued anew to a party that was served with it, pending hearing or not [C11]', () => {
    given(ready).when(anew(), officer).thenRefused('notice.nothing-new');
    given(pending).when(anew(large), officer).thenRefused('notice.nothing-new');
    given(ready)
      .when(anew({ facts: ' 当事人擅自占用 公共场地堆放物料 ' }), officer)
      .thenRefused('notice.nothing-new');
  });

  it('the same notice may be issued anew before it was served', () => {
    given(aCase().concluded().and(noticeIssued()))
      .when(anew(), officer)
      .thenState(({ notice: { is } }) => is === 'issued');
  });

  it('a notice with other facts keeps the request for a hearing, and says so', () => {
    const command = anew({ ...large, facts: '占用面积更正为三十平方米', document: document('更正的告知书') });
    const [issued] = recordedBy(pending, command, officer);
    expect(issued?.data).toMatchObject({ pendingHearingRequest: 'carriedOver' });
    given(pending)
      .when(command, officer)
      .thenState(({ hearing }) => hearing.is === 'requested' && hearing.requestedOn === '2026-03-25');
  });

  it('a notice from before this was said ends the request, as it did then', () => {
    const old = pending.and(
      noticeIssued({ ...large, noticeId: 'notice-2', replacesNoticeId: 'notice-1', change: '更正' }),
    );
    expect(old.state.hearing.is).toBe('notRequested');
  });

  it('a hearing that was held is remembered under the new notice, and may be asked for again', () => {
    const heldBefore = pending.and(hearingNoticeServed(), hearingHeld());
    given(heldBefore)
      .when(
        anew({
          ...large,
          facts: '另有事实',
          document: document('另有事实的告知书'),
          occurredAt: at('2026-04-20 10:00'),
        }),
        officer,
      )
      .thenState(({ hearing }) => hearing.is === 'notRequested' && hearing.lastHeldAt !== undefined);
  });
});

describe('a deviation from a benchmark, approved for a file that has changed', () => {
  const light = decide({ benchmark: { benchmarkId: BENCHMARK, tierId: 'light', reasons: '情节较轻' } });
  const approval = ApproveBenchmarkDeviation({
    occurredAt: at('2026-04-19 09:00'),
    benchmarkId: BENCHMARK,
    reasons: '适用基准将导致明显不公平',
    reach: { tierId: 'light', side: 'above', furthest: yuan(100_000) },
  });
  const approvedIn = (history: CaseHistory): CaseHistory => history.and(...recordedBy(history, approval, head));

  it('a deviation counts for a decision as long as the notice is the one on which it was approved [C11]', () => {
    given(approvedIn(passed)).when(light, head).thenState(isDecided);
  });

  it('a deviation that was approved on a notice that has been replaced must be approved again [C11]', () => {
    const replaced = toldAgain(approvedIn(passed));
    given(replaced).when(light, head).thenRefused(ReviewMustRestOnTheFileAsItIs, DeviationMustRestOnTheFileAsItIs);
    const again = ApproveBenchmarkDeviation({ ...approval.data, occurredAt: at('2026-04-29 09:00') });
    given(replaced.and(...recordedBy(replaced, again, head)))
      .when(light, head)
      .thenRefused(ReviewMustRestOnTheFileAsItIs);
  });
});
