import { fold } from '@ecl/event-sourcing';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  company,
  contextOn,
  defence,
  defenceReceived,
  defenceReviewed,
  digest,
  document,
  fine,
  given,
  heard,
  noticeIssued,
  noticeServed,
  notified,
  notifiedOfLargeFine,
  penaltyDecided,
  PrincipalHead,
  scopeDetermined,
  submission,
} from '../../testing/index.js';
import { A, aboutTwo, B, told } from '../../testing/two-parties.js';
import { caseDecider } from '../case.js';
import { RevokeDecision } from '../decision/vocabulary/index.js';
import { PartySucceeded } from '../participation/vocabulary.js';
import { SubmissionMustHaveFile } from './rules/submission.js';
import { SubmitForLegalReview } from './vocabulary.js';

const now = '2026-05-06T12:00:00+08:00';
const today = contextOn(now);
const ready = aCase()
  .concluded()
  .with(notified())
  .and(scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }));
const submit = (over: Parameters<typeof submission>[0] = {}) => SubmitForLegalReview(submission(over));
const isPending = ({
  legalReview: { review },
}: {
  readonly legalReview: { readonly review: { readonly is: string } };
}) => review.is === 'pending';

describe('the file of a submission [NM244 29]', () => {
  const whole = [
    '调查终结报告',
    '行政处罚意见告知书',
    `送达回证（${at('2026-03-23 15:00')}）`,
    '复核意见书',
    '听证笔录',
  ].map((title) => document(title));
  const heardCase = aCase()
    .concluded()
    .with(notifiedOfLargeFine())
    .and(defenceReceived(), defenceReviewed())
    .with(heard())
    .and(scopeDetermined({ isRequired: true, grounds: ['heard'] }));

  it('the file of a submission has the report, the notice with its service, each review of a defence, the hearing', () => {
    given(heardCase)
      .when(submit({ documents: whole }), today)
      .thenState(isPending);
    for (const missing of whole)
      given(heardCase)
        .when(submit({ documents: whole.filter((paper) => paper !== missing) }), today)
        .thenRefused(SubmissionMustHaveFile);
  });

  it('the file of a submission is not one paper of any kind, nor another paper under the same name', () => {
    given(ready)
      .when(submit({ documents: [document('一页纸')] }), today)
      .thenRefused(SubmissionMustHaveFile);
    given(ready)
      .when(submit({ documents: whole.map((paper) => ({ ...paper, sha256: digest('另一份文件') })) }), today)
      .thenRefused(SubmissionMustHaveFile);
  });

  it('the file of a submission needs no paper of what did not happen', () => {
    given(ready)
      .when(submit({ documents: whole.slice(0, 3) }), today)
      .thenState(isPending);
  });

  it('the file of a submission has the papers of each party that the draft covers', () => {
    const both = aboutTwo().and(
      ...told(A),
      ...told(B),
      defenceReceived({ partyId: B }),
      defenceReviewed({ partyId: B, document: document('对乙的复核意见书') }),
      scopeDetermined({ isRequired: true, grounds: ['socialRisk'] }),
    );
    const drafts = [
      { partyId: A, penalties: [fine(2_000)] },
      { partyId: B, penalties: [fine(1_000)] },
    ];
    given(both)
      .when(submit({ documents: whole, draftPenalties: drafts }), today)
      .thenRefused(SubmissionMustHaveFile);
    given(both)
      .when(submit({ documents: whole, draftPenalties: drafts.slice(0, 1) }), today)
      .thenState(isPending);
    given(both)
      .when(submit({ documents: [...whole, document('对乙的复核意见书')], draftPenalties: drafts }), today)
      .thenState(({ legalReview: { review } }) => review.is === 'pending');
  });

  it('the file of a submission names what is missing, with its id', () => {
    const refused = caseDecider.decide(submit({ documents: whole.slice(0, 3) }), fold(caseDecider, heardCase), today);
    expect(refused.is === 'refused' ? refused.violations : []).toMatchObject([
      {
        rule: SubmissionMustHaveFile.code,
        particulars: {
          missing: `defenceReview ${defence().defenceId}, hearingRecord ${document('听证笔录').documentId}`,
        },
      },
    ]);
  });

  it('the file of a submission has the notice in force and its service, and not those that it replaced', () => {
    const anew = document('重新告知书');
    const return2 = document('重新告知的送达回证');
    const again = ready.and(
      noticeIssued({
        noticeId: 'notice-2',
        replacesNoticeId: 'notice-1',
        change: '事实有变化',
        facts: '占用面积更正为三十平方米',
        occurredAt: at('2026-03-30 09:00'),
        document: anew,
      }),
      noticeServed({
        noticeId: 'notice-2',
        occurredAt: at('2026-03-31 10:00'),
        servedOn: plainDate('2026-03-31'),
        defenceUntil: plainDate('2026-04-07'),
        documents: [return2],
      }),
    );
    given(again)
      .when(submit({ documents: whole }), today)
      .thenRefused(SubmissionMustHaveFile);
    const report = document('调查终结报告');
    given(again)
      .when(submit({ documents: [report, anew, return2] }), today)
      .thenState(isPending);
    given(again)
      .when(submit({ documents: [report, anew] }), today)
      .thenRefused(SubmissionMustHaveFile);
  });

  it('the file of a submission after a redo has what was said to the old notice too, and the notice of the redo', () => {
    const anew = document('重新告知书');
    const revoked = after(
      heardCase.and(penaltyDecided()),
      RevokeDecision({
        occurredAt: at('2026-04-20 09:00'),
        cause: 'selfCorrection',
        reasons: '测量有误',
        document: document('撤销决定书'),
        redo: true,
      }),
      contextOn(now, { actor: PrincipalHead }),
    );
    const redone = revoked.and(
      noticeIssued({
        noticeId: 'notice-2',
        replacesNoticeId: 'notice-1',
        change: '重新测量',
        occurredAt: at('2026-04-21 09:00'),
        document: anew,
      }),
      noticeServed({
        noticeId: 'notice-2',
        occurredAt: at('2026-04-21 15:00'),
        servedOn: plainDate('2026-04-21'),
        defenceUntil: plainDate('2026-04-28'),
      }),
      scopeDetermined({ isRequired: true, occurredAt: at('2026-05-06 09:00') }),
    );
    const file = [...whole.filter(({ title }) => title !== '行政处罚意见告知书'), anew];
    const later = (documents: typeof whole) => submit({ occurredAt: at('2026-05-06 10:00'), documents });
    given(redone).when(later(file), today).thenState(isPending);
    for (const missing of file)
      given(redone)
        .when(later(file.filter((paper) => paper !== missing)), today)
        .thenRefused(SubmissionMustHaveFile);
  });

  it('the file of a submission about a successor has the papers of the party that it follows', () => {
    const successor = { ...company, partyId: 'party-9', name: '赤峰示例集团有限公司' };
    const handedOver = heardCase.and(
      PartySucceeded({
        partyId: A,
        occurredAt: at('2026-04-08 17:00'),
        successor,
        how: 'merger',
        happenedOn: plainDate('2026-04-08'),
        reasons: '吸收合并',
        document: document('准予合并登记通知书'),
        concernsMinor: false,
        approvedBy: PrincipalHead.personId,
      }),
    );
    const about = (documents: typeof whole) => submit({ partyId: successor.partyId, documents });
    given(handedOver).when(about(whole), today).thenState(isPending);
    for (const missing of whole)
      given(handedOver)
        .when(about(whole.filter((paper) => paper !== missing)), today)
        .thenRefused(SubmissionMustHaveFile);
  });
});
