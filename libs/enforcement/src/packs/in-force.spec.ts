import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { PACKS, rulePacks } from './in-force.js';
import type { LocalParameter } from './local-parameter.js';
import type { ParameterName } from './rule-pack.js';

const day = plainDate;
const today = day('2026-05-06');
const amounts = (citizen: number, organisation: number) => ({
  citizen: yuan(citizen),
  soleTrader: yuan(citizen),
  organisation: yuan(organisation),
});
const setting = (over: Partial<LocalParameter> = {}): LocalParameter => ({
  agencyId: 'cf-bureau',
  parameter: 'hearingFineFrom',
  value: amounts(3_000, 30_000),
  effectiveFrom: day('2026-01-01'),
  instrument: '赤城管发〔2025〕88号',
  ...over,
});

describe('the rule packs', () => {
  it('the rule packs give every parameter a value, a provision and a pack', () => {
    const inForce = rulePacks().explain(today, undefined);
    expect(inForce.map(({ parameter }) => parameter).toSorted()).toEqual(Object.keys(EVERY_PARAMETER).toSorted());
    expect(inForce.filter(({ article }) => !/^[A-Z]/.test(article))).toEqual([]);
  });

  it('the rule packs prefer the region to the ministry, and the ministry to the nation [X2, X13]', () => {
    const { legalReviewTarget, legalReviewHardStop, minorDisclosure, publishPolicy } = rulePacks().inForce(today, 'x');
    expect(legalReviewTarget).toMatchObject({ length: 5, article: 'NM244 31' });
    expect(legalReviewHardStop).toMatchObject({ length: 10, article: 'M55 25' });
    expect(minorDisclosure).toBe('withhold');
    expect(publishPolicy).toBe('all');
  });

  it('the rule packs keep the units of the laws apart [X1]', () => {
    const { defence, payment, closureForm, transferApproval, transferDelivery } = rulePacks().inForce(today, 'x');
    expect(defence).toMatchObject({ length: 5, unit: 'workingDay' });
    expect(payment).toMatchObject({ length: 15, unit: 'calendarDay', rolls: true });
    expect(closureForm).toMatchObject({ length: 15, unit: 'workingDay' });
    expect(transferApproval).toMatchObject({ length: 3, unit: 'calendarDay', rolls: false });
    expect(transferDelivery).toMatchObject({ length: 24, unit: 'hour' });
  });

  it('the rule packs measure a sole trader as a citizen [H01]', () => {
    const { onSpotFineMax } = rulePacks().inForce(today, 'x');
    expect(onSpotFineMax).toEqual(amounts(200, 3_000));
  });

  it('the rule packs name their versions, so that a decision can say what it rested on', () => {
    expect(rulePacks().inForce(today, 'x').versions).toEqual({
      'national-core': '2021-07-15',
      'mohurd-55': '2022-05-01',
      'nei-mongol': '2020-04-01',
      'agency-local': '2022-05-01',
    });
  });

  it('the rule packs say which values the agency has yet to confirm, the hearing threshold first of all [H03a]', () => {
    const open = rulePacks()
      .explain(today, undefined)
      .filter(({ isToBeConfirmed }) => isToBeConfirmed);
    expect(open.find(({ parameter }) => parameter === 'hearingFineFrom')?.value).toEqual(amounts(5_000, 50_000));
    expect(open.map(({ pack }) => pack)).toEqual(open.map(() => 'agency-local'));
  });

  it('the rule packs do not answer for a day before the oldest version', () => {
    const packs = rulePacks();
    expect(packs.since).toBe('2022-05-01');
    expect(() => packs.inForce(day('2022-04-30'), 'x')).toThrow(RangeError);
  });

  it('the rule packs are in the order of their days', () => {
    for (const { versions } of PACKS)
      expect(versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual(
        versions.map(({ effectiveFrom }) => effectiveFrom).toSorted(),
      );
  });
});

describe('a parameter that an agency has set', () => {
  it('a parameter that an agency has set holds for that agency from its day on, and for nobody else', () => {
    const packs = rulePacks([setting()]);
    expect(packs.inForce(today, 'cf-bureau').hearingFineFrom).toEqual(amounts(3_000, 30_000));
    expect(packs.inForce(day('2025-12-31'), 'cf-bureau').hearingFineFrom).toEqual(amounts(5_000, 50_000));
    expect(packs.inForce(today, 'another').hearingFineFrom).toEqual(amounts(5_000, 50_000));
  });

  it('a parameter that an agency has set gives way to a later one, and makes a new version each time', () => {
    const packs = rulePacks([setting({ effectiveFrom: day('2026-03-01'), value: amounts(4_000, 40_000) }), setting()]);
    expect(packs.inForce(day('2026-02-28'), 'cf-bureau').hearingFineFrom).toEqual(amounts(3_000, 30_000));
    expect(packs.inForce(day('2026-03-01'), 'cf-bureau').hearingFineFrom).toEqual(amounts(4_000, 40_000));
    expect(packs.inForce(day('2026-02-28'), 'cf-bureau').versions['agency-local']).toBe('2026-01-01.1');
    expect(packs.inForce(day('2026-03-01'), 'cf-bureau').versions['agency-local']).toBe('2026-03-01.2');
  });

  it('a parameter that an agency has set is confirmed by being set, and cites the instrument', () => {
    const found = rulePacks([setting()])
      .explain(today, 'cf-bureau')
      .find(({ parameter }) => parameter === 'hearingFineFrom');
    expect(found).toMatchObject({ isToBeConfirmed: false, article: '赤城管发〔2025〕88号' });
  });

  it('a parameter that an agency has set is ignored when its value is of another kind', () => {
    const packs = rulePacks([setting({ value: true }), setting({ parameter: 'publishPolicy', value: 'surname' })]);
    expect(packs.inForce(today, 'cf-bureau')).toMatchObject({
      hearingFineFrom: amounts(5_000, 50_000),
      publishPolicy: 'all',
    });
  });
});

/** A new parameter does not compile until it is listed here, and does not pass until a pack gives it. */
const EVERY_PARAMETER: Readonly<Record<ParameterName, true>> = {
  limitation: true,
  limitationWithHarm: true,
  leadCheck: true,
  leadCheckExtension: true,
  caseTerm: true,
  caseTermFirstExtensionMax: true,
  caseTermSecondExtensionMax: true,
  publicNoticeStopsCaseTerm: true,
  ageOfLiability: true,
  reconsideration: true,
  reconsiderationDecision: true,
  simpleReconsiderationDecision: true,
  suit: true,
  suitAfterReconsideration: true,
  preservationDisposal: true,
  urgentPreservationApproval: true,
  appeal: true,
  redo: true,
  penaltyOnAMinor: true,
  enforcementDemand: true,
  courtApplication: true,
  suspendedEnforcement: true,
  defence: true,
  hearingRequest: true,
  hearingNotice: true,
  legalReviewTarget: true,
  legalReviewHardStop: true,
  onSpotReport: true,
  decisionService: true,
  publicNoticeService: true,
  leavingShownWithinMinutes: true,
  sameActWithinPercent: true,
  closureForm: true,
  payment: true,
  surchargePerDayPercent: true,
  surchargeCapPercent: true,
  cashHandIn: true,
  cashDeposit: true,
  transferApproval: true,
  transferDelivery: true,
  policeReferral: true,
  policeSupplementRequest: true,
  supplementSupply: true,
  policeFiling: true,
  policeReconsiderationRequest: true,
  policeReconsideration: true,
  filingSupervisionSuggestion: true,
  nonFilingReasons: true,
  policeFilingAfterOrder: true,
  reasonsAcceptedNotice: true,
  materialsHandOver: true,
  lateHearingRequest: true,
  publication: true,
  withdrawal: true,
  recordingUpload: true,
  onSpotFineMax: true,
  onSpotCollectionMax: true,
  hearingFineFrom: true,
  hearingConfiscationFrom: true,
  hearingAddsUp: true,
  majorPenaltyFrom: true,
  majorPenaltyAddsUp: true,
  legalReviewPowers: true,
  legalReviewFineFrom: true,
  legalReviewConfiscationFrom: true,
  legalReviewAddsUp: true,
  legalReviewAfterHearing: true,
  reviewerQualificationSince: true,
  reviewerMayPreside: true,
  publishPolicy: true,
  publishOnSpotPenalties: true,
  minorDisclosure: true,
  naturalPersonName: true,
  publicationMonths: true,
  tombstoneMonths: true,
  deliberationQuorumPercent: true,
};
