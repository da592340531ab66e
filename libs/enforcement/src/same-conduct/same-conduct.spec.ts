import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@ecl/kernel';
import { caseDecider } from '../case/index.js';
import { DecideOnSpot, DecisionRevoked } from '../case/decision/vocabulary/index.js';
import {
  at,
  citizen,
  document,
  PrincipalHead,
  conduct,
  contextOn,
  given,
  onSpotDecision,
  onSpotPenaltyDecided,
  warning,
} from '../testing/index.js';
import { eighteenSigns } from '../case/parties/identity-number.js';
import { placeAsCompared } from '../case/parties/place-as-compared.js';
import { conductOf, isNearConduct, isSameConduct } from './conduct-id.js';
import { conductTakenUp, finesInForce } from './fines-in-force.js';
import { ConductMustNotBeFinedInAnotherCase } from './rule.js';
import { conductInAnotherCase } from './warning.js';

const about = (over: Parameters<typeof conduct>[0] = {}, conductId?: string) => ({
  conduct: conduct(over),
  conductId,
  conductIds: {},
});
const idsOf = (...asked: Parameters<typeof conductOf>) => conductOf(...asked).map(({ conductId }) => conductId);
const shared = (one: readonly string[], other: readonly string[]) => one.filter((id) => other.includes(id)).length;
const stateAfter = (...events: Parameters<typeof caseDecider.evolve>[1][]) =>
  events.reduce((state, event) => caseDecider.evolve(state, event), caseDecider.initialState);

describe('the conduct of a party', () => {
  const party = citizen({ idNumber: '15040219850701000X' });
  const ids = idsOf(about(), party);

  it('the conduct of a party is known in another case by its number or by its name, in any width and spacing', () => {
    const { idNumber: _, ...unknown } = party;
    expect(ids).toHaveLength(2);
    expect(shared(ids, idsOf(about(), { ...unknown, partyId: 'another-id', name: ` ${party.name}` }))).toBe(1);
    expect(shared(ids, idsOf(about(), { ...party, name: '示例改名' }))).toBe(1);
  });

  it('the conduct of a party is other conduct on another day, at another place, or of another party', () => {
    const { idNumber: _, ...unknown } = party;
    for (const other of [idsOf(about({ place: '别处' }), party), idsOf(about(), { ...unknown, name: '示例他人' })])
      expect(shared(ids, other)).toBe(0);
    expect(areSame(about(), about({ endedOn: plainDate('2026-01-05') }))).toBe(false);
  });

  const pairsOf = (one: ReturnType<typeof about>, other: ReturnType<typeof about>, ...parties: (typeof party)[]) => {
    const [a = party, b = a] = parties;
    return conductOf(one, a).flatMap((each) => conductOf(other, b).map((known) => [each, known] as const));
  };
  const areSame = (...asked: Parameters<typeof pairsOf>) => pairsOf(...asked).some(([a, b]) => isSameConduct(a, b));
  const areNearby = (...asked: Parameters<typeof pairsOf>) => pairsOf(...asked).some(([a, b]) => isNearConduct(a, b));
  const days = (beganOn: string, endedOn: string) =>
    about({ beganOn: plainDate(beganOn), endedOn: plainDate(endedOn) });

  it.each([
    ['2026-01-01', '2026-01-05', '2026-01-05', '2026-01-09', 'same'],
    ['2026-01-01', '2026-01-09', '2026-01-03', '2026-01-04', 'same'],
    ['2026-01-01', '2026-01-05', '2026-01-06', '2026-01-09', 'near'],
    ['2026-01-08', '2026-01-09', '2026-01-01', '2026-01-01', 'near'],
    ['2026-01-01', '2026-01-01', '2026-01-09', '2026-01-09', 'other'],
  ])('the conduct of a party from %s to %s and from %s to %s: %s', (began, ended, otherBegan, otherEnded, is) => {
    const [one, other] = [days(began, ended), days(otherBegan, otherEnded)];
    expect([areSame(one, other), areNearby(one, other)]).toEqual([is === 'same', is === 'near']);
    expect([areSame(other, one), areNearby(other, one)]).toEqual([is === 'same', is === 'near']);
  });

  it('the conduct of a party is not that of another one of its name with another number for life', () => {
    const numbered = (number: string) => ({ ...party, idNumber: number });
    const old = '150402850701000';
    const same = (one: string | undefined, other: string | undefined) => {
      const [a, b] = [one, other].map((number) => (number === undefined ? withoutNumber : numbered(number)));
      return areSame(about(), about(), a!, b!);
    };
    const { idNumber: _, ...withoutNumber } = party;
    const number = eighteenSigns(old);
    const another = eighteenSigns('150402850701002');
    expect(number).toHaveLength(18);
    expect([same(number, another), same(number, old), same(number, undefined)]).toEqual([false, true, true]);
    // A passport beside an identity card, and one after another, show nothing.
    expect([same(number, 'E12345678'), same('E12345678', 'E87654321')]).toEqual([true, true]);
    // A number that cannot be one shows nothing either.
    expect(same(number, `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`)).toBe(true);
  });

  it.each([
    ['示例路12号', '示例路 十二 号'],
    ['示例路１２号', '示例路12'],
    ['示例路012号', '示例路12#'],
    ['示例路一百零五号', '示例路105号'],
    ['五一路二〇三号', '51路203'],
  ])('the place of a conduct is one: %s, %s', (one, other) => {
    expect(placeAsCompared(one)).toBe(placeAsCompared(other));
  });

  it.each([
    ['示例路1号楼', '示例路1楼'],
    ['示例路12号', '示例路20号'],
    ['示例路1号', '示例路10号'],
  ])('the place of a conduct is another one: %s, %s', (one, other) => {
    expect(placeAsCompared(one)).not.toBe(placeAsCompared(other));
  });

  it('the conduct of a party that a case names is that conduct, whatever its facts', () => {
    expect(idsOf(about({ place: '别处' }, 'conduct-7'), party).slice(0, 2)).toEqual(['conduct-7', 'conduct-7']);
  });

  it('the conduct of a party that a case names is known by its facts where another case gives it no name', () => {
    const named = (one: string | undefined, other: string | undefined) => areSame(about({}, one), about({}, other));
    expect(named('conduct-7', undefined)).toBe(true);
    expect(named('conduct-7', 'conduct-7')).toBe(true);
    expect(named('conduct-7', 'conduct-8')).toBe(false);
  });

  it('the conduct of a party may have a name of its own in a case of several', () => {
    const subject = { ...about({}, 'conduct-7'), conductIds: { 'party-9': 'conduct-8' } };
    expect(idsOf(subject, citizen({ partyId: 'party-9' }))[0]).toBe('conduct-8');
    expect(idsOf(subject, citizen())[0]).toBe('conduct-7');
  });
});

const revocation = DecisionRevoked({
  partyId: citizen().partyId,
  occurredAt: at('2026-05-08 10:00'),
  cause: 'selfCorrection',
  reasons: '适用依据错误',
  document: document('撤销决定书'),
  revokedBy: PrincipalHead.personId,
});

describe('a fine for conduct', () => {
  it('a fine for conduct is in force until it is revoked, and a warning is none', () => {
    expect(finesInForce(stateAfter(onSpotPenaltyDecided()))).toMatchObject([
      { decisionId: 'decision-1', amount: 10_000 },
    ]);
    const revoked = stateAfter(onSpotPenaltyDecided(), revocation);
    expect([finesInForce(revoked), conductTakenUp(revoked)]).toEqual([[], []]);
    expect(finesInForce(stateAfter(onSpotPenaltyDecided({ penalties: [warning] })))).toEqual([]);
  });

  it('a fine for conduct is refused where another case has fined it, and says which to anyone who may see it [E1]', () => {
    const on = (inCase: Record<string, string>) => ({
      ...contextOn('2026-05-06T10:05:00+08:00'),
      elsewhere: { finedElsewhere: [{ partyId: citizen().partyId, inCase }] },
    });
    const decide = DecideOnSpot(onSpotDecision());
    given([]).when(decide, on({})).thenRefused(ConductMustNotBeFinedInAnotherCase);
    given([])
      .when(decide, on({ caseId: 'case-9' }))
      .thenRefused(
        ({ rule, particulars }) =>
          rule === 'decision.conduct-fined-in-another-case' && particulars?.['caseId'] === 'case-9',
      );
  });

  it('a second case is a warning in both languages, with the article', () => {
    expect(conductInAnotherCase({})).toMatchObject({ articles: ['APL 29'], messageZh: expect.stringMatching(/。$/) });
  });
});
