import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { LapseMustBeStated, LimitationMustBearOutTheRefusal } from './rules/lapse.js';
import {
  AgencyMustHoldPower,
  ApproverMustHeadTheAgency,
  LegalBasisMustBeLive,
  PowerMustBearCases,
} from '../../guards/index.js';
import {
  aCase,
  at,
  caseFiled,
  contextOn,
  CountyHead,
  document,
  DeputyHead,
  given,
  Li,
  PrincipalHead,
  proposal,
} from '../../testing/index.js';
import {
  ApproveFiling,
  CaseTransferredOut,
  FilingRefused,
  ProposeFiling,
  RefuseFiling,
  TransferOut,
} from './vocabulary/index.js';
import {
  FilingMustBeProposed,
  FilingMustNotBeApprovedByItsProposer,
  TransferLetterMustBeThere,
} from './rules/approval.js';

const proposing = contextOn('2026-03-02T09:05:00+08:00');

describe('the approval of a filing', () => {
  const approve = ApproveFiling({
    occurredAt: at('2026-03-02 16:00'),
    caseNumber: '赤城管立〔2026〕1号',
    documents: [],
  });
  const by = (actor: typeof Li) => contextOn('2026-03-02T16:05:00+08:00', { actor });

  it('the approval of a filing files the case: its term of ninety days runs from that day [L04, A7]', () => {
    given(aCase().proposed())
      .when(approve, by(PrincipalHead))
      .then(
        caseFiled({
          packs: {
            'national-core': '2021-07-15',
            'mohurd-55': '2022-05-01',
            'nei-mongol': '2020-04-01',
            'agency-local': '2022-05-01',
          },
        }),
      );
  });

  it('the approval of a filing is refused to the officer who proposed it [SC06]', () => {
    given(aCase().proposed())
      .when(approve, by(Li))
      .thenRefused('duties.role-not-entitled', ApproverMustHeadTheAgency, FilingMustNotBeApprovedByItsProposer);
  });

  it('the approval of a filing is refused to a head who proposed it [S17]', () => {
    given(aCase().proposed({ proposedBy: DeputyHead.personId }))
      .when(approve, by(DeputyHead))
      .thenRefused(FilingMustNotBeApprovedByItsProposer);
  });

  it('the approval of a filing is refused to the head of another agency', () => {
    given(aCase().proposed()).when(approve, by(CountyHead)).thenRefused(ApproverMustHeadTheAgency);
  });

  it('the approval of a filing is given once', () => {
    given(aCase().filed()).when(approve, by(PrincipalHead)).thenRefused(FilingMustBeProposed);
  });

  it('the approval of a filing is not given before it is proposed [A7]', () => {
    given(aCase())
      .when(approve, by(PrincipalHead))
      .thenRefused(
        'case.unknown',
        FilingMustBeProposed,
        ApproverMustHeadTheAgency,
        AgencyMustHoldPower,
        PowerMustBearCases,
        LegalBasisMustBeLive,
      );
  });
});

describe('a case that is not filed', () => {
  const refuse = RefuseFiling({
    occurredAt: at('2026-03-02 16:00'),
    reason: 'slightAndCorrected',
    explanation: '违法行为轻微并已改正',
  });
  const head = contextOn('2026-03-02T16:05:00+08:00', { actor: PrincipalHead });
  const refused = FilingRefused({ ...refuse.data, refusedBy: PrincipalHead.personId });

  it('a filing is refused by a head, with a reason', () => {
    given(aCase().proposed()).when(refuse, head).then(refused);
  });

  it('a case that is not filed takes no more steps', () => {
    given(aCase().proposed().and(refused))
      .when(ProposeFiling(proposal()), proposing)
      .thenRefused('case.opened-already', 'case.left');
  });

  it('a case that is not filed goes to the competent organ with a transfer letter, which ends it here [A10]', () => {
    const transfer = (documents = [document('案件移送函')]) =>
      TransferOut({
        occurredAt: at('2026-03-03 09:00'),
        receiver: '红山区自然资源局',
        reason: '不属于本机关职权',
        documents,
      });
    const context = contextOn('2026-03-03T09:00:00+08:00', { actor: PrincipalHead });
    const gone = CaseTransferredOut({ ...transfer().data, approvedBy: PrincipalHead.personId });
    given(aCase().filed()).when(transfer(), context).then(gone);
    given(aCase().filed()).when(transfer([]), context).thenRefused(TransferLetterMustBeThere);
    given(aCase().filed().and(gone)).when(transfer(), context).thenRefused('case.left', 'filing.not-in-hand');
  });
});

describe('a filing that is refused because it is too late', () => {
  const lapse = {
    endedOn: plainDate('2023-12-01'),
    isContinuing: false,
    discoveredOn: plainDate('2026-02-01'),
    harmsLifeHealthOrFinance: false,
    document: document('核查报告'),
  };
  const tooLate = (over: Partial<typeof lapse> = {}) =>
    RefuseFiling({
      occurredAt: at('2026-03-02 16:00'),
      reason: 'limitationPassed',
      explanation: '超过处罚时效',
      lapse: { ...lapse, ...over },
    });

  const head = contextOn('2026-03-02T16:05:00+08:00', { actor: PrincipalHead });

  it('a filing that is refused because it is too late says when the conduct ended and was found, on a paper [L01, A8]', () => {
    given(aCase().proposed())
      .when(tooLate(), head)
      .thenState(({ filing }) => filing.is === 'refused');
    const { lapse: _, ...bare } = tooLate().data;
    given(aCase().proposed()).when(RefuseFiling(bare), head).thenRefused(LapseMustBeStated);
    const other = RefuseFiling({ ...tooLate().data, reason: 'duplicate' });
    given(aCase().proposed()).when(other, head).thenRefused(LapseMustBeStated);
  });

  it.each([
    ['the conduct goes on', { isContinuing: true }],
    ['it was found in time', { endedOn: plainDate('2024-02-01') }],
    ['it was found before it ended', { discoveredOn: plainDate('2023-11-30') }],
    ['it was found after the proposal says so', { discoveredOn: plainDate('2026-03-02') }],
    ['five years have not passed', { harmsLifeHealthOrFinance: true }],
  ])('a filing is not refused because it is too late where %s [L01]', (_, over) => {
    given(aCase().proposed()).when(tooLate(over), head).thenRefused(LimitationMustBearOutTheRefusal);
  });
});
