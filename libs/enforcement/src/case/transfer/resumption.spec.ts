import { chinaDateOf, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { aCase, type CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { given } from '../../testing/given.js';
import { notice } from '../../testing/notified-case.js';
import { CountyHead, Li, PrincipalHead } from '../../testing/people.js';
import {
  filedByPolice,
  handlingResumed,
  reconsiderationAsked,
  reconsidered,
  refusedByPolice,
  refusedForGood,
  transferUpTo,
} from '../../testing/transferred-case.js';
import { after } from '../../testing/taken.js';
import { decisionServed, penaltyDecided, scopeDetermined } from '../../testing/index.js';
import { finePaid, obligationOpened } from '../../testing/paid-case.js';
import { A, aboutTwo, B, imposedOn, told } from '../../testing/two-parties.js';
import { document } from '../../testing/values.js';
import { CaseClosed, CaseClosureProposed, ProposeClosure } from '../closure/vocabulary.js';
import { IssuePenaltyNotice } from '../notice/vocabulary.js';
import { caseTermOf } from '../case-term.js';
import {
  CrimeSuspected,
  MaterialsHandedOver,
  ResumeAdministrativeHandling,
  TransferApproved,
} from './vocabulary/index.js';
import { excludesAdministrativeFine, isHeldByTransfer, isOnTheRoadToThePolice, objectGaps } from './effect.js';
import { TransferMustBeUnderWay } from './rules/order.js';
import {
  CriminalFineMustComeFromJudgment,
  CriminalRoadMustHaveEnded,
  EndOfCriminalCaseMustBeDocumented,
} from './rules/resumption.js';

const head = contextOn('2026-12-01T10:00:00+08:00', { actor: PrincipalHead });
const resume = (over: Partial<Parameters<typeof ResumeAdministrativeHandling>[0]> = {}) =>
  ResumeAdministrativeHandling({ occurredAt: at('2026-04-14 09:00'), ground: 'refusalStands', ...over });

describe('the return of a case to the administration', () => {
  it('the return of a case to the administration follows the procuratorate’s finding that the reasons are sound [SC31, T14]', () => {
    given(refusedForGood())
      .when(resume({ ground: 'reasonsAccepted' }), head)
      .then(handlingResumed());
    given(transferUpTo('received').and(refusedByPolice()))
      .when(resume({ ground: 'reasonsAccepted' }), head)
      .thenRefused(CriminalRoadMustHaveEnded);
  });

  it('the return of a case to the administration follows a refusal only when the time to challenge it is over [T14]', () => {
    const refused = transferUpTo('received').and(refusedByPolice());
    given(refused)
      .when(resume({ occurredAt: at('2026-03-31 23:00') }), head)
      .thenRefused(CriminalRoadMustHaveEnded);
    given(refused)
      .when(resume({ occurredAt: at('2026-04-01 00:00') }), head)
      .thenState(({ transfer }) => transfer.stage === 'resumed');
  });

  it('the return of a case to the administration waits after a second refusal for the procuratorate’s three days', () => {
    const refusedAgain = transferUpTo('received').and(
      refusedByPolice(),
      reconsiderationAsked(),
      reconsidered('refuse'),
    );
    given(refusedAgain)
      .when(resume({ occurredAt: at('2026-04-04 09:00') }), head)
      .thenRefused(CriminalRoadMustHaveEnded);
    given(refusedAgain)
      .when(resume({ occurredAt: at('2026-04-05 09:00') }), head)
      .thenState(({ transfer }) => transfer.stage === 'resumed');
  });

  it('the return of a case to the administration does not come while the police reconsider [T14]', () => {
    given(transferUpTo('received').and(refusedByPolice(), reconsiderationAsked()))
      .when(resume(), head)
      .thenRefused(CriminalRoadMustHaveEnded);
  });

  it('the return of a case to the administration follows the end of the criminal case, with the paper that ended it [T14]', () => {
    const filed = transferUpTo('received').and(filedByPolice());
    given(filed)
      .when(resume({ ground: 'policeWithdrew' }), head)
      .thenRefused(EndOfCriminalCaseMustBeDocumented);
    given(filed)
      .when(resume({ ground: 'policeWithdrew', document: document('撤销案件决定书') }), head)
      .thenState(({ transfer }) => transfer.stage === 'resumed');
    given(transferUpTo('received'))
      .when(resume({ ground: 'notProsecuted', document: document('不起诉决定书') }), head)
      .thenRefused(CriminalRoadMustHaveEnded);
  });

  it('the return of a case to the administration reports a criminal fine only with a judgment', () => {
    const filed = transferUpTo('received').and(filedByPolice());
    const fined = { criminalFine: yuan(5_000), document: document('刑事判决书') };
    given(filed)
      .when(resume({ ground: 'notProsecuted', ...fined }), head)
      .thenRefused(CriminalFineMustComeFromJudgment);
    given(filed)
      .when(resume({ ground: 'judged', ...fined }), head)
      .thenState(excludesAdministrativeFine);
  });

  it('the return of a case to the administration is decided by a head of the agency, of a case that was held', () => {
    given(transferUpTo('reported'))
      .when(resume(), contextOn('2026-12-01T10:00:00+08:00', { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency, TransferMustBeUnderWay, CriminalRoadMustHaveEnded);
  });
});

describe('a case that was closed because the police took it over', () => {
  const handedOver = MaterialsHandedOver({
    occurredAt: at('2026-03-30 09:00'),
    objects: [],
    documents: [document('移交清单')],
    handedOverBy: Li.personId,
    missingObjects: [],
    unlistedObjects: [],
  });
  const closed = (): CaseHistory =>
    after(
      transferUpTo('received').and(filedByPolice(), handedOver),
      ProposeClosure({ occurredAt: at('2026-04-10 09:00'), ground: 'transferred', explanation: '已移送公安机关' }),
      contextOn('2026-12-01T10:00:00+08:00'),
    ).and(
      CaseClosed({ occurredAt: at('2026-04-11 09:00'), ground: 'transferred', approvedBy: PrincipalHead.personId }),
    );

  it('goes on when the police withdraw [APL 27, R310 10]', () => {
    const withdrawn = resume({
      occurredAt: at('2026-06-11 09:00'),
      ground: 'policeWithdrew',
      document: document('撤销案件决定书'),
    });
    const back = after(closed(), withdrawn, head);
    expect(back.state.closure).toMatchObject({ is: 'open', hasEnded: false });
    given(back)
      .when(IssuePenaltyNotice(notice({ occurredAt: at('2026-06-12 09:00') })), contextOn('2026-12-01T10:00:00+08:00'))
      .thenState((state) => state.notice.is === 'issued');
  });

  /** A is fined and paid; the police have B; the case was closed because A performed. */
  const ofTwo = (ends: CaseClosureProposed['data']['ends']): CaseHistory =>
    aboutTwo().and(
      ...told(A),
      scopeDetermined(),
      penaltyDecided({ dispositions: [{ ...imposedOn(A), partyId: A, isMajor: false }] }),
      decisionServed({ partyId: A }),
      obligationOpened({ debtors: [A], fine: yuan(2_000), receivedOn: plainDate('2026-04-16') }),
      finePaid({ debtors: [A], amount: yuan(2_000) }),
      CrimeSuspected({
        occurredAt: at('2026-05-20 09:00'),
        phase: 'investigation',
        offence: '示例罪',
        note: '数额较大',
        suspects: [B],
        notedBy: Li.personId,
      }),
      TransferApproved({
        occurredAt: at('2026-05-21 09:00'),
        approvedBy: PrincipalHead.personId,
        deliveryDueAt: at('2026-05-22 09:00'),
      }),
      filedByPolice({ occurredAt: at('2026-05-23 09:00') }),
      MaterialsHandedOver({ ...handedOver.data, occurredAt: at('2026-05-24 09:00') }),
      CaseClosureProposed({
        occurredAt: at('2026-05-25 09:00'),
        ground: 'performed',
        explanation: '申请结案',
        ...(ends === undefined ? {} : { ends }),
        dueOn: plainDate('2026-06-01'),
        proposedBy: Li.personId,
      }),
      CaseClosed({ occurredAt: at('2026-05-26 09:00'), ground: 'performed', approvedBy: PrincipalHead.personId }),
    );
  const ENDS: CaseClosureProposed['data']['ends'] = [
    { partyId: A, ground: 'performed' },
    { partyId: B, ground: 'transferred' },
  ];
  const withdrawnOfB = resume({
    occurredAt: at('2026-06-11 09:00'),
    ground: 'policeWithdrew',
    document: document('撤销案件决定书'),
  });

  it('goes on for the party whom they give back, whatever ended it for the other one, with a case term of its own', () => {
    expect(lastRunOf(ofTwo(ENDS).state.clocks, 'L04')?.end?.how).toBe('fellAway');
    const back = after(ofTwo(ENDS), withdrawnOfB, head);
    expect(back.state.closure).toMatchObject({ is: 'open', ends: undefined });
    const term = lastRunOf(back.state.clocks, 'L04');
    expect(term).toMatchObject({ is: 'running', from: '2026-06-11', stops: [], endedFor: [A] });
    const decided = back.and(
      penaltyDecided({
        occurredAt: at('2026-07-01 10:00'),
        decisionId: 'decision-2',
        dispositions: [{ ...imposedOn(B), partyId: B, isMajor: false }],
      }),
    );
    expect(lastRunOf(decided.state.clocks, 'L04')?.end?.how).toBe('done');
  });

  it('stays closed where nothing ended with the police, and an older log says it by the ground', () => {
    const performed = ofTwo([A, B].map((partyId) => ({ partyId, ground: 'performed' })));
    expect(after(performed, withdrawnOfB, head).state.closure.is).toBe('closed');
    expect(after(ofTwo(undefined), withdrawnOfB, head).state.closure.is).toBe('closed');
  });
});

describe('the effect of a transfer on the administrative case', () => {
  it('a transfer stops disclosure from the suspicion on, and the fine and the term from the approval on', () => {
    const { transfer: suspected } = transferUpTo('reported').state;
    expect(isOnTheRoadToThePolice(suspected)).toBe(true);
    expect(isHeldByTransfer(suspected)).toBe(false);
    expect(isHeldByTransfer(transferUpTo('approved').state.transfer)).toBe(true);
  });

  it('a transfer stops the case term from approval to resumption [SC31]', () => {
    const holdsIn = (history: CaseHistory) =>
      history.state.transfer.holds.map(({ from, to }) => ({ from: chinaDateOf(from), to: to && chinaDateOf(to) }));
    expect(holdsIn(aCase().concluded())).toEqual([]);
    expect(holdsIn(refusedForGood())).toEqual([{ from: '2026-03-25', to: undefined }]);
    const cameBack = refusedForGood().and(handlingResumed());
    expect(holdsIn(cameBack)).toEqual([{ from: '2026-03-25', to: '2026-04-14' }]);
    const { transfer } = cameBack.state;
    expect(isHeldByTransfer(transfer)).toBe(false);
    expect(isOnTheRoadToThePolice(transfer)).toBe(false);
  });

  it('a transfer gives the administration back the days that the police had: the term ends as many days later [SC31]', () => {
    const { calendar, packs } = head;
    const dueOn = (history: CaseHistory) =>
      caseTermOf(history.state, plainDate('2026-06-15'), { calendar, packs })?.rawDueOn;
    const neverLeft = aCase().concluded();
    const cameBack = refusedForGood().and(handlingResumed());
    expect(dueOn(neverLeft)).toBe('2026-05-31');
    // From 25 March to 14 April.
    expect(dueOn(cameBack)).toBe('2026-06-20');
  });

  it('a transfer compares the objects on the list with those handed over, by id [Q10]', () => {
    expect(objectGaps(['a', 'b'], ['b', 'c'])).toEqual({ missing: ['a'], unlisted: ['c'] });
    expect(objectGaps(['a'], ['a'])).toEqual({ missing: [], unlisted: [] });
  });
});
