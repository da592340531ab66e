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
import { conductOf, isSameConduct } from './conduct-id.js';
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
    for (const other of [
      idsOf(about({ endedOn: plainDate('2026-01-05') }), party),
      idsOf(about({ place: '别处' }), party),
      idsOf(about(), { ...unknown, name: '示例他人' }),
    ])
      expect(shared(ids, other)).toBe(0);
  });

  it('the conduct of a party that a case names is that conduct, whatever its facts', () => {
    expect(idsOf(about({ place: '别处' }, 'conduct-7'), party).slice(0, 2)).toEqual(['conduct-7', 'conduct-7']);
  });

  it('the conduct of a party that a case names is known by its facts where another case gives it no name', () => {
    const areSame = (one: string | undefined, other: string | undefined) =>
      conductOf(about({}, one), party).some((each) =>
        conductOf(about({}, other), party).some((known) => isSameConduct(each, known)),
      );
    expect(areSame('conduct-7', undefined)).toBe(true);
    expect(areSame('conduct-7', 'conduct-7')).toBe(true);
    expect(areSame('conduct-7', 'conduct-8')).toBe(false);
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
