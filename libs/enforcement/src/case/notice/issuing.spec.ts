import { describe, it } from '@jest/globals';
import { fen, plainDate, yuan } from '@ecl/kernel';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import {
  aCase,
  at,
  BENCHMARK,
  citizen,
  document,
  company,
  CITY_AGENCY,
  contextOn,
  decided,
  defenceReceived,
  everyParty,
  fine,
  given,
  Li,
  NEW_IN_THE_CODE,
  notice,
  noticeIssued,
  notified,
  warning,
} from '../../testing/index.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { LegalBasisMustBeLive } from '../../guards/index.js';
import { IssuePenaltyNotice, PenaltyNoticeIssued } from './vocabulary.js';
import {
  HearingMustBeOffered,
  HeavierNoticeMustRestOnNewFacts,
  InvestigationMustBeConcluded,
  NoticeMustReplaceTheOneInForce,
  ReissuedNoticeMustSayWhatChanged,
} from './rules/issuing.js';

const today = contextOn('2026-04-01T12:00:00+08:00');
const packs = {
  'national-core': '2021-07-15',
  'mohurd-55': '2022-05-01',
  'nei-mongol': '2020-04-01',
  'agency-local': '2022-05-01',
};

describe('the notice of a proposed penalty', () => {
  it('the notice of a proposed penalty is issued when the investigation is concluded, and names the rules applied [C1]', () => {
    given(aCase().concluded())
      .when(IssuePenaltyNotice(notice()), today)
      .then(PenaltyNoticeIssued({ ...everyParty, ...notice(), issuedBy: Li.personId, packs }));
  });

  it('the notice of a proposed penalty names a tier of a benchmark that is in force for the power [B15]', () => {
    const told = (named: object) =>
      given(aCase().concluded()).when(
        IssuePenaltyNotice(
          notice({ benchmark: { benchmarkId: BENCHMARK, tierId: 'ordinary', reasons: '情节一般', ...named } }),
        ),
        today,
      );
    told({}).thenState(({ notice: { is } }) => is === 'issued');
    told({ tierId: 'no-such-tier' }).thenRefused('notice.benchmark-unknown');
    told({ benchmarkId: 'no-such-benchmark' }).thenRefused('notice.benchmark-unknown');
  });

  it('the notice of a proposed penalty is refused while the investigation runs [C1]', () => {
    given(aCase().investigated()).when(IssuePenaltyNotice(notice()), today).thenRefused(InvestigationMustBeConcluded);
  });

  it('the notice of a proposed penalty is refused once the case is decided', () => {
    given(aCase().concluded().with(decided()))
      .when(
        IssuePenaltyNotice(
          notice({
            noticeId: 'notice-2',
            replacesNoticeId: 'notice-1',
            change: '更正',
            occurredAt: at('2026-04-16 09:00'),
          }),
        ),
        contextOn('2026-04-20T09:00:00+08:00'),
      )
      .thenRefused(CaseMustBeUndecided);
  });

  it('the notice of a proposed penalty names a provision that is in force', () => {
    given(aCase().concluded())
      .when(IssuePenaltyNotice(notice({ basis: [] })), today)
      .thenRefused(LegalBasisMustBeLive);
    given(aCase().concluded())
      .when(IssuePenaltyNotice(notice({ basis: [NEW_IN_THE_CODE] })), today)
      .thenRefused(LegalBasisMustBeLive);
  });
});

describe('the hearing right in the notice [H03]', () => {
  const tell = (over: Parameters<typeof notice>[0]) => IssuePenaltyNotice(notice(over));
  const companyCase = aCase().concluded();
  const citizenCase = aCase()
    .proposed({ parties: [citizen()] })
    .concluded();

  it('the hearing right may be left out of the notice just below the line, and not on it', () => {
    given(companyCase)
      .when(tell({ proposedPenalties: [fine(49_999)] }), today)
      .thenState(({ notice: { is } }) => is === 'issued');
    given(companyCase)
      .when(tell({ proposedPenalties: [fine(50_000)] }), today)
      .thenRefused(HearingMustBeOffered);
  });

  it('the hearing right has a lower line for a citizen than for an organisation', () => {
    given(citizenCase)
      .when(tell({ proposedPenalties: [fine(4_999)] }), today)
      .thenState(({ notice: { is } }) => is === 'issued');
    given(citizenCase)
      .when(tell({ proposedPenalties: [fine(5_000)] }), today)
      .thenRefused(HearingMustBeOffered);
  });

  it('the hearing right has its own line for each party of a case: a citizen is offered a hearing, the company is not', () => {
    const both = aCase()
      .proposed({ parties: [company, citizen()] })
      .concluded();
    given(both)
      .when(tell({ partyId: 'party-2', proposedPenalties: [fine(5_000)] }), today)
      .thenRefused(HearingMustBeOffered);
    given(both)
      .when(tell({ partyId: 'party-1', proposedPenalties: [fine(49_000)] }), today)
      .thenState(({ notice: { is } }) => is === 'issued');
  });

  it('the hearing right depends for some kinds of penalty on the kind alone', () => {
    for (const severe of [
      { kind: 'revocationOfLicence', licence: '许可证' },
      { kind: 'loweringOfQualification', qualification: '物业服务二级' },
      { kind: 'suspensionOfBusiness', scope: '全部' },
      { kind: 'closure', scope: '门店' },
      { kind: 'restrictionOfEmployment', scope: '五年' },
    ] as const)
      given(companyCase)
        .when(tell({ proposedPenalties: [severe] }), today)
        .thenRefused(HearingMustBeOffered);
  });

  it('the hearing right must be in the notice of a larger confiscation, and of property without a value', () => {
    given(companyCase)
      .when(tell({ proposedPenalties: [{ kind: 'confiscationOfGains', amount: yuan(50_000) }] }), today)
      .thenRefused(HearingMustBeOffered);
    given(companyCase)
      .when(
        tell({ proposedPenalties: [{ kind: 'confiscationOfProperty', items: '广告牌一块', value: yuan(800) }] }),
        today,
      )
      .thenState(({ notice: { is } }) => is === 'issued');
    for (const value of [{}, { value: fen(0) }])
      given(companyCase)
        .when(tell({ proposedPenalties: [{ kind: 'confiscationOfProperty', items: '广告牌一块', ...value }] }), today)
        .thenRefused(HearingMustBeOffered);
  });

  it('the hearing right follows the line that the agency set for itself', () => {
    const lowered = LocalParameterSet({
      occurredAt: at('2026-01-01 09:00'),
      agencyId: CITY_AGENCY,
      parameter: 'hearingFineFrom',
      value: { citizen: yuan(1_000), soleTrader: yuan(1_000), organisation: yuan(2_000) },
      effectiveFrom: plainDate('2026-01-01'),
      instrument: '示例发〔2025〕1号',
    });
    given(companyCase)
      .when(tell({}), contextOn('2026-04-01T12:00:00+08:00', { and: [lowered] }))
      .thenRefused((violation) => violation.particulars?.['fineFromYuan'] === '2,000.00元');
  });
});

describe('a re-issued notice [C11]', () => {
  const told = aCase()
    .concluded()
    .with(notified({ proposedPenalties: [fine(2_000), warning] }));
  const again = (over: Parameters<typeof notice>[0]) =>
    IssuePenaltyNotice(
      notice({
        noticeId: 'notice-2',
        replacesNoticeId: 'notice-1',
        change: '罚款数额调整',
        document: document('重新制作的行政处罚意见告知书'),
        occurredAt: at('2026-04-01 09:00'),
        ...over,
      }),
    );

  it('a re-issued notice replaces the one in force, and starts with no service and no waiver', () => {
    given(told)
      .when(again({ proposedPenalties: [fine(1_000)] }), today)
      .thenState(
        ({ notice: state }) => state.is === 'issued' && state.noticeId === 'notice-2' && state.waived.length === 0,
      );
  });

  it('a re-issued notice says that it replaces the one in force, and no other', () => {
    given(told)
      .when(
        IssuePenaltyNotice(
          notice({
            noticeId: 'notice-2',
            change: '更正',
            occurredAt: at('2026-04-01 09:00'),
            document: document('重新制作的行政处罚意见告知书'),
          }),
        ),
        today,
      )
      .thenRefused(NoticeMustReplaceTheOneInForce);
    given(told)
      .when(again({ replacesNoticeId: 'notice-9' }), today)
      .thenRefused(NoticeMustReplaceTheOneInForce);
    given(aCase().concluded()).when(again({}), today).thenRefused(NoticeMustReplaceTheOneInForce);
    given(told)
      .when(again({ noticeId: 'notice-1' }), today)
      .thenRefused(NoticeMustReplaceTheOneInForce);
  });

  it('a re-issued notice says what changed', () => {
    given(told)
      .when(
        IssuePenaltyNotice(
          notice({
            noticeId: 'notice-2',
            replacesNoticeId: 'notice-1',
            occurredAt: at('2026-04-01 09:00'),
            document: document('重新制作的行政处罚意见告知书'),
          }),
        ),
        today,
      )
      .thenRefused(ReissuedNoticeMustSayWhatChanged);
  });

  it('a re-issued notice proposes more only on new facts, never because the party defended itself', () => {
    const defended = told.and(defenceReceived());
    given(defended)
      .when(again({ proposedPenalties: [fine(3_000)] }), today)
      .thenRefused(HeavierNoticeMustRestOnNewFacts);
    given(defended)
      .when(again({ proposedPenalties: [fine(3_000)], newFacts: '另查明占用面积为60平方米' }), today)
      .thenState(({ notice: { is } }) => is === 'issued');
  });

  it('a re-issued notice does not cancel an earlier defence', () => {
    given(told.and(defenceReceived(), noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1' })))
      .when(again({ noticeId: 'notice-3', replacesNoticeId: 'notice-2' }), today)
      .thenState(({ notice: state }) => state.is !== 'none' && state.defences.length === 1);
  });

  it('a re-issued notice is refused for everything that is wrong with it at once', () => {
    given(told.and(defenceReceived()))
      .when(
        IssuePenaltyNotice(
          notice({
            noticeId: 'notice-2',
            proposedPenalties: [fine(80_000)],
            basis: [],
            document: document('重新制作的行政处罚意见告知书'),
            occurredAt: at('2026-04-01 09:00'),
          }),
        ),
        today,
      )
      .thenRefused(
        LegalBasisMustBeLive,
        HearingMustBeOffered,
        NoticeMustReplaceTheOneInForce,
        ReissuedNoticeMustSayWhatChanged,
        HeavierNoticeMustRestOnNewFacts,
      );
  });
});
