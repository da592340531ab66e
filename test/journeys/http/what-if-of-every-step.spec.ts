import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  deliver,
  leadRegistration,
  people,
  tellCaseOfTwoParties,
} from '@ecl/storytelling';
import { systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandType } from '@ecl/enforcement';
import { isGivenItsId, stepFamilies, type StepFamily } from '../../../apps/ledger/src/steps/step-families.js';
import { repetitions } from '../../running/repetitions.js';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
const company = 'party-301';

beforeAll(async () => {
  served = await ServedLedger.populated();
  const subject = caseAbout('301', { others: [{ party: citizen('301b', '卯示例'), fineInYuan: 500 }] });
  const story = new CaseStory(subject, begunWorkingDaysAgo(140, systemClock.now()));
  tellCaseOfTwoParties(story);
  const delivery = await deliveryTo(served);
  await deliver(story.steps, delivery);
  const [who, command] = [people.xie, leadRegistration('lead-301', story.clock.next())];
  await deliver([{ who, collection: 'leads', id: 'lead-301', command }], delivery);
});
afterAll(() => served.stop());

interface Node {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly required?: readonly string[];
}

/** Some value of a member, as its schema allows it where this is easy to say; the answer to a wrong one is 400. */
const someValue = (node: Node): unknown => {
  if (node.const !== undefined) return node.const;
  if (node.enum) return node.enum[0];
  if (node.anyOf) return someValue(node.anyOf[0] ?? {});
  switch (node.type) {
    case 'object':
      return Object.fromEntries((node.required ?? []).map((name) => [name, someValue(node.properties?.[name] ?? {})]));
    case 'array':
      return Array.from({ length: Math.max(1, node.minItems ?? 0) }, () => someValue(node.items ?? {}));
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return node.format === 'date-time' ? '2026-03-02T01:00:00.000Z' : node.format === 'date' ? '2026-03-02' : 'x';
  }
};

/** Bodies that a person or a program may send, from empty to absurd. */
const oddBodies = ({ schema }: CommandType): readonly unknown[] => {
  const { properties = {} } = schema as Node;
  const members = Object.entries(properties);
  const some = members.map(([name, node]) => [name, someValue(node)] as const);
  const half = (parity: number) => Object.fromEntries(some.filter((_, place) => place % 2 === parity));
  const each = (value: unknown) => Object.fromEntries(members.map(([name]) => [name, value]));
  const unknownParty = {
    ...('partyId' in properties ? { partyId: 'party-nobody' } : {}),
    ...('partyIds' in properties ? { partyIds: ['party-nobody', company] } : {}),
    ...('dispositions' in properties ? { dispositions: [{ partyId: 'party-nobody' }] } : {}),
  };
  return [
    {},
    [],
    Object.fromEntries(some),
    half(0),
    half(1),
    each(null),
    each(7),
    each({}),
    each([]),
    each('长'.repeat(20_000)),
    { nobodyKnowsThis: 1 },
    { ['__proto__x']: null, constructor: 'x' },
    unknownParty,
    { ...unknownParty, at: '2026-03-02T01:00:00.000Z' },
    { ...Object.fromEntries(some), at: '2031-03-03T01:00:00.000Z' },
    { occurredAt: '2099-01-01T00:00:00.000Z' },
  ];
};

/** Each kind of body is asked of some steps, and of every step in the deep lane. */
const someOf = (bodies: readonly unknown[], nth: number): readonly unknown[] => {
  const apart = bodies.length / repetitions(4, bodies.length);
  return bodies.filter((_, place) => (place + nth) % apart === 0);
};

/** Everything on record but who read which file. */
const recorded = async (): Promise<readonly string[]> => {
  const entries: string[] = [];
  for await (const { streamName, type } of served.ledger.store.readAll())
    if (type !== 'CaseFileRead') entries.push(`${streamName} ${type}`);
  return entries;
};

/** An answer, or a fault of the request: something in it is wrong, or it is too large. */
const isAnswer = (status: number, is: unknown): boolean =>
  status === 200 ? ['accepted', 'refused', 'incomplete'].includes(String(is)) : status === 400 || status === 413;

/** Where there is something to take the step on. */
const KNOWN: Readonly<Record<string, string>> = { cases: '301', supervision: '301', leads: 'lead-301' };
const addressOf = (family: StepFamily, commandType: CommandType): string =>
  family.onlyId !== undefined || isGivenItsId(family, commandType)
    ? family.path
    : `${family.path}/${KNOWN[family.path] ?? 'b-1'}`;

describe('what a step would be answered, of every step', () => {
  it('whatever is asked of whichever step by whomever is answered or is a fault of the request, and nothing is recorded', async () => {
    const before = await recorded();
    const askers = [people.li.id, people.gao.id];
    const wrong: string[] = [];
    let accepted = 0;
    let turn = 0;
    let nth = 0;
    for (const family of stepFamilies)
      for (const commandType of family.commandTypes)
        for (const body of someOf(oddBodies(commandType), nth++)) {
          turn += 1;
          const as = askers[turn % askers.length] ?? people.li.id;
          const address = `/api/${addressOf(family, commandType)}/steps/${commandType.step}/what-if`;
          const { status, body: answer } = await served.post(address, { as, body });
          if (!isAnswer(status, answer.is))
            wrong.push(`${address} ${String(status)} ${JSON.stringify(body).slice(0, 200)}`);
          if (status === 200 && answer.is === 'accepted') accepted += 1;
        }
    // Which of the bodies are asked changes with the number of steps: one that is lawful is asked each time.
    const advice = { occurredAt: systemClock.now(), text: '请立即清理', addressee: '店主' };
    const address = '/api/leads/lead-301/steps/issue-advisory/what-if';
    const sure = await served.post(address, { as: people.li.id, body: advice });
    if (sure.body.is === 'accepted') accepted += 1;
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(0);
    expect(await recorded()).toEqual(before);
  });
});
