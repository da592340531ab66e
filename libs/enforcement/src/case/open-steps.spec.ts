import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import type { Role } from '../law/role.js';
import { PrincipalHead } from '../testing/people.js';
import { aCase, at, contextOn, decided, given, Li, warning } from '../testing/index.js';
import { A, aboutTwo, bothDecided } from '../testing/two-parties.js';
import { recording, wholeRoad } from '../testing/whole-road.js';
import { caseDecider, caseRules } from './case.js';
import { CaseClosed } from './closure/vocabulary.js';
import { ConductMustBeInQuestion } from './filing/rules/conduct-name.js';
import { NameConduct } from './filing/vocabulary/index.js';
import { TestCommissioned } from './investigation/vocabulary/index.js';
import type { CaseEvent } from './events.js';
import { nextSteps } from './next-steps.js';

type EventName = CaseEvent['type'];

/** What a step is about: it is shut as long as none of these happened in the case. */
const ABOUT: Readonly<Record<string, readonly EventName[]>> = {
  'serve-penalty-notice': ['PenaltyNoticeIssued'],
  'review-defence': ['DefenceReceived'],
  'serve-decision': ['PenaltyDecided', 'NoPenaltyDecided', 'DecisionChanged'],
  'record-performance': ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'],
  'accept-remedy': ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'],
  'end-remedy': ['RemedyAccepted'],
  'record-judgment-effect': ['RemedyEnded'],
  'collect-on-spot': ['PaymentObligationOpened'],
  'order-refund': ['FinePaid', 'FineCollectedOnSpot'],
  'pay-refund': ['RefundOrdered'],
  'register-redacted-copy': ['RecordingRegistered'],
  'hand-in-cash': ['FineCollectedOnSpot'],
  'deposit-cash': ['OnSpotCashHandedIn'],
  'return-preserved': ['PreservationDisposed', 'PreservationLapsed', 'PreservationRefused'],
  'report-harm': ['EvidencePreservedByRegistration'],
  'dispose-preserved': ['EvidencePreservedByRegistration'],
  'approve-preservation': ['PreservationProposed', 'EvidencePreservedByRegistration'],
  'receive-test-result': ['TestCommissioned'],
  'tell-test-period': ['TestCommissioned'],
  'supply-for-review': ['LegalReviewReturned'],
  'give-review-opinion': ['LegalReviewSubmitted'],
  'correct-presence': ['InspectionConducted', 'InterviewRecorded'],
  'propose-closure': ['EndReached'],
};

/** What the law lets follow the archiving of a case whose fine was paid, and why. */
const AFTER_ARCHIVING: Readonly<Record<string, string>> = {
  'accept-remedy': 'the party may sue for six months, or longer where it was not told of it (ALL 46; ALL-I 64)',
  'correct-date': 'a payment or a receipt may turn out to have been on another day, and money reckons from it (APL 72)',
  'correct-presence':
    'where an officer was bars the steps of other cases, so a wrong time must be corrected (APL 42, 47)',
  'name-conduct': 'that its fine is a second one for the same conduct may be found later (APL 29)',
  'propose-disclosure': 'a decision that was not published yet still must be (APL 48; NM244 12)',
  'record-crime-suspicion': 'a crime is transferred whenever it is found (R310 3; APL 27)',
};

const everyRole: readonly Role[] = [...new Set(caseRules.flatMap(({ commandType }) => commandType.by))].filter(
  (role) => role !== 'system' && role !== 'supervisor',
);

/** The steps that are open for somebody who may do everything that anyone may. */
const openIn = (events: Iterable<CaseEvent>, moment: string) => {
  const { open } = nextSteps(fold(caseDecider, events), contextOn(moment, { actor: { ...Li, roles: [...everyRole] } }));
  return open.map(({ step }) => step);
};

/** The open steps about something that the case does not have. */
const aboutNothing = (events: readonly CaseEvent[], moment: string): readonly string[] =>
  openIn(events, moment).filter((step) => ABOUT[step]?.every((type) => !events.some((event) => event.type === type)));

/** The ordinary case, stage by stage. */
const stages = wholeRoad.reduce<readonly (readonly CaseEvent[])[]>(
  (before, step) => {
    const events = before.at(-1) ?? [];
    const decision = caseDecider.decide(step[0], fold(caseDecider, events), recording(step));
    if (decision.is === 'refused') throw new Error(JSON.stringify(decision.violations));
    return [...before, [...events, ...decision.events]];
  },
  [[]],
);

describe('the steps that are open in a case', () => {
  it('every step of the list is one of the ledger', () => {
    const steps = caseRules.map(({ commandType }) => commandType.step);
    expect(Object.keys(ABOUT).filter((step) => !steps.includes(step))).toEqual([]);
  });

  it('a step about something that a case does not have is shut, from the filing to the archive', () => {
    for (const events of stages) expect(aboutNothing(events, '2026-06-01T10:00:00+08:00')).toEqual([]);
    expect(openIn(aCase().filed(), '2026-06-01T10:00:00+08:00')).toContain('collect-evidence');
    expect(stages.at(-1)?.at(-1)?.type).toBe('CaseArchived');
  });

  it('in a case of two parties it is shut for each of them', () => {
    for (const history of [aboutTwo(), bothDecided()])
      expect(aboutNothing([...history], '2026-06-01T10:00:00+08:00')).toEqual([]);
  });

  it('the step that is taken next is open before it is taken', () => {
    for (const [at, step] of wholeRoad.entries()) {
      const state = fold(caseDecider, stages[at] ?? []);
      const { open } = nextSteps(state, recording(step), { occurredAt: step[0].data.occurredAt });
      const { commandType } = caseRules.find((rules) => rules.commandType.name === step[0].type) ?? {};
      expect(open.map((each) => each.step)).toContain(commandType?.step);
    }
  });

  it('in an archived case only those steps are open that the law lets follow it', () => {
    const archived = stages.at(-1) ?? [];
    expect(openIn(archived, '2026-06-01T10:00:00+08:00').toSorted()).toEqual(Object.keys(AFTER_ARCHIVING).toSorted());
    const { shut } = nextSteps(
      fold(caseDecider, archived),
      contextOn('2026-06-01T10:00:00+08:00', { actor: { ...Li, roles: [...everyRole] } }),
    );
    const performing = shut.find(({ step }) => step === 'record-performance');
    expect(performing?.violations.map(({ rule }) => rule)).toEqual(['performance.nothing-left']);
  });

  it('nobody names the conduct of a closed case without a fine (filing.conduct-not-in-question)', () => {
    const closed = CaseClosed({
      occurredAt: at('2026-05-12 10:00'),
      ground: 'performed',
      approvedBy: PrincipalHead.personId,
    });
    const naming = (history: Iterable<CaseEvent>) =>
      openIn(history, '2026-06-01T10:00:00+08:00').includes('name-conduct');
    expect(naming(aCase().filed())).toBe(true);
    expect(naming(aCase().concluded().with(decided()).and(closed))).toBe(true);
    expect(
      naming(
        aCase()
          .concluded()
          .with(decided({ penalties: [warning] }))
          .and(closed),
      ),
    ).toBe(false);
    given(
      aCase()
        .concluded()
        .with(decided({ penalties: [warning] }))
        .and(closed),
    )
      .when(
        NameConduct({ occurredAt: at('2026-05-20 10:00'), conductId: 'conduct-1', reasons: '同一行为' }),
        contextOn('2026-06-01T10:00:00+08:00', { actor: Li }),
      )
      .thenRefused(ConductMustBeInQuestion);
  });

  it('the period of a test is told while it was not, and the step is shut when all were told', () => {
    const test = (told: 'inWriting' | 'notYet') =>
      TestCommissioned({
        ...{ occurredAt: at('2026-03-05 10:00'), testId: 'test-1', body: '示例检测中心', matter: '材料成分' },
        ...{ periodDays: 20, told, commissionedBy: Li.personId },
      });
    const on = '2026-03-06T10:00:00+08:00';
    expect(openIn(aCase().filed().and(test('notYet')), on)).toContain('tell-test-period');
    expect(openIn(aCase().filed().and(test('inWriting')), on)).not.toContain('tell-test-period');
  });

  it('a step that is shut for want of its object names the rule', () => {
    const { shut } = nextSteps(
      fold(caseDecider, aCase().filed()),
      contextOn('2026-03-03T10:00:00+08:00', { actor: Li }),
    );
    const rulesOf = (step: string) =>
      shut.filter((each) => each.step === step).flatMap(({ violations }) => violations.map(({ rule }) => rule));
    expect(rulesOf('serve-penalty-notice')).toEqual(['notice.not-in-force']);
    expect(rulesOf('receive-test-result')).toEqual(['test.not-out']);
    expect(rulesOf('accept-remedy')).toEqual(['remedies.nothing-decided']);
  });

  it('a debt that is open for one of two parties can be collected from that one alone', () => {
    const history = bothDecided();
    const state = fold(caseDecider, history);
    const moment = '2026-04-20T10:00:00+08:00';
    const { shut } = nextSteps(state, contextOn(moment, { actor: { ...PrincipalHead, roles: ['officer'] } }), {
      partyId: A,
    });
    expect(
      shut
        .filter(({ step }) => step === 'collect-on-spot')
        .flatMap(({ violations }) => violations.map(({ rule }) => rule)),
    ).toContain('payment.nothing-owed');
  });
});
