import {
  caseDecider,
  ReturnPreserved,
  type Actor,
  type CaseEvent,
  type Command,
  type PartOfStep,
} from '@ecl/enforcement';
import { InMemoryEventStore } from '@ecl/event-sourcing';
import { instant, newUuid } from '@ecl/kernel';
import { nextStepsAt } from '@ecl/ledger';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  deliver,
  onSpotDecision,
  proposal,
  tellGoodsForgotten,
  ThroughDoors,
  type CaseSubject,
} from '@ecl/storytelling';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { collect } from './events.js';
import {
  copyRegisters,
  enteredRegisters,
  FilingBureau,
  NOW,
  outcomeOf,
  type Registers,
} from './number-book.fixture.js';

let registers: Registers;
let log: InMemoryEventStore;
let bureau: FilingBureau;
beforeAll(async () => {
  registers = await enteredRegisters();
});
beforeEach(async () => {
  log = new InMemoryEventStore();
  await copyRegisters(registers, log);
  bureau = await FilingBureau.open(log);
});
afterEach(() => {
  bureau.doors.stop();
});

const actorOf = ({ id, roles, agencyId, unitId }: CaseStory['head']): Actor => ({
  personId: id,
  roles,
  ...(agencyId ? { agencyId } : {}),
  ...(unitId ? { unitId } : {}),
});
const sameConduct = (id: string, different: Partial<Omit<CaseSubject, 'id'>> = {}) =>
  new CaseStory(
    caseAbout(id, { party: citizen(id, '示例张三'), place: '示例路 1 号', fineInYuan: 100, ...different }),
    begunWorkingDaysAgo(40, NOW),
  );
const count = async () => (await collect(log.readAll())).length;
/** Asks a step, and checks that the log is what it was. */
const ask = async (id: string, who: CaseStory['head'], step: PartOfStep, at?: string) => {
  const before = await count();
  const asked = await bureau.doors.cases.ask(id, step, {
    actor: actorOf(who),
    ...(at === undefined ? {} : { at: instant(at) }),
  });
  expect(await count()).toBe(before);
  return asked;
};
const take = (id: string, who: CaseStory['head'], command: Command) =>
  bureau.doors.cases.execute(id, command, { actor: actorOf(who), commandId: newUuid() });
const rulesOf = ({ answer }: Awaited<ReturnType<typeof ask>>) =>
  answer.is === 'refused' ? answer.violations.map(({ rule }) => rule) : answer.is;

describe('a step that is asked for what only one step can have', () => {
  it('a number that another case has is refused when asked, as it is when the step is taken, and nothing is reserved', async () => {
    const [first, second] = await bureau.propose('a', 'b');
    if (!first || !second) throw new RangeError('no case');
    await bureau.approve('a', '演示城管立〔2026〕第077号');
    const step = (caseNumber?: string) => ({
      type: 'ApproveFiling',
      data: { occurredAt: second.clock.later(1).next(), documents: [], ...(caseNumber ? { caseNumber } : {}) },
    });
    expect(rulesOf(await ask('b', second.head, step('演示城管立(2026)77号')))).toEqual(['numbers.taken']);
    const free = await ask('b', second.head, step());
    expect(rulesOf(free)).toBe('accepted');
    const would = free.answer.is === 'accepted' ? free.answer.events[0]?.data : undefined;
    expect(await bureau.book()).toHaveLength(2);
    expect(outcomeOf(await bureau.approve('b'))).toBe((would as { caseNumber: string }).caseNumber);
  });

  it('a fine for conduct that another case has fined is refused when asked, and the second case is warned of when asked', async () => {
    const [first, second, third] = [sameConduct('a'), sameConduct('b'), sameConduct('c')];
    await take('a', first.handler, onSpotDecision(first));
    const fine = onSpotDecision(second);
    expect(rulesOf(await ask('b', second.handler, fine))).toEqual(['decision.conduct-fined-in-another-case']);
    const { warnings } = await ask('c', third.handler, proposal(third));
    expect(warnings).toMatchObject([{ code: 'conduct-in-another-case', en: expect.stringContaining('(a)') }]);
    expect(await bureau.book('2026', 'decision')).toHaveLength(2);
  });
});

describe('a step that is asked for another moment', () => {
  it('of a moment to come, what the law will have brought about by then is told, and the step is judged after it [L05]', async () => {
    const story = new CaseStory(caseAbout('goods'), begunWorkingDaysAgo(3, NOW));
    tellGoodsForgotten(story);
    await deliver(story.steps.splice(0), new ThroughDoors(bureau.doors));
    const returning = (occurredAt: string): PartOfStep => ({
      type: 'ReturnPreserved',
      data: {
        ...ReturnPreserved({
          occurredAt: instant(occurredAt),
          preservationId: 'preservation-goods',
          items: [{ itemId: 'tent', quantity: 1 }],
          officers: story.officers,
          certificatesShown: true,
          receivedBy: { personId: 'neighbour-goods', name: '邻铺示例', capacity: 'owner' },
          receipt: story.paper('返还物品清单'),
        }).data,
      },
    });
    const soon = await ask('goods', story.handler, returning(NOW));
    expect([soon.byLaw, rulesOf(soon)]).toEqual([[], ['preservation.not-released']]);
    const later = '2026-07-06T02:00:00Z';
    const asked = await ask('goods', story.handler, returning(later), later);
    expect([asked.byLaw.map(({ type }) => type), rulesOf(asked)]).toEqual([['PreservationLapsed'], 'accepted']);
    expect(asked.warnings.map(({ code }) => code)).toEqual(['moment-to-come']);
    let state = caseDecider.initialState;
    for (const { type, data } of await collect(log.readStream('case-goods')))
      state = caseDecider.evolve(state, { type, data } as CaseEvent);
    const next = (at?: string) =>
      nextStepsAt(bureau.doors, state, { actor: actorOf(story.handler), ...(at ? { at: instant(at) } : {}) });
    expect([next().byLaw, next(later).byLaw]).toEqual([[], asked.byLaw]);
    expect(next(later).at).toBe(instant(later));
  });

  it('of a moment that has passed, the step is judged as one that happened then and is recorded now', async () => {
    const [story] = await bureau.propose('a');
    if (!story) throw new RangeError('no case');
    const step = { type: 'ApproveFiling', data: { occurredAt: instant('2026-01-05T02:00:00Z'), documents: [] } };
    const asked = await ask('a', story.head, step, '2026-01-05T02:00:00Z');
    expect(asked.at).toBe(NOW);
    expect(asked.warnings.map(({ code }) => code)).toEqual(['moment-past']);
    expect(rulesOf(asked)).toContain('step.before-what-it-follows');
  });
});
