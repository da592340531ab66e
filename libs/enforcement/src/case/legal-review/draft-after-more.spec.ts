import { yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  contextOn,
  document,
  fine,
  given,
  Li,
  notice,
  notified,
  PrincipalHead,
  scopeDetermined,
  submission,
  type CaseHistory,
} from '../../testing/index.js';
import { report } from '../../testing/chapters.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { finedAsTold, remedyAccepted } from '../../testing/paid-case.js';
import { directly, returnOf } from '../../testing/deliveries.js';
import { RevokeDecision } from '../decision/vocabulary/index.js';
import { ConcludeInvestigation } from '../investigation/vocabulary/index.js';
import { IssuePenaltyNotice, ServePenaltyNotice } from '../notice/vocabulary.js';
import { EndRemedy } from '../remedies/vocabulary.js';
import { AdministrativeHandlingResumed } from '../transfer/vocabulary/index.js';
import type { Penalty } from '../values.js';
import { DetermineReviewScope, SubmitForLegalReview } from './vocabulary.js';

const late = '2027-03-01T10:00:00+08:00';
const officer = contextOn(late, { actor: Li });
const head = contextOn(late, { actor: PrincipalHead });
const gains: Penalty = { kind: 'confiscationOfGains', amount: yuan(3_000) };
const ITEM = 'party-1-redo-1';
type Told = Parameters<typeof IssuePenaltyNotice>[0];

/** Fined 10,000 yuan and told of it; reconsideration is pending. */
const challenged = (...further: Penalty[]): CaseHistory =>
  finedAsTold(fine(10_000), ...further).and(
    decisionPublished({ occurredAt: at('2026-04-17 09:00') }),
    remedyAccepted(),
  );
const ended = (history: CaseHistory, over: Partial<Parameters<typeof EndRemedy>[0]>) =>
  after(
    history,
    EndRemedy({
      ...{ occurredAt: at('2026-06-30 09:00'), remedyId: 'remedy-1', outcome: 'revoked', reference: '1号' },
      ...{ reasons: '主要事实不清', document: document('行政复议决定书') },
      ...over,
    }),
    officer,
  );
const FURTHER = document('重新制作的告知书');
/** What the file holds after the second notice. */
const FILE = [...submission().documents, FURTHER, returnOf(at('2026-08-04 15:00'))];
/** A second notice that is served, and the review that this decision needs. */
const toldAnew = (history: CaseHistory, over: Partial<Told>, replaced = true) => {
  const partyId = over.partyId;
  const about = partyId === undefined ? {} : { partyId };
  return [
    IssuePenaltyNotice(
      notice({
        ...{ occurredAt: at('2026-08-04 09:00'), noticeId: 'notice-2', document: FURTHER },
        ...(replaced ? { replacesNoticeId: 'notice-1', change: '重新告知' } : {}),
        ...over,
      }),
    ),
    ServePenaltyNotice({ ...directly(at('2026-08-04 15:00')), noticeId: 'notice-2', ...about }),
    DetermineReviewScope({
      occurredAt: at('2026-08-13 09:00'),
      declaredGrounds: ['socialRisk'],
      reasons: '社会影响大',
    }),
  ].reduce((told, step) => after(told, step, officer), history);
};
const drafting = (penalties: Penalty[], over: Parameters<typeof submission>[0] = {}) =>
  SubmitForLegalReview(submission({ occurredAt: at('2026-08-14 09:00'), documents: FILE, penalties, ...over }));
const isPending = ({ legalReview: { review } }: CaseHistory['state']) => review.is === 'pending';

describe('what a draft shows after more than one round is refused before anyone reviews it', () => {
  it('after a criminal fine for the same conduct no fine is drafted, and what is no fine is [X11, APL 35]', () => {
    const judged = aCase()
      .concluded()
      .with(notified({ proposedPenalties: [fine(2_000), { kind: 'warning' }] }))
      .and(
        scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }),
        AdministrativeHandlingResumed({
          ...{ occurredAt: at('2026-07-01 09:00'), ground: 'judged', document: document('刑事判决书') },
          ...{ criminalFine: yuan(20_000), finedParty: 'party-1', approvedBy: PrincipalHead.personId },
        }),
      );
    given(judged)
      .when(drafting([fine(2_000), { kind: 'warning' }]), officer)
      .thenRefused('decision.fined-by-criminal-court');
    given(judged)
      .when(drafting([{ kind: 'warning' }]), officer)
      .thenState(isPending);
  });

  it('the act that was undone for its substance is not drafted again; a lighter one is [M5]', () => {
    const undone = ended(challenged(), { redo: { because: 'substance' } });
    const told = toldAnew(undone, { proposedPenalties: [fine(3_000)] });
    given(told)
      .when(drafting([fine(10_000)]), officer)
      .thenRefused('decision.same-act-again', 'legal-review.draft-heavier-than-notified');
    given(told)
      .when(drafting([fine(3_000)]), officer)
      .thenState(isPending);
  });

  it('a draft about an item that is decided anew keeps to the item [M5]', () => {
    const dropped = ended(challenged(gains), {
      ...{ outcome: 'partlyRevoked', changedPenalties: [gains], redo: { because: 'procedure' } },
    });
    const told = toldAnew(dropped, { partyId: ITEM, proposedPenalties: [fine(3_000)] }, false);
    const about = (penalties: Penalty[]) => drafting(penalties, { partyId: ITEM });
    given(told)
      .when(about([fine(3_000), { kind: 'warning' }]), officer)
      .thenRefused('decision.beyond-the-item', 'legal-review.draft-heavier-than-notified');
    given(told)
      .when(about([fine(3_000)]), officer)
      .thenState(({ parties }) => parties.get(ITEM)?.legalReview.review.is === 'pending');
  });

  it('a draft is not heavier than what a judgment or a reconsideration had left [M8]', () => {
    const changed = ended(challenged(), { outcome: 'changed', changedFine: yuan(1_000) });
    const revoked = after(
      changed,
      RevokeDecision({
        ...{ occurredAt: at('2026-08-03 09:00'), cause: 'selfCorrection', reasons: '送达程序有误', redo: true },
        document: document('撤销决定书'),
      }),
      head,
    );
    const told = toldAnew(revoked, { proposedPenalties: [fine(1_000)] });
    given(told)
      .when(drafting([fine(1_001)]), officer)
      .thenRefused('decision.heavier-than-judged', 'legal-review.draft-heavier-than-notified');
    given(told)
      .when(drafting([fine(1_000)]), officer)
      .thenState(isPending);
  });

  it('a later report with other facts asks for a new notice before a draft; one that says what the notice told does not [C11]', () => {
    const paper = document('补充调查终结报告');
    const reported = (facts: string) =>
      after(
        aCase().concluded().with(notified()),
        ConcludeInvestigation(report({ occurredAt: at('2026-04-02 15:00'), facts, report: paper })),
        officer,
      ).and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }));
    const draft = drafting([fine(2_000)], { occurredAt: at('2026-04-09 10:00'), documents: [...FILE, paper] });
    given(reported('另占用300平方米')).when(draft, officer).thenRefused('decision.notice-outdated');
    given(reported(notice().facts)).when(draft, officer).thenState(isPending);
  });
});
