import { chinaDateOf, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { after, at, Bank, bankPayment, contextOn } from '../../testing/index.js';
import { fineOwed, remedyAccepted } from '../../testing/paid-case.js';
import { caseDeciding } from '../deciding.js';
import type { CaseEvent } from '../events.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { accepted, ended, judged, officer, PARTY } from '../remedies/restoring.fixture.js';
import { RemedyEnded } from '../remedies/vocabulary.js';
import { requiredByRule } from '../required-by-rule.js';
import { rule, type CaseDeciding } from '../rule.js';
import { isOwnEventOf, type Deciders } from './asked-again.js';
import { replayOf } from './correction.js';
import { changesOf, correcting, later, numberOf } from './correction.fixture.js';
import { correctedBy, stepsIn, type DateChange } from './log.js';
import { rulesOfReplay } from './rules.js';
import { DATES_OF_EVENTS } from './what-corrects.js';

/** The steps of a case, and the names of those that were asked again so far. */
const watched = () => {
  const asked: string[] = [];
  const decidings: Deciders = caseDeciding.map((deciding) => ({
    ...deciding,
    get rules() {
      asked.push(deciding.commandType.name);
      return deciding.rules;
    },
  }));
  return { asked, decidings };
};

/** A rule that came after the step: whoever takes it today breaks it. */
const neverHeld = rule<object>()({
  code: 'test.never-held',
  refs: [],
  articles: ['APL 47'],
  pack: 'national-core',
  en: 'Never.',
  zh: '从不。',
  reads: [],
  brokenWhen: () => true,
});

const pending = fineOwed().and(remedyAccepted());

describe('the steps of a case, asked once more', () => {
  it('each event whose date is corrected is the own event of one step', () => {
    const owners = Object.entries(DATES_OF_EVENTS).flatMap(([name, members]) =>
      Object.values(members).some((corrects) => 'by' in corrects && corrects.by === 'CorrectDate')
        ? [
            `${name} ${caseDeciding
              .filter((each) => isOwnEventOf(each, name))
              .map(({ commandType }) => commandType.name)
              .join()}`,
          ]
        : [],
    );
    expect(owners).toEqual(OWNERS);
  });

  it('the end of a remedy is asked as its end, and not as the beginning of another', () => {
    const over = ended(pending, 'remedy-1', '2026-07-06', { outcome: 'upheld' });
    const number = String(numberOf(over, 'RemedyEnded'));
    expect(changesOf(over, 'RemedyEnded', '2026-07-03 09:00')).toEqual(
      expect.arrayContaining([`${number} /endedOn 2026-07-06 2026-07-03`]),
    );
  });

  it('with a suit that ended it the day of its end moves', () => {
    const sued = accepted(pending, 'suit', '2026-07-14', 'litigation');
    const number = String(numberOf(sued, 'RemedyEnded'));
    expect(changesOf(sued, 'RemedyAccepted', '2026-07-13 09:00')).toEqual(
      expect.arrayContaining([`${number} /endedOn 2026-07-14 2026-07-13`]),
    );
  });

  it('an end of before its reasons were asked for stays as it is', () => {
    const occurredAt = at('2026-07-06 09:00');
    const old = pending.and(
      RemedyEnded({
        ...{ partyId: PARTY, occurredAt, remedyId: 'remedy-1', outcome: 'revoked', reference: '1号' },
        ...{ kind: 'reconsideration', endedOn: chinaDateOf(occurredAt), recordedBy: 'li' },
      }),
    );
    const { number, member, corrected } = correcting(old, 'DecisionServed', '2026-04-22 10:00').data;
    const replay = replayOf({ number, member, corrected }, old.state, caseDeciding, later);
    expect(replay).toMatchObject({ broken: [], isAnotherStep: false });
    expect(replay?.changes.filter((each) => each.number === numberOf(old, 'RemedyEnded'))).toEqual([]);
  });

  it('what breaks a rule either way is reckoned again where it is what is on record', () => {
    const paid = after(
      fineOwed(),
      RecordBankPayment(bankPayment({ occurredAt: at('2026-05-29 10:30'), amount: yuan(1_000) })),
      contextOn('2026-12-30T12:00:00+08:00', { actor: Bank }),
    );
    const moved = correcting(paid, 'DecisionServed', '2026-04-22 10:00').data;
    const changesWith = (decidings: Deciders) => replayOf(moved, paid.state, decidings, later)?.changes ?? [];
    const ofPayment = ({ number }: DateChange) => number === numberOf(paid, 'FinePaid');
    const all = changesWith(caseDeciding);
    expect(all.filter(ofPayment)).not.toEqual([]);
    const breaking = (happens: (deciding: CaseDeciding) => CaseDeciding['happens']) =>
      caseDeciding.map((deciding) =>
        deciding.commandType.name === 'RecordBankPayment'
          ? { ...deciding, rules: [...deciding.rules, neverHeld], happens: happens(deciding) }
          : deciding,
      );
    expect(changesWith(breaking(({ happens }) => happens))).toEqual(all);
    const others = all.filter((change) => !ofPayment(change));
    const without = (what: () => readonly CaseEvent[]) => changesWith(breaking(() => what));
    expect(without(() => [])).toEqual(others);
    expect(without(() => requiredByRule<readonly CaseEvent[]>(undefined, neverHeld))).toEqual(others);
    expect(() => without(() => [undefined].map((each) => each as never as CaseEvent))).toThrow(TypeError);
  });

  it('what followed from a step is asked with it, and not as a step of its own', () => {
    const history = judged(fineOwed());
    expect(stepsIn(history.state.log).map(({ type }) => type)).toContain('DecisionRevoked');
    const { asked, decidings } = watched();
    const moved = correcting(history, 'JudgmentTookEffect', '2026-07-18 09:00').data;
    expect(replayOf(moved, history.state, decidings, officer)?.broken).toEqual([]);
    expect([...new Set(asked)]).toEqual(['RecordJudgmentEffect']);
  });
});

describe('a step that would have been another one', () => {
  it('is no matter of its date', () => {
    const decidings: Deciders = caseDeciding.map((deciding) =>
      deciding.commandType.name === 'ServeDecision'
        ? {
            ...deciding,
            // A debt that begins from 20 April on only.
            happens: (data, state, context) =>
              deciding
                .happens(data, state, context)
                .filter(
                  ({ type, data: { occurredAt } }) => type === 'DecisionServed' || occurredAt > at('2026-04-20 00:00'),
                ),
          }
        : deciding,
    );
    const { StepMustStayTheSame } = rulesOfReplay(decidings);
    const isAnother = (to: string) =>
      StepMustStayTheSame.brokenWhen(correcting(pending, 'DecisionServed', to).data, pending.state, later);
    expect(StepMustStayTheSame.code).toBe('date.another-step');
    expect([isAnother('2026-04-17 10:00'), isAnother('2026-04-22 10:00')]).toEqual([false, true]);
  });
});

describe('what a correction costs', () => {
  it('several rules ask once, also where a door adds to the context', () => {
    const { asked, decidings } = watched();
    const { data } = correcting(pending, 'DecisionServed', '2026-04-22 10:00');
    const { state } = pending;
    const one = replayOf(data, state, decidings, later);
    const count = asked.length;
    expect(count).toBeGreaterThan(0);
    expect(replayOf(data, state, decidings, { ...later, acknowledged: ['x'] })).toBe(one);
    expect(asked).toHaveLength(count);
    expect(replayOf(data, state, decidings, { ...later, now: at('2026-12-31 10:00') })).not.toBe(one);
  });

  it('each change is looked at once, however many steps there are', () => {
    let looks = 0;
    const changes = Array.from({ length: 5 }, (_, index): DateChange => ({
      get number() {
        looks += 1;
        return index + 1;
      },
      ...{ member: '/occurredAt', was: at('2026-04-01 09:00'), is: at('2026-04-02 09:00') },
    }));
    const steps = stepsIn(pending.state.log);
    expect(steps.length).toBeGreaterThan(changes.length);
    expect(correctedBy(steps, changes).map(({ data }) => data.occurredAt)).toEqual(
      steps.map(({ data }, index) => (index < changes.length ? at('2026-04-02 09:00') : data.occurredAt)),
    );
    expect(looks).toBe(changes.length);
  });
});

const OWNERS = [
  'FilingProposed ProposeFiling',
  'CaseFiled ApproveFiling',
  'RecusalRequested RequestRecusal',
  'InvestigationSuspended SuspendInvestigation',
  'InvestigationResumed ResumeInvestigation',
  'CaseTermExtended ExtendCaseTerm',
  'PartyJoined JoinParty',
  'PartyLeft DropParty',
  'PartySucceeded SucceedParty',
  'TestCommissioned CommissionTest',
  'TestPeriodTold TellTestPeriod',
  'TestResultReceived ReceiveTestResult',
  'InvestigationTerminated TerminateInvestigation',
  'PreservedGoodsReturned ReturnPreserved',
  'PreservedGoodsHarmed ReportHarm',
  'PenaltyNoticeServed ServePenaltyNotice',
  'DefenceReceived ReceiveDefence',
  'RightsWaived WaiveRights',
  'HearingRequested RequestHearing',
  'HearingNoticeServed ServeHearingNotice',
  'HearingHeld HoldHearing',
  'HearingAbandoned AbandonHearing',
  'NoPenaltyDecided DecideNoPenalty',
  'OnSpotPenaltyReported ReportOnSpot',
  'DecisionServed ServeDecision',
  'FinePaid RecordBankPayment',
  'FineCollectedOnSpot CollectOnSpot',
  'OnSpotCashHandedIn HandInCash',
  'OnSpotCashDeposited DepositCash',
  'RefundPaid PayRefund',
  'PerformanceRecorded RecordPerformance',
  'SubstituteCostsCharged ChargeSubstituteCosts',
  'SubstituteCostsServed ServeSubstituteCosts',
  'CostsRemedyAccepted AcceptCostsRemedy',
  'CostsRemedyEnded EndCostsRemedy',
  'CostsJudgmentTookEffect RecordCostsJudgmentEffect',
  'RemedyAccepted AcceptRemedy',
  'RemedyEnded EndRemedy',
  'ReconsiderationProlonged ProlongReconsideration',
  'ReconsiderationMadeOrdinary MakeReconsiderationOrdinary',
  'JudgmentTookEffect RecordJudgmentEffect',
  'TransferDelivered DeliverTransfer',
  'TransferCopiedToProcuratorate CopyToProcuratorate',
  'PoliceReceiptSigned RecordPoliceReceipt',
  'ReferredToCompetentPolice RecordPoliceReferral',
  'PoliceSupplementRequested RecordSupplementRequest',
  'SupplementSuppliedToPolice SupplyToPolice',
  'CaseFiledByPolice RecordPoliceFiling',
  'PoliceFilingRefused RecordPoliceRefusal',
  'PoliceReconsiderationRequested RequestPoliceReconsideration',
  'PoliceReconsiderationDecided RecordPoliceReconsideration',
  'FilingSupervisionSuggested SuggestFilingSupervision',
  'NonFilingReasonsRequired RequireNonFilingReasons',
  'NonFilingReasonsGiven RecordNonFilingReasons',
  'PoliceFilingOrdered OrderPoliceFiling',
  'NonFilingReasonsAccepted AcceptNonFilingReasons',
  'MaterialsHandedOver HandOverMaterials',
  'AdministrativeHandlingResumed ResumeAdministrativeHandling',
  'WithdrawalPassedOn PassOnWithdrawal',
  'EnforcementTerminated TerminateEnforcement',
];
