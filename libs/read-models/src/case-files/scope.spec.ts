import {
  caseDecider,
  HandlerAssigned,
  ItemRedoFellAway,
  ItemRedoOrdered,
  RecusalDecided,
  RedoOrdered,
  RemedyAccepted,
  type CaseEvent,
} from '@ecl/enforcement';
import {
  aCase,
  citizen,
  company,
  document,
  submitted,
  penaltyDecided,
  everyone,
  VARIANTS,
  walk,
  type Attempt,
} from '@ecl/enforcement/testing';
import { caseAudienceOf, groundFor, type CaseGround, type CaseScope } from '@ecl/identity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseRegister } from '../case-register/index.js';
import { plainDate } from '@ecl/kernel';
import { at, toldTo } from '../testing/telling.js';
import { withinScope } from './scope.js';

const attempt: fc.Arbitrary<Attempt> = fc.record({
  way: fc.constantFrom('road', 'road', 'road', 'detour', 'stray'),
  place: fc.nat(10_000),
  n: fc.nat(7),
  stranger: fc.constantFrom(...everyone),
  hoursLater: fc.integer({ min: 1, max: 200 }),
  hoursBack: fc.nat(50),
});
/** Any way in which people may go through a case. */
const anyWay = fc.tuple(
  fc.nat(VARIANTS - 1),
  fc.constantFrom(1, 12),
  fc.array(attempt, { minLength: 60, maxLength: 120, size: 'max' }),
);

const AGENCIES = ['cf-bureau', 'hs-bureau'];
const agencyId = fc.constantFrom(...AGENCIES);
const agencyIds = fc.subarray(AGENCIES);
const personId = fc.constantFrom(...new Set(everyone.map((each) => each.personId)));
const bodyId = fc.constantFrom('court', 'bank-cf', 'cf-bureau');

/** What somebody asked for by a request: numbers, powers, fields and days, each or none of them. */
const requested: fc.Arbitrary<CaseGround> = fc
  .record(
    {
      agencyId,
      caseNumbers: fc.subarray([
        '赤城管立〔2026〕7号',
        '赤城管立[2026]第 8 号',
        '赤城管立（２０２６）007号',
        '示例〔2026〕1号',
      ]),
      powerCodes: fc.subarray(['08-2b', '02-1']),
      fieldCodes: fc.subarray(['08', '02']),
      begunFrom: fc.constantFrom(plainDate('2026-01-01'), plainDate('2026-03-02'), plainDate('2026-04-01')),
      begunTo: fc.constantFrom(plainDate('2026-03-02'), plainDate('2026-03-31'), plainDate('2026-12-31')),
    },
    { requiredKeys: ['agencyId'] },
  )
  .map((asked) => ({ is: 'lawful-request', extent: 'file', requestId: 'r1', number: '示例', ...asked }));

/** Every ground by which a case is in a list; a bank's is about debts, and nobody lists decisions. */
const ground: fc.Arbitrary<CaseGround> = fc.oneof(
  fc.record({
    is: fc.constant('own-unit' as const),
    extent: fc.constant('file' as const),
    agencyId,
    unitId: fc.constantFrom('cf-squad-1', 'cf-legal', 'hs-squad-1'),
  }),
  personId.chain((unlessReplaced) =>
    fc.constant<CaseGround>({
      ...{ is: 'own-unit', extent: 'file', agencyId: 'cf-bureau', unitId: 'cf-squad-1', unlessReplaced },
    }),
  ),
  fc.record({ is: fc.constant('own-agency' as const), extent: fc.constant('file' as const), agencyId }),
  fc.record({
    is: fc.constantFrom('handler' as const, 'reviewer' as const, 'presider' as const),
    extent: fc.constant('file' as const),
    personId,
    agencyIds,
  }),
  fc.record({
    is: fc.constantFrom('transfer' as const, 'oversight' as const),
    extent: fc.constant('file' as const),
    agencyIds,
  }),
  requested,
  fc.record({
    is: fc.constant('before-police' as const),
    extent: fc.constant('transfer' as const),
    agencyIds,
    otherOrgans: fc.subarray(['赤峰市公安局（示例）', 'elsewhere']),
  }),
  fc.record({
    is: fc.constant('remedy' as const),
    extent: fc.constant('file' as const),
    kind: fc.constantFrom('litigation' as const, 'reconsideration' as const),
    bodyId,
    agencyIds,
  }),
);
const scopes: fc.Arbitrary<readonly CaseScope[]> = fc.array(
  fc.record({ personId, grounds: fc.array(ground, { maxLength: 3 }) }),
  { minLength: 12, maxLength: 40 },
);

const occurredAt = at('2026-12-01 09:00');
const somebodyElse = fc.option(personId, { nil: undefined });

/** A suit of one party or of every party; without a body, nobody recorded which court hears it. */
const acceptedFor = (partyId: string, body: string | undefined): CaseEvent =>
  RemedyAccepted({
    ...{ occurredAt, partyId, remedyId: 'remedy-9', kind: 'litigation', reference: '示例1号' },
    ...(body === undefined ? {} : { bodyId: body }),
    ...{ acceptedOn: plainDate('2026-12-01'), recordedBy: 'judge' },
  });

const somebody = fc.constantFrom('qian', 'tang', 'li');
const anyDecision = fc.constantFrom('decision-1', 'decision-2');
const order: Omit<Parameters<typeof RedoOrdered>[0], 'partyId' | 'decisionId'> = {
  ...{ occurredAt, cause: 'court', because: 'substance' },
  ...{ orderedOn: plainDate('2026-12-01'), dueOn: plainDate('2027-02-01') },
};
const redoOf = (decisionId: string): CaseEvent => RedoOrdered({ ...order, partyId: 'party-1', decisionId });
const itemRedoOf = (decisionId: string): CaseEvent =>
  ItemRedoOrdered({
    ...order,
    ...{
      partyId: 'party-1',
      party: { ...company, partyId: 'party-1-redo-1' },
      decisionId,
      items: [{ kind: 'warning' }],
      basis: [],
    },
  });
const itemFellAway: CaseEvent = ItemRedoFellAway({
  ...{ partyId: 'party-1-redo-1', occurredAt, decisionId: 'decision-1', remedyId: 'remedy-9' },
  ...{ document: document('再审判决书'), recordedBy: 'li' },
});
const restorationOf = (decisionId: string, endsMatter: boolean): CaseEvent => ({
  type: 'DecisionRestored',
  data: {
    ...{ partyId: 'party-1', occurredAt, decisionId, remedyId: 'remedy-9', undoes: 'remedy-8', reasons: '示例' },
    ...{ document: document('再审判决书'), restoredOn: plainDate('2026-12-01'), recordedBy: 'li' },
    ...(endsMatter ? { endsMatter: 'party-1-redo-1' } : {}),
  },
});
const divided: CaseEvent = {
  type: 'PartySucceeded',
  data: {
    ...{ partyId: 'party-1', occurredAt, successor: { ...company, partyId: 'party-8' } },
    ...{ coSuccessors: [{ ...company, partyId: 'party-9' }], how: 'division', happenedOn: plainDate('2026-12-01') },
    ...{ reasons: '示例', document: document('登记通知书'), concernsMinor: false, approvedBy: 'zhou' },
  },
};

/** What may happen to a case after any walk; nobody asks the rules whether it may. */
const afterwards: fc.Arbitrary<readonly CaseEvent[]> = fc.array(
  fc.oneof(
    fc.tuple(personId, somebodyElse).map(([to, from]) =>
      HandlerAssigned({
        ...{ occurredAt, personId: to, assignedBy: 'wei' },
        ...(from === undefined ? {} : { replaces: from }),
      }),
    ),
    fc
      .tuple(personId, fc.boolean())
      .map(([who, isGranted]) =>
        RecusalDecided({ occurredAt, personId: who, isGranted, reasons: '示例', decidedBy: 'zhou' }),
      ),
    fc
      .tuple(fc.constantFrom('party-1', 'nobody', '*'), fc.option(bodyId, { nil: undefined }))
      .map(([partyId, body]) => acceptedFor(partyId, body)),
    fc.tuple(somebody, fc.constantFrom('party-1', 'party-1-redo-1')).map(([reviewer, partyId]) =>
      submitted({
        occurredAt,
        reviewer,
        submissionId: 'submission-9',
        draftPenalties: [{ partyId, penalties: [{ kind: 'warning' }] }],
      }),
    ),
    anyDecision.map((decisionId) => redoOf(decisionId)),
    anyDecision.map((decisionId) => itemRedoOf(decisionId)),
    fc.constant(itemFellAway),
    fc.tuple(anyDecision, fc.boolean()).map(([decisionId, endsMatter]) => restorationOf(decisionId, endsMatter)),
    fc.constant(divided),
  ),
  { maxLength: 9 },
);

/** Where the list of the first and the file of the second disagree, among these scopes. */
const disagreements = (listed: readonly CaseEvent[], opened: readonly CaseEvent[], asked: readonly CaseScope[]) => {
  const { db } = toldTo(caseRegister).tell('case-a', listed);
  const audience = caseAudienceOf(opened.reduce(caseDecider.evolve, caseDecider.initialState));
  return asked.flatMap((scope) => {
    const { sql, values } = withinScope(scope, 'transfer');
    const isListed = db.get(`SELECT 1 FROM case_file WHERE ${sql}`, ...values) !== undefined;
    const isOpened = audience !== undefined && groundFor(scope, audience, 'transfer') !== undefined;
    return isListed === isOpened ? [] : [{ scope, isListed, isOpened }];
  });
};

describe('the scope of a list', () => {
  it('a scope lists a case exactly where it opens the file, whatever happened to the case and whoever asks', () => {
    fc.assert(
      fc.property(anyWay, afterwards, scopes, fc.nat(100), (way, later, asked, part) => {
        const { events } = walk(...way);
        const begun = events.slice(0, Math.ceil((events.length * part) / 100));
        for (const happened of [events, begun.length === 0 ? [] : [...begun, ...later]])
          expect(disagreements(happened, happened, asked)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('a court has the case of a party that the case has, and none where the party is unknown or has left', () => {
    const court: CaseScope = {
      personId: 'judge',
      grounds: [{ is: 'remedy', extent: 'file', kind: 'litigation', bodyId: 'court', agencyIds: ['cf-bureau'] }],
    };
    const { partyId } = company;
    const left: CaseEvent = {
      type: 'PartyLeft',
      data: {
        ...{
          occurredAt,
          partyId,
          facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
          reasons: '示例',
          document: document('left'),
        },
        approvedBy: 'zhou',
      },
    };
    const opened = (...later: readonly CaseEvent[]): readonly CaseEvent[] => [
      ...aCase().proposed({ parties: [company, citizen()] }),
      ...later,
    ];
    for (const body of [undefined, 'court'])
      for (const [later, sees] of [
        [[acceptedFor(partyId, body)], true],
        [[acceptedFor('*', body)], true],
        [[acceptedFor('nobody', body)], false],
        [[acceptedFor(partyId, body), left], false],
        [[acceptedFor('*', body), left], true],
      ] as const) {
        expect(disagreements(opened(...later), opened(...later), [court])).toEqual([]);
        expect(disagreements(opened(), opened(...later), [court])).toHaveLength(sees ? 1 : 0);
      }
  });

  it('whoever reviewed or heard the party has the case again once the decision of then is restored', () => {
    const reviewedBy = (reviewer: string): CaseEvent =>
      submitted({
        occurredAt,
        reviewer,
        submissionId: reviewer,
        draftPenalties: [{ partyId: company.partyId, penalties: [{ kind: 'warning' }] }],
      });
    const scope = (personId: string): CaseScope => ({
      personId,
      grounds: [{ is: 'reviewer', extent: 'file', personId, agencyIds: ['cf-bureau'] }],
    });
    const [first, second] = [scope('qian'), scope('tang')];
    const begun = [...aCase().concluded(), reviewedBy('qian'), penaltyDecided({ partyId: company.partyId })];
    const redone = [...begun, redoOf('decision-1'), reviewedBy('tang')];
    const over = [...redone, restorationOf('decision-1', false)];
    for (const [events, sees] of [
      [begun, [first]],
      [redone, [second]],
      [over, [first]],
    ] as const) {
      expect(disagreements(events, events, [first, second])).toEqual([]);
      const nobody = disagreements([...aCase().concluded()], events, [first, second]);
      expect(nobody.map((each) => each.scope)).toEqual(sees);
    }
  });

  it('a list that does not know of a recusal is found by this test', () => {
    const [first] = walk(...fc.sample(anyWay, { seed: 7, numRuns: 1 })[0]!).events;
    const { agencyId: of } = (first as Extract<CaseEvent, { type: 'FilingProposed' }>).data;
    const recused = RecusalDecided({ occurredAt, personId: 'li', isGranted: true, reasons: '示例', decidedBy: 'zhou' });
    const scope: CaseScope = { personId: 'li', grounds: [{ is: 'own-agency', extent: 'file', agencyId: of }] };
    expect(disagreements([first!], [first!], [scope])).toEqual([]);
    expect(disagreements([first!], [first!, recused], [scope])).toHaveLength(1);
  });
});
