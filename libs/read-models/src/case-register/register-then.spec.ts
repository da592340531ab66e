import { caseAsOf, type CaseEvent } from '@ecl/enforcement';
import { at, everyone, walk, type Attempt } from '@ecl/enforcement/testing';
import { position } from '@ecl/event-sourcing';
import { newUuid, type Instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { mended, STREAM, wrong } from '../handling/corrected.fixture.js';
import { everything } from '../testing/scopes.js';
import { toldTo } from '../testing/telling.js';
import { caseRegister } from './project.js';
import { caseById, casesToTell, searchCases } from './queries.js';
import { registerThen } from './register-then.js';

const nowOf = (events: readonly CaseEvent[]) => toldTo(caseRegister).tell(STREAM, events).db;

/** The rows of a register that is told a case as of a moment. */
const thenOf = (events: readonly CaseEvent[], moment?: Instant) => {
  const then = registerThen(nowOf([]));
  const steps = caseAsOf(events, moment).steps.map(({ event: { type, data } }, revision) => ({
    ...{ id: newUuid(), streamName: STREAM, revision, position: position(String(revision + 1)), type, data },
    metadata: { recordedAt: data.occurredAt, actor: 'account-1', commandId: newUuid() },
  }));
  then.tell(steps);
  try {
    return then.rows();
  } finally {
    then.close();
  }
};

/** Mostly along the road, with steps of others and steps that are told late. */
const attempts = (count: number): Attempt[] =>
  Array.from({ length: count }, (_, n) => ({
    way: n % 5 === 4 ? 'detour' : 'road',
    place: n * 7919,
    n: n % 8,
    stranger: everyone[n % everyone.length]!,
    hoursLater: 5,
    hoursBack: n % 7 === 6 ? 30 : 0,
  }));

describe('the register as it was', () => {
  it('without a moment it is the register, also after dates were corrected, and of any case', () => {
    for (const events of [wrong, mended]) expect(thenOf(events)).toEqual([caseById(nowOf(events), everything, '1')]);
    for (const usual of [0, 1]) {
      const events = [...walk(usual, 12, attempts(70)).events];
      expect(thenOf(events)).toEqual(searchCases(nowOf(events), everything).rows);
    }
  });

  it('at a moment it is the register of the steps that had happened by then', () => {
    const moment = at('2026-04-24 10:00');
    expect(thenOf(wrong, moment)).toMatchObject([{ state: 'decided' }]);
    expect(thenOf(mended, moment)).toMatchObject([{ state: 'performing' }]);
    expect(thenOf(wrong, at('2020-01-01 10:00'))).toEqual([]);
  });

  it('cases are looked for that may have been there, newest first, and in the scope of the reader', () => {
    const register = toldTo(caseRegister).tell('case-old', wrong).tell('case-new', wrong, '2026-12-01 10:00').db;
    const asked = { knownBy: at('2026-11-01 10:00').slice(0, 10) as never, happenedBy: undefined };
    const idsOf = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId }) => caseId);
    expect(idsOf(casesToTell(register, everything, asked, {}))).toEqual(['old']);
    const always = { knownBy: undefined, happenedBy: undefined };
    expect(idsOf(casesToTell(register, everything, always, {}))).toEqual(['new', 'old']);
    expect(casesToTell(register, { personId: 'x', grounds: [] }, always, {})).toEqual([]);
  });
});
