import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  Archivist,
  at,
  type CaseHistory,
  contextOn,
  CountyHead,
  decided,
  decisionServed,
  DeputyHead,
  document,
  everyParty,
  evidence,
  given,
  Li,
  noPenaltyDecided,
  PrincipalHead,
  ripe,
  recordedBy,
  fine,
  filingProposed,
  company,
  citizen,
} from '../../testing/index.js';
import {
  fineOwed,
  fineOwedOnSpot,
  finePaid,
  obligationOpened,
  remedyAccepted,
  remedyEnded,
} from '../../testing/paid-case.js';
import { filedByPolice, suspectedInExecution, transferUpTo } from '../../testing/transferred-case.js';
import { DecisionRevoked, OnSpotPenaltyReported } from '../decision/vocabulary/index.js';
import { CaseTransferredOut, FilingRefused } from '../filing/vocabulary/index.js';
import { CollectEvidence, InvestigationTerminated } from '../investigation/vocabulary/index.js';
import { RefundOrdered, RefundPaid } from '../payment/vocabulary/index.js';
import { MaterialsHandedOver } from '../transfer/vocabulary/index.js';
import { ArchiveCase, CaseArchived, CaseClosed, CaseClosureProposed, CloseCase, ProposeClosure } from './vocabulary.js';
import type { ClosureGround } from './ground.js';
import { EnforcementTerminated } from './termination.js';
import {
  CaseMustBeClosed,
  ClosureMustBeProposed,
  ClosureMustNotBeApprovedByItsProposer,
  GroundMustHold,
  GroundMustStillHold,
  OnSpotPenaltyMustBeReported,
  RemedyMustBeOver,
  TransferMustBeOver,
} from './rules.js';

const june = (actor = Li) => contextOn('2026-06-10T18:00:00+08:00', { actor });
const propose = (ground: ClosureGround) =>
  ProposeClosure({ occurredAt: at('2026-06-10 09:00'), ground, explanation: '符合结案条件' });
const proposed = (ground: ClosureGround, dueOn = '2026-05-27') =>
  CaseClosureProposed({ ...propose(ground).data, dueOn: plainDate(dueOn), proposedBy: Li.personId });

const paid = fineOwed().and(finePaid());
const close = CloseCase({ occurredAt: at('2026-06-10 10:00') });
const closed = CaseClosed({ ...close.data, ground: 'performed', approvedBy: PrincipalHead.personId });

const revoked = DecisionRevoked({
  ...everyParty,
  occurredAt: at('2026-06-01 09:00'),
  cause: 'selfCorrection',
  reasons: '认定事实有误',
  document: document('撤销决定书'),
  revokedBy: PrincipalHead.personId,
});

const handedOver = MaterialsHandedOver({
  occurredAt: at('2026-03-30 09:00'),
  objects: [],
  documents: [document('移交清单')],
  handedOverBy: Li.personId,
  missingObjects: [],
  unlistedObjects: [],
});

const terminated = EnforcementTerminated({
  ...everyParty,
  occurredAt: at('2026-06-09 09:00'),
  facts: { ground: 'objectLost', object: '灯箱', lostOn: plainDate('2026-06-01'), loss: document('灭失证明') },
  document: document('终结执行决定书'),
  terminatedBy: PrincipalHead.personId,
});

/** Cases that may be closed, and on which ground. */
const CLOSABLE: readonly (readonly [ClosureGround, CaseHistory])[] = [
  ['performed', paid],
  ['enforcementTerminated', fineOwed().and(terminated)],
  [
    'investigationTerminated',
    aCase()
      .investigated()
      .and(
        InvestigationTerminated({
          occurredAt: at('2026-03-20 16:00'),
          facts: { ground: 'statedAlone', stated: 'noViolationProvable' },
          explanation: '证据不足',
          approvedBy: PrincipalHead.personId,
        }),
      ),
  ],
  ['noPenalty', aCase().concluded().and(noPenaltyDecided(), decisionServed())],
  [
    'transferred',
    aCase()
      .filed()
      .and(
        CaseTransferredOut({
          occurredAt: at('2026-03-03 09:00'),
          receiver: '红山区自然资源局',
          reason: '不属于本机关职权',
          documents: [document('案件移送函')],
          approvedBy: PrincipalHead.personId,
        }),
      ),
  ],
  ['transferred', transferUpTo('received').and(filedByPolice(), handedOver)],
  [
    'other',
    aCase()
      .proposed()
      .and(
        FilingRefused({
          occurredAt: at('2026-03-02 16:00'),
          reason: 'noViolation',
          explanation: '无违法事实',
          refusedBy: PrincipalHead.personId,
        }),
      ),
  ],
];

describe('a proposal to close', () => {
  it('a proposal to close is made within fifteen working days of what ends the case [L17, F1]', () => {
    // Paid on 6 May; fifteen working days later, with Saturday 9 May among them, is 26 May.
    given(paid)
      .when(propose('performed'), june())
      .then(
        CaseClosureProposed({
          ...proposed('performed', '2026-05-26').data,
          ends: [{ partyId: 'party-1', ground: 'performed' }],
        }),
      );
  });

  it.each(CLOSABLE.map(([ground, history]) => ({ ground, history })))(
    'a proposal to close is accepted when what it says has happened: $ground',
    ({ ground, history }) => {
      given(history)
        .when(propose(ground), june())
        .thenState(({ closure }) => closure.is === 'proposed' && closure.ground === ground);
    },
  );

  it('a proposal to close is refused on every ground while nothing has ended the case [F1]', () => {
    const grounds = CLOSABLE.map(([ground]) => ground);
    for (const ground of grounds)
      for (const history of [aCase().filed(), aCase().concluded(), aCase().concluded().with(ripe())])
        given(history).when(propose(ground), june()).thenRefused(GroundMustHold);
  });

  it('a proposal to close is refused for an unpaid or unserved decision', () => {
    given(fineOwed()).when(propose('performed'), june()).thenRefused(GroundMustHold);
    given(aCase().concluded().with(decided())).when(propose('performed'), june()).thenRefused(GroundMustHold);
  });

  it('a proposal to close is refused while money that was paid under a revoked decision has not gone back [F1, P9]', () => {
    const owedBack = paid.and(
      revoked,
      RefundOrdered({
        obligationId: 'decision-1',
        debtors: ['party-1'],
        occurredAt: revoked.data.occurredAt,
        amount: yuan(2_000),
        cause: 'selfCorrection',
        orderedBy: PrincipalHead.personId,
      }),
    );
    const anew: readonly (readonly [ClosureGround, CaseHistory])[] = [
      [
        'noPenalty',
        owedBack.and(
          noPenaltyDecided({ occurredAt: at('2026-06-02 09:00'), decisionId: 'decision-2' }),
          decisionServed({ decisionId: 'decision-2' }),
        ),
      ],
      [
        'investigationTerminated',
        owedBack.and(
          InvestigationTerminated({
            occurredAt: at('2026-06-02 09:00'),
            facts: { ground: 'statedAlone', stated: 'noViolationProvable' },
            explanation: '证据不足',
            approvedBy: PrincipalHead.personId,
          }),
        ),
      ],
      ['other', owedBack],
    ];
    const wentBack = RefundPaid({
      obligationId: 'decision-1',
      debtors: ['party-1'],
      occurredAt: at('2026-06-03 09:00'),
      amount: yuan(2_000),
      reference: 'tk-1',
      paidBy: 'finance',
    });
    for (const [ground, history] of anew) {
      given(history).when(propose(ground), june()).thenRefused(GroundMustHold);
      given(history.and(wentBack))
        .when(propose(ground), june())
        .thenState(({ closure }) => closure.is === 'proposed' && closure.ground === ground);
    }
  });

  it('a proposal to close is refused while a remedy is pending or its judgment has no effect yet, and not because one may still be sought [F1, M8]', () => {
    given(paid.and(remedyAccepted())).when(propose('performed'), june()).thenRefused(RemedyMustBeOver);
    const judged = remedyEnded({
      occurredAt: at('2026-06-01 09:00'),
      endedOn: plainDate('2026-06-01'),
      appealUntil: plainDate('2026-06-16'),
    });
    given(paid.and(remedyAccepted({ kind: 'litigation' }), judged))
      .when(propose('performed'), june())
      .thenRefused(RemedyMustBeOver);
    const waiting = paid.and(proposed('performed'), remedyAccepted());
    given(waiting).when(close, june(PrincipalHead)).thenRefused(RemedyMustBeOver);
    given(paid.and(remedyAccepted({ kind: 'supervision' })))
      .when(propose('performed'), june())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('the closure form is due from the end of the remedy, if that came after the payment [L17, M8]', () => {
    const over = remedyEnded({ occurredAt: at('2026-06-01 09:00'), endedOn: plainDate('2026-06-01') });
    const [event] = recordedBy(paid.and(remedyAccepted(), over), propose('performed'), june());
    // Fifteen working days after 1 June, with the holiday of 19 June.
    expect(event).toMatchObject({ type: 'CaseClosureProposed', data: { dueOn: '2026-06-23' } });
  });

  it('a proposal to close is refused while a transfer to the police is open [R310 10]', () => {
    given(transferUpTo('approved'))
      .when(propose('transferred'), june())
      .thenRefused(GroundMustHold, TransferMustBeOver);
  });

  it('a fine from before the police took over stands: the case is not closed as transferred while it is owed [R310 11]', () => {
    const takenOver = (history: CaseHistory) =>
      history.and(
        suspectedInExecution(),
        MaterialsHandedOver({ ...handedOver.data, occurredAt: at('2026-06-05 09:00') }),
      );
    given(takenOver(fineOwed())).when(propose('transferred'), june()).thenRefused(GroundMustHold);
    given(takenOver(paid))
      .when(propose('transferred'), june())
      .thenState(({ closure }) => closure.is === 'proposed');
    given(takenOver(fineOwed().and(terminated)))
      .when(propose('transferred'), june())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('a proposal to close is refused for a penalty on the spot that was not reported [L13]', () => {
    const paidOnSpot = fineOwedOnSpot().and(finePaid({ amount: yuan(100) }));
    given(paidOnSpot).when(propose('performed'), june()).thenRefused(OnSpotPenaltyMustBeReported);
    const reported = OnSpotPenaltyReported({
      ...everyParty,
      occurredAt: at('2026-05-07 09:00'),
      reportedBy: Li.personId,
    });
    given(paidOnSpot.and(reported))
      .when(propose('performed'), june())
      .thenState(({ closure }) => closure.is === 'proposed');
  });
});

describe('the end of each party', () => {
  /** The company is fined and pays; the citizen is not punished. */
  const two = aCase()
    .and(filingProposed({ parties: [company, citizen({ partyId: 'party-2' })] }))
    .filed()
    .concluded()
    .with(decided({ partyId: 'party-1', penalties: [fine(10_000)] }))
    .and(
      decisionServed({ partyId: 'party-1' }),
      obligationOpened({ debtors: ['party-1'] }),
      finePaid({ obligationId: 'decision-1', debtors: ['party-1'] }),
    );
  const unpunished = noPenaltyDecided({ partyId: 'party-2', decisionId: 'decision-2' });
  const served = decisionServed({ partyId: 'party-2', decisionId: 'decision-2' });

  it('the end of each party is needed: one is not forgotten because the other paid [F1]', () => {
    given(two).when(propose('performed'), june()).thenRefused(GroundMustHold);
    given(two.and(unpunished)).when(propose('performed'), june()).thenRefused(GroundMustHold);
  });

  it('the end of each party may be another one, and the proposal says which [F1]', () => {
    const [event] = recordedBy(two.and(unpunished, served), propose('performed'), june());
    expect(event).toMatchObject({
      data: {
        ends: [
          { partyId: 'party-1', ground: 'performed' },
          { partyId: 'party-2', ground: 'noPenalty' },
        ],
      },
    });
    given(two.and(unpunished, served)).when(propose('enforcementTerminated'), june()).thenRefused(GroundMustHold);
  });
});

describe('the closure of a case', () => {
  const waiting = paid.and(proposed('performed'));

  it('the closure of a case is approved by a head of the agency who did not propose it [S17]', () => {
    given(waiting).when(close, june(PrincipalHead)).then(closed);
    given(waiting).when(close, june(CountyHead)).thenRefused(ApproverMustHeadTheAgency);
    given(paid.and(CaseClosureProposed({ ...proposed('performed').data, proposedBy: DeputyHead.personId })))
      .when(close, june(DeputyHead))
      .thenRefused(ClosureMustNotBeApprovedByItsProposer);
  });

  it('the closure of a case needs a proposal [F1]', () => {
    given(paid).when(close, june(PrincipalHead)).thenRefused(ClosureMustBeProposed);
  });

  it('the closure of a case is refused when its ground no longer applies [F1]', () => {
    given(waiting.and(revoked)).when(close, june(PrincipalHead)).thenRefused(GroundMustStillHold);
  });
});

describe('a closed case', () => {
  const done = paid.and(proposed('performed'), closed);
  const archive = ArchiveCase({ occurredAt: at('2026-06-10 17:00'), archiveNumber: '2026-处罚-0001' });
  const archived = CaseArchived({ ...archive.data, archivedBy: Archivist.personId });

  it('a closed case is archived once, by the archivist [F2]', () => {
    given(done).when(archive, june(Archivist)).then(archived);
    given(done.and(archived)).when(archive, june(Archivist)).thenRefused(CaseMustBeClosed);
    given(paid).when(archive, june(Archivist)).thenRefused(CaseMustBeClosed);
  });

  it('a closed case takes no more steps of its procedure', () => {
    given(done)
      .when(CollectEvidence(evidence({ evidenceId: 'evidence-2', occurredAt: at('2026-06-10 16:00') })), june())
      .thenRefused('case.closed', 'decision.made-already');
    given(done).when(propose('performed'), june()).thenRefused('case.closed');
  });

  it('a closed case remembers on which ground it was closed', () => {
    expect(done.state.closure).toMatchObject({ is: 'closed', ground: 'performed' });
  });
});
