import {
  DisposePreserved,
  PreserveEvidence,
  RefusePreservation,
  ReturnPreserved,
  workingCalendar,
  type Command,
} from '@ecl/enforcement';
import { addDays, chinaDateOf, instant, plusHours, systemClock, type Instant, type PlainDate } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  deliver,
  people,
  tellGoodsForgotten,
  tellGoodsKept,
  tellTo,
  type Delivery,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served);
});
afterAll(() => served.stop());

/** The ledger looks which days are over, as it does every minute. */
const look = async (): Promise<void> => {
  await served.caughtUp();
  await served.ledger.byLaw.look();
};

const deliverAndLook = async (story: CaseStory): Promise<void> => {
  await deliver(story.steps, delivery);
  await look();
};

/** A step of a person who has just read the case. */
const take = async (id: string, as: string, command: Command): Promise<{ status: number; rules: string[] }> => {
  const file = await served.get(`/api/cases/${id}`, { as: people.gao.id });
  const steps = new StepsOn(served, `cases/${id}`);
  steps.etag = file.headers.get('ETag') ?? undefined;
  const { status, body } = await steps.take(as, command);
  const violations = (body.violations ?? []) as { readonly rule: string }[];
  return { status, rules: violations.map(({ rule }) => rule) };
};
const TAKEN = { status: 200, rules: [] };

const storyOf = (id: string): CaseStory => new CaseStory(caseAbout(id), begunWorkingDaysAgo(40, systemClock.now()));

/** When the goods of a story were preserved. */
const preservedIn = ({ steps }: CaseStory): Instant => {
  const command = steps.map((step) => step.command).find(({ type }) => type === 'PreserveEvidence');
  if (command === undefined) throw new Error('the story preserves no goods');
  return (command.data as { readonly occurredAt: Instant }).occurredAt;
};

const seventhDayAfter = (moment: Instant): PlainDate => workingCalendar().addWorkingDays(chinaDateOf(moment), 7).date;
const onDay = (day: PlainDate, time: string): Instant => instant(`${day}T${time}:00+08:00`);
const endOf = (day: PlainDate): Instant => onDay(addDays(day, 1), '00:00');

interface Entry {
  readonly type: string;
  readonly kind: string;
  readonly occurredAt: string;
}
interface Limit {
  readonly limit: string;
  readonly kind: string;
  readonly status: string;
  readonly dueOn: string;
  readonly dueAt?: string;
}

const show = async (id: string) => {
  const as = people.gao.id;
  const timeline = await served.get(`/api/cases/${id}/timeline?size=200`, { as });
  const deadlines = await served.get(`/api/cases/${id}/deadlines`, { as });
  const entries = timeline.body.items as Entry[];
  const limits = deadlines.body.items as Limit[];
  return {
    types: entries.map(({ type }) => type),
    releases: entries.filter(({ type }) => type === 'PreservationLapsed'),
    disposal: limits.findLast(({ kind }) => kind === 'preservationDisposal'),
    approval: limits.find(({ kind }) => kind === 'preservationApproval'),
  };
};

const disposal = (story: CaseStory, occurredAt: Instant, quantity = 10) =>
  DisposePreserved({
    occurredAt,
    preservationId: `preservation-${story.id}`,
    items: [{ itemId: 'barrows', quantity, from: 'preserved', outcome: { is: 'released' } }],
    reasons: '已拍照取证，不需要继续保存',
    document: story.paper('先行登记保存物品处理决定书'),
  });

const giveBack = (story: CaseStory, occurredAt: Instant, itemId: string, owner: { personId: string; name: string }) =>
  ReturnPreserved({
    occurredAt,
    preservationId: `preservation-${story.id}`,
    items: [{ itemId, quantity: itemId === 'tent' ? 1 : 10 }],
    officers: story.officers,
    certificatesShown: true,
    receivedBy: { ...owner, capacity: 'owner' },
    receipt: story.paper('返还物品清单'),
  });

const inUrgency = (story: CaseStory, occurredAt: Instant) => ({
  occurredAt,
  preservationId: `preservation-${story.id}`,
  officers: story.officers,
  certificatesShown: true,
  place: story.subject.place,
  items: [
    {
      itemId: 'barrows',
      name: '手推车',
      specification: '双轮，铁质',
      quantity: 10,
      unit: '辆',
      condition: '完好',
      owner: { is: 'party' as const, partyId: story.subject.party.partyId },
      keptBy: 'agency' as const,
      keptAt: '示例物品保管室',
    },
  ],
  present: 'party' as const,
  signature: 'signed' as const,
  papersHandedOver: true,
  documents: [story.paper('先行登记保存通知书'), story.paper('先行登记保存物品清单')],
  recordings: [],
  urgency: '当事人正在销毁账册',
});

const itsParty = ({ subject: { party } }: CaseStory) => ({ personId: party.partyId, name: party.name });
const itsNeighbour = ({ id }: CaseStory) => ({ personId: `neighbour-${id}`, name: '邻铺示例' });

describe('goods that are preserved by registration', () => {
  it('goods that nobody decides about are released by law after the seventh working day, however late that is recorded [8, 9, L05]', async () => {
    const story = storyOf('forgotten');
    tellGoodsForgotten(story);
    const lastDay = seventhDayAfter(preservedIn(story));
    await deliverAndLook(story);
    const shown = await show('forgotten');
    expect(shown.releases).toMatchObject([{ kind: 'byLaw', occurredAt: endOf(lastDay) }]);
    expect(shown.disposal).toMatchObject({ limit: 'L05', status: 'lapsed', dueOn: lastDay });
    await look();
    expect((await show('forgotten')).releases).toHaveLength(1);
  });

  it('a decision after the seventh working day comes too late, whether or not the release is recorded yet [L05, B5]', async () => {
    const story = storyOf('late');
    tellGoodsForgotten(story);
    const late = disposal(story, onDay(addDays(seventhDayAfter(preservedIn(story)), 1), '09:00'));
    await deliver(story.steps, delivery);
    const before = await take('late', story.head.id, late);
    await look();
    const after = await take('late', story.head.id, late);
    for (const { status, rules } of [before, after]) {
      expect(status).toBe(422);
      expect(rules).toContain('preservation.term-over');
    }
    expect((await show('late')).releases).toHaveLength(1);
  });

  it('a decision in time that is recorded after the release takes it back in the same answer, and the goods go to their owners [10, B5]', async () => {
    const story = storyOf('annulled');
    tellGoodsForgotten(story);
    const lastDay = seventhDayAfter(preservedIn(story));
    await deliverAndLook(story);
    expect((await show('annulled')).releases).toHaveLength(1);
    expect(await take('annulled', story.head.id, disposal(story, onDay(lastDay, '17:00')))).toEqual(TAKEN);
    await look();
    const { types, disposal: limit } = await show('annulled');
    expect(types).toEqual(expect.arrayContaining(['PreservationDisposed', 'PreservationLapseAnnulled']));
    // Only what the decision is about was taken back: the tent stays released by law, and nothing more is due.
    expect(limit?.status).toMatch(/^(met|lapsed)$/);
    const now = systemClock.now();
    const toAnother = giveBack(story, now, 'barrows', itsNeighbour(story));
    expect((await take('annulled', story.handler.id, toAnother)).rules).toEqual(['preservation.returned-to-another']);
    const toTheParty = giveBack(story, now, 'barrows', itsParty(story));
    expect(await take('annulled', story.handler.id, toTheParty)).toEqual(TAKEN);
    const toTheNeighbour = giveBack(story, now, 'tent', itsNeighbour(story));
    expect(await take('annulled', story.handler.id, toTheNeighbour)).toEqual(TAKEN);
  });

  it('goods of a third person go back to that person, and only the goods of the party are released by law', async () => {
    const story = storyOf('kept');
    tellGoodsKept(story);
    await deliverAndLook(story);
    const { releases, types } = await show('kept');
    expect(types.filter((type) => type === 'PreservedGoodsReturned')).toHaveLength(1);
    expect(releases).toHaveLength(1);
    const tentAgain = giveBack(story, systemClock.now(), 'tent', itsNeighbour(story));
    expect((await take('kept', story.handler.id, tentAgain)).rules).toEqual(['preservation.not-released']);
    const barrows = giveBack(story, systemClock.now(), 'barrows', itsParty(story));
    expect(await take('kept', story.handler.id, barrows)).toEqual(TAKEN);
  });

  it('goods preserved in urgency need an approval within 24 hours, across midnight, and a refusal releases them [B4, L05]', async () => {
    const story = storyOf('urgent');
    tellTo(story, 'inspected');
    const handler = story.handler.id;
    const preservedAt = onDay(story.clock.later(1).today, '20:30');
    await deliver(story.steps, delivery);
    const said = inUrgency(story, preservedAt);
    expect(await take('urgent', handler, PreserveEvidence(said))).toEqual(TAKEN);
    const overdue = (await show('urgent')).approval;
    expect(overdue).toMatchObject({ limit: 'L05', status: 'overdue', dueAt: plusHours(preservedAt, 24) });
    const refusal = RefusePreservation({
      occurredAt: plusHours(preservedAt, 23),
      preservationId: said.preservationId,
      reasons: '账册与本案无关',
    });
    expect(await take('urgent', story.head.id, refusal)).toEqual(TAKEN);
    await look();
    const after = await show('urgent');
    expect(after.releases).toEqual([]);
    expect(after.approval?.status).toBe('met');
    expect(after.disposal?.status).toBe('fellAway');
    const back = giveBack(story, systemClock.now(), 'barrows', itsParty(story));
    expect(await take('urgent', handler, back)).toEqual(TAKEN);
  });
});
