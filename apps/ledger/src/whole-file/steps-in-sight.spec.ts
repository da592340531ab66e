import { EVERY_PARTY, caseDecider, caseEventTypes, sectionOf, stepsOnFile, type CaseEvent } from '@ecl/enforcement';
import { everyone, VARIANTS, walk, type Attempt } from '@ecl/enforcement/testing';
import { fold, valuesAt } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseAudienceOf, fileSightFor, stepsInSight, type CaseGround, type FileSight } from '@ecl/identity';
import { instant, plainDate } from '@ecl/kernel';
import { moneyOf } from './money-of-step.js';
import { stepInFile } from './step-in-file.js';

const attempt: fc.Arbitrary<Attempt> = fc.record({
  way: fc.constantFrom('road', 'road', 'road', 'detour'),
  place: fc.nat(10_000),
  n: fc.nat(7),
  stranger: fc.constantFrom(...everyone),
  hoursLater: fc.integer({ min: 1, max: 200 }),
  hoursBack: fc.constant(0),
});
/** Any way in which people may go through a case. */
const anyWay = fc.tuple(
  fc.nat(VARIANTS - 1),
  fc.constant(12),
  fc.array(attempt, { minLength: 80, maxLength: 140, size: 'max' }),
);

const AGENCY = 'cf-bureau';
const treasury: CaseGround = { is: 'treasury', extent: 'payments', agencyIds: [AGENCY] };
const bank = (bankId: string): CaseGround => ({ is: 'payment', extent: 'payments', bankId });
const police: CaseGround = { is: 'before-police', extent: 'transfer', agencyIds: [AGENCY], otherOrgans: [] };
const publisher: CaseGround = { is: 'decided', extent: 'decision', agencyIds: [AGENCY] };
const head: CaseGround = { is: 'own-agency', extent: 'file', agencyId: AGENCY };

const sightIn = (events: readonly CaseEvent[], ...grounds: readonly CaseGround[]): FileSight | undefined => {
  const audience = caseAudienceOf(fold(caseDecider, [...events]));
  return audience && fileSightFor({ personId: 'nobody-else', grounds }, audience);
};

const shown = (events: readonly CaseEvent[], sight: FileSight) => stepsInSight(stepsOnFile(events), sight);

const metadata = { recordedAt: instant('2027-01-01T00:00:00Z'), actor: 'somebody' };
/** What leaves the process of a step. */
const told = (events: readonly CaseEvent[], sight: FileSight) =>
  shown(events, sight).map((step) =>
    stepInFile(step, { ...step.recorded, metadata } as never, step.section === 'money' ? 'money' : 'all'),
  );

/** Every value of a member that is personal, in the steps of a case: names, numbers, addresses, days of birth. */
const personalIn = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) =>
    (caseEventTypes.find(({ name }) => name === type)?.personalFields ?? []).flatMap(({ path }) =>
      valuesAt(data, path).filter((value) => typeof value === 'string' && value.length > 3),
    ),
  ) as readonly string[];

const textIn = (value: unknown): string => JSON.stringify(value);

describe('the sight of a file', () => {
  it('a reader of a part sees the sections of that part, whole steps or what is of money in them, and no personal data', () => {
    fc.assert(
      fc.property(anyWay, (way) => {
        const { events } = walk(...way);
        const names = personalIn(events);
        for (const [ground, section] of [
          [treasury, 'money'],
          [bank('bank-cf'), 'money'],
          [police, 'transfer'],
        ] as const) {
          const sight = sightIn(events, ground);
          if (!sight) continue;
          const steps = told(events, sight);
          expect(steps.every((step) => step.section === section)).toBe(true);
          if (section === 'transfer')
            expect(steps.map(({ says }) => says)).toEqual(
              stepsOnFile(events)
                .filter((step) => step.section === 'transfer')
                .map(({ event }) => event),
            );
          else for (const name of names) expect(textIn(steps)).not.toContain(name);
          if (section === 'money') expect(textIn(steps)).not.toMatch(/"(reasons|application|restsOn|says|evidence)"/);
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('a reader of the file sees every step as the log has it, each once', () => {
    fc.assert(
      fc.property(anyWay, (way) => {
        const { events } = walk(...way);
        const sight = sightIn(events, head);
        if (!sight) return;
        expect(shown(events, sight)).toEqual(stepsOnFile(events));
        expect(shown(events, sight).map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  const opened = (obligationId: string, collectingBankId: string): CaseEvent =>
    ({ type: 'PaymentObligationOpened', data: { obligationId, collectingBankId, debtors: [obligationId] } }) as never;
  const paid = (obligationId: string): CaseEvent =>
    ({ type: 'FinePaid', data: { obligationId, debtors: [obligationId], amount: 1 } }) as never;

  it('a bank sees of several debts those that it collects, and of an old step about them all only where all are its own', () => {
    const events = [opened('a', 'bank-1'), opened('b', 'bank-2'), paid('a'), paid('b'), paid(EVERY_PARTY)];
    const sight = (bankId: string): FileSight => ({
      grounds: [bank(bankId)],
      sections: ['money'],
      banks: [bankId],
    });
    expect(shown(events, sight('bank-1')).map(({ number }) => number)).toEqual([1, 3]);
    expect(shown(events, sight('bank-2')).map(({ number }) => number)).toEqual([2, 4]);
    const own = [opened('a', 'bank-1'), paid(EVERY_PARTY)];
    expect(shown(own, sight('bank-1')).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('whoever knows no more than that there is a decision sees nothing; two parts are seen side by side', () => {
    const audience = { agencyId: AGENCY, isDecided: true, hasTransfer: true, policeOrgan: 'police' };
    const seen = (...grounds: readonly CaseGround[]) =>
      fileSightFor(
        { personId: 'x', grounds },
        {
          ...audience,
          unitId: 'u',
          caseNumber: undefined,
          powerCode: '08-2b',
          begunOn: plainDate('2026-03-02'),
          handlers: [],
          replaced: [],
          recused: [],
          reviewers: [],
          presiders: [],
          remedies: [],
          fine: { bankIds: ['bank-1'] },
        },
      );
    expect(seen(publisher)).toBeUndefined();
    expect(seen(publisher, police)?.sections).toEqual(['transfer']);
    expect(seen(treasury, police)?.sections).toEqual(['money', 'transfer']);
    expect(seen(bank('bank-1'), treasury)?.banks).toBeUndefined();
    expect(seen(bank('bank-1'))?.banks).toEqual(['bank-1']);
    expect(seen(police, head)?.sections).toBe('all');
  });

  it('every member of a step about money is either shown to banks or named here as kept from them', () => {
    const members = new Set(
      caseEventTypes
        .filter(({ name }) => sectionOf(name) === 'money')
        .flatMap(({ schema }) => Object.keys((schema as { properties: object }).properties)),
    );
    const kept = [...members].filter(
      (member) => !(member in moneyOf({ type: 'FinePaid', data: { [member]: 1 } } as unknown as CaseEvent)),
    );
    expect(kept.sort()).toEqual(KEPT_FROM_BANKS);
  });
});

/** Why a party could not pay, what it handed in, how cash was taken: of the file. */
const KEPT_FROM_BANKS = [
  'application',
  'approvedBy',
  'certificatesShown',
  'depositedBy',
  'evidence',
  'ground',
  'handedInBy',
  'landedOn',
  'noticePublishedOn',
  'occurredAt',
  'officers',
  'orderedBy',
  'paidBy',
  'partyRequest',
  'reasons',
  'remoteness',
  'restsOn',
  'statesSurcharge',
  'where',
];
