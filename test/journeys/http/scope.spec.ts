import type { AccountRole } from '@ecl/identity';
import { IssueCertificate, RegisterPerson, type Command, type Role } from '@ecl/enforcement';
import { addDays, chinaDateOf, newUuid, systemClock } from '@ecl/kernel';
import {
  BANK,
  bannerUnit,
  caseAbout,
  deliver,
  firstUnit,
  leadRegistration,
  people,
  secondUnit,
  tellTo,
  tellTransferStalledAtPolice,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { repetitions } from '../../running/repetitions.js';
import { seedOfThisSpec } from '../../running/seed.js';
import { ADMINISTRATOR, ServedLedger, type Reply } from './served-ledger.js';
import { newKey, StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

const LEADS = [
  ['lead-1', firstUnit],
  ['lead-2', secondUnit],
  ['lead-3', bannerUnit],
] as const;
/** Whoever sees a lead may see none of the cases to which it led. */
const LED_TO = [
  ['lead-1', ['first', 'second', 'banner']],
  ['lead-2', ['crime', 'second']],
] as const;
const CASES = ['first', 'second', 'banner', 'crime'] as const;

let served: ServedLedger;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  const stories = [
    tellTo(storyOf(caseAbout('first', { team: firstUnit })), 'served'),
    tellTo(storyOf(caseAbout('second', { team: secondUnit })), 'filed'),
    tellTo(storyOf(caseAbout('banner', { team: bannerUnit })), 'served'),
  ];
  const crime = storyOf(caseAbout('crime', { powerCode: '09-3' }));
  tellTransferStalledAtPolice(crime);
  for (const { steps } of [...stories, crime]) await deliver(steps, delivery);
  for (const [leadId, { agencyId, unitId, handlers }] of LEADS)
    await new StepsOn(served, `leads/${leadId}`).take(
      handlers[0].id,
      leadRegistration(leadId, systemClock.now(), { agencyId, unitId }),
    );
  for (const [leadId, caseIds] of LED_TO)
    for (const caseId of caseIds) {
      const command = named('LinkLeadToCase', { occurredAt: systemClock.now(), caseId });
      const actor = { personId: 'system', roles: ['system' as const] };
      expect(await served.ledger.leads.execute(leadId, command, { actor, commandId: newUuid() })).toMatchObject({
        is: 'accepted',
      });
    }
});
afterAll(() => served.stop());

const named = (type: string, data: object): Command => ({ type, data });

const enter = async (command: Command): Promise<void> => {
  const actor = { personId: ADMINISTRATOR, roles: ['administrator' as const] };
  const answer = await served.ledger.registers.execute('personnel', command, { actor, commandId: newUuid() });
  if (answer.is === 'refused') throw new Error(answer.violations.map(({ rule }) => rule).join(', '));
};

interface Place {
  readonly agencyId: string;
  readonly unitId?: string;
}
const UNITS: readonly Place[] = [firstUnit, secondUnit, bannerUnit].map(({ agencyId, unitId }) => ({
  agencyId,
  unitId,
}));
const BODIES: readonly Place[] = ['demo-police-bureau', 'demo-procuratorate', BANK].map((agencyId) => ({ agencyId }));

/** Everyone may be posted anywhere, with any duty but a bank's and an administrator's, which stay by themselves. */
const ROLES = [
  ...['officer', 'auxiliary', 'unitHead', 'legalReviewer', 'head', 'presider', 'finance', 'police'],
  ...['procuratorate', 'reconsiderationBody', 'court', 'supervisor', 'publisher', 'archivist'],
] as Exclude<Role, 'system' | 'bank' | 'administrator'>[];

/** Somebody with an account, and what becomes of the posting after the account was opened. */
const somebody = fc.record({
  roles: fc.oneof(fc.subarray(ROLES, { minLength: 1, maxLength: 3 }), fc.constant(['bank' as const])),
  place: fc.constantFrom(...UNITS, ...UNITS, ...BODIES),
  fate: fc.constantFrom('stays', 'stays', 'leaves', 'moves'),
  movesTo: fc.constantFrom(...UNITS),
});
type Somebody = typeof somebody extends fc.Arbitrary<infer S> ? S : never;

const FROM = addDays(chinaDateOf(systemClock.now()), -2);

/** Duties that only somebody of a unit has. */
const OF_A_UNIT = ['officer', 'auxiliary', 'unitHead'];
const rolesAt = ({ roles, place }: Somebody): AccountRole[] => {
  const possible = (roles as readonly AccountRole[]).filter(
    (role) => place.unitId !== undefined || !OF_A_UNIT.includes(role),
  );
  return possible.length === 0 ? ['finance'] : possible;
};

/** Somebody in post at a place, today. */
const register = (personId: string, { agencyId, unitId }: Place): Promise<void> =>
  enter(
    RegisterPerson({
      ...{ agencyId, ...(unitId === undefined ? {} : { unitId }), occurredAt: systemClock.now(), personId },
      ...{ name: `${personId}（虚构）`, standing: 'officer' as const },
      from: FROM,
    }),
  );

const certificateOf = (supervisor: string): string => `SUP-${supervisor}`;
const certify = (personId: string): Promise<void> =>
  enter(
    IssueCertificate({
      ...{ occurredAt: systemClock.now(), number: certificateOf(personId), personId, kind: 'supervision' },
      ...{ fields: 'all', territory: '150400', validFrom: FROM, validTo: addDays(FROM, 99) },
    }),
  );

const begin = async (id: string, each: Somebody): Promise<void> => {
  const { place } = each;
  await register(id, place);
  if (rolesAt(each).includes('supervisor')) await certify(id);
  await served.openAccount({ username: id, personId: id, roles: rolesAt(each), ...place });
  await served.tokenOf(id);
};

const end = async (id: string, { fate, movesTo }: Somebody): Promise<void> => {
  const occurredAt = systemClock.now();
  if (fate === 'leaves')
    await enter(
      named('EndPosting', { occurredAt, personId: id, on: addDays(chinaDateOf(occurredAt), -1), reason: '离任' }),
    );
  if (fate === 'moves')
    await enter(
      RegisterPerson({
        ...{ ...movesTo, occurredAt, personId: id, name: `${id}（虚构）`, standing: 'officer' },
        from: chinaDateOf(occurredAt),
      }),
    );
};

/** Every row of a list, page by page: a page that has a next has rows. */
const all = async (as: string, path: string, of = 2): Promise<readonly Record<string, string>[]> => {
  const rows: Record<string, string>[] = [];
  for (let after = ''; ;) {
    const { status, body }: Reply = await served.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=${String(of)}${after}`,
      { as },
    );
    // Whoever has left may not even sign in.
    if (status === 401) return [];
    expect(status).toBe(200);
    if (body.next !== null) expect(body.items).toHaveLength(of);
    rows.push(...body.items);
    if (body.next === null) return rows;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
};

/** A check by this supervisor and somebody else in each case: what it opens is still a matter of the scope. */
const declareChecks = async (supervisor: string): Promise<void> => {
  const second = `${supervisor}-second`;
  await register(second, firstUnit);
  await certify(second);
  for (const caseId of CASES)
    for (const [by, withSupervisor] of [
      [supervisor, second],
      [second, supervisor],
    ] as const) {
      const now = systemClock.now();
      const about = { occurredAt: now, certificateNumber: certificateOf(by), ground: '演示监督通知' };
      const event = named('SupervisionCheckDeclared', {
        ...about,
        supervisor: by,
        withSupervisor,
        on: chinaDateOf(now),
      });
      const id = newUuid();
      const metadata = { commandId: id, correlationId: id, causationId: id, actor: by, recordedAt: now };
      await served.ledger.store.appendToStream(`supervision-${caseId}`, [{ id, ...event, metadata }], {
        expectedRevision: 'any',
      });
    }
};

const opened = async (as: string, ids: readonly string[], path: (id: string) => string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const id of ids) if ((await served.get(path(id), { as })).status === 200) found.push(id);
  return found;
};

interface LeadSeen {
  readonly leadId: string;
  readonly caseIds: readonly string[];
  readonly caseId?: string;
}
const leadsAlone = async (as: string, leadIds: readonly string[]): Promise<readonly Record<string, string>[]> =>
  Promise.all(leadIds.map(async (id) => (await served.get(`/api/leads/${id}`, { as })).body.lead));

/** Each so many accounts are asked of every list. */
const EVERY = repetitions(4, 1);
/** Every list that there is, also those that leave the house as a file. */
const ANSWERS = (day: string): readonly string[] => [
  ...['cases', 'cases-then', 'deadlines?list=due', 'deadlines?list=overdue', 'deadlines/moved', 'leads'],
  ...['legal-review-queue', 'transfers', 'payments', `reconciliation?bank=${BANK}&day=${day}`],
  ...['taking/cases?format=csv', 'taking/payments?format=csv', 'taking/deadlines?list=due&format=csv'],
  ...['taking/leads?format=csv', 'taking/process-log?format=xes'],
];
/** The cases whose ids are no word of any answer. */
const NAMED = /(?<![\w-])(banner|crime)(?![\w-])/g;

/** Whose part is the decision: it opens the step, and is named where it waits and where it changed. */
const OF_DECISIONS: readonly AccountRole[] = ['publisher', 'court', 'reconsiderationBody'];
const OPEN_TO_DECISIONS = ['disclosures', 'changes', 'taking/credit-publicity?format=csv'];

/** What each answer to somebody names. */
const namedIn = async (
  as: string,
  day: string,
  roles: readonly AccountRole[],
): Promise<readonly (readonly [string, readonly string[]])[]> =>
  Promise.all(
    [...ANSWERS(day), ...(roles.some((role) => OF_DECISIONS.includes(role)) ? [] : OPEN_TO_DECISIONS)].map(
      async (path) => {
        const { body } = await served.get(`/api/${path}`, { as });
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        return [path, [...new Set(text.match(NAMED) ?? [])]] as const;
      },
    ),
  );

const ids = (rows: readonly Record<string, string>[], name = 'caseId'): readonly string[] =>
  [...new Set(rows.map((row) => row[name] ?? ''))].sort();

describe('the lists and the files of any account', () => {
  it('an account finds in each list exactly what it may open, whatever its duty, its post and its part in a case', async () => {
    const seed = seedOfThisSpec();
    const everyone = fc.sample(somebody, { seed, numRuns: repetitions(14, 24) });
    for (const [i, each] of everyone.entries()) await begin(`random-${String(i)}`, each);
    for (const [i, each] of everyone.entries()) {
      await end(`random-${String(i)}`, each);
      if (rolesAt(each).includes('supervisor')) await declareChecks(`random-${String(i)}`);
    }
    const { log } = (await served.get('/health/ready')).body;
    for (const path of ['cases', 'leads', 'payments', 'transfers', 'legal-review-queue', 'deadlines?list=due'])
      await served.get(`/api/${path}${path.includes('?') ? '&' : '?'}atLeast=${log.lastPosition}`, {
        as: people.gao.id,
      });
    const today = chinaDateOf(systemClock.now());
    let [shown, hidden, namedByLeads, notNamed] = [0, 0, 0, 0];
    for (const [i, each] of everyone.entries()) {
      const as = `random-${String(i)}`;
      const why = `${JSON.stringify(each)} (seed ${String(seed)})`;
      const files = await opened(as, CASES, (id) => `/api/cases/${id}`);
      expect([why, ids(await all(as, '/api/cases'))]).toEqual([why, [...files].sort()]);
      expect([why, ids(await all(as, '/api/cases-then'))]).toEqual([why, [...files].sort()]);
      const leads = await opened(
        as,
        LEADS.map(([id]) => id),
        (id) => `/api/leads/${id}`,
      );
      expect([why, ids(await all(as, '/api/leads'), 'leadId')]).toEqual([why, [...leads].sort()]);
      const inPart: string[] = [];
      for (const list of ['payments', 'transfers']) {
        const parts = await opened(as, CASES, (id) => `/api/${list}/${id}`);
        expect([list, why, ids(await all(as, `/api/${list}`))]).toEqual([list, why, [...parts].sort()]);
        inPart.push(...parts);
      }
      for (const row of [...(await all(as, '/api/leads')), ...(await leadsAlone(as, leads))]) {
        const { leadId, caseIds, caseId } = row as unknown as LeadSeen;
        const ledTo = LED_TO.find(([id]) => id === leadId)?.[1] ?? [];
        const may = ledTo.filter((id) => files.includes(id));
        expect([why, caseIds, caseId]).toEqual([why, may, may.at(-1)]);
        namedByLeads += caseIds.length;
        notNamed += ledTo.length - caseIds.length;
      }
      for (const list of ['deadlines?list=due', 'deadlines?list=met', 'legal-review-queue'])
        for (const caseId of ids(await all(as, `/api/${list}`)))
          expect([list, why, files]).toEqual([list, why, expect.arrayContaining([caseId])]);
      if (i % EVERY === 0) {
        const may = new Set([...files, ...inPart]);
        for (const [path, named] of await namedIn(as, today, rolesAt(each)))
          expect([path, why, named.filter((id) => !may.has(id))]).toEqual([path, why, []]);
      }
      if (each.fate === 'leaves') expect([why, files, leads]).toEqual([why, [], []]);
      shown += files.length + leads.length;
      hidden += CASES.length - files.length;
    }
    for (const count of [namedByLeads, notNamed]) expect(count).toBeGreaterThan(0);
    expect(shown).toBeGreaterThan(0);
    expect(hidden).toBeGreaterThan(0);
  });
});

describe('an officer of another banner', () => {
  it('an officer begins no case with a lead of another agency or unit, and the answer is that for a lead that never was', async () => {
    const delivery = await deliveryTo(served);
    const beginningWith = async (leadId: string, number: number) => {
      const story = tellTo(storyOf(caseAbout(`from-lead-${String(number)}`, { team: bannerUnit })), 'proposed');
      const [proposal] = story.steps;
      Object.assign(proposal!.command.data, { leadId });
      return delivery.give(proposal!);
    };
    const [ghost, ofTheCity, own] = [
      await beginningWith('no-such-lead', 1),
      await beginningWith('lead-1', 2),
      await beginningWith('lead-3', 3),
    ];
    expect(ghost).toMatchObject({ is: 'refused', violations: [{ rule: 'filing.lead-not-here' }] });
    expect(ofTheCity).toEqual(ghost);
    expect(own).toMatchObject({ is: 'accepted' });
  });

  it('an officer of another agency finds no case, lead, deadline or payment of this one', async () => {
    for (const path of [
      'cases',
      'leads',
      'payments',
      'transfers',
      'deadlines?list=due',
      'deadlines?list=overdue',
      'deadlines?list=met',
    ]) {
      const rows = await all(people.sun.id, `/api/${path}`);
      expect([path, rows.filter((row) => row['agencyId'] !== bannerUnit.agencyId)]).toEqual([path, []]);
    }
  });
});

describe('a person who had a part in a case', () => {
  const step = async (as: string, command: Command): Promise<Reply> => {
    const steps = new StepsOn(served, 'cases/second');
    steps.etag = (await served.get('/api/cases/second', { as: people.gao.id })).headers.get('ETag') ?? undefined;
    const reply = await steps.take(as, command);
    expect([reply.status, reply.body.violations]).toEqual([200, undefined]);
    return reply;
  };
  const listed = async (as: string, atLeast: string): Promise<readonly string[]> =>
    (await served.get(`/api/cases?atLeast=${atLeast}`, { as })).body.items.map(
      ({ caseId }: { caseId: string }) => caseId,
    );
  const sees = async (as: string, { body }: Reply): Promise<readonly [number, boolean]> => [
    (await served.get('/api/cases/second', { as })).status,
    (await listed(as, body.position)).includes('second'),
  ];

  it('a person who was replaced does not find the case any more, and the one in that place does', async () => {
    const at = systemClock.now();
    const assigned = await step(
      people.gao.id,
      named('AssignHandler', { occurredAt: at, personId: people.li.id, replaces: people.chen.id }),
    );
    expect(await sees(people.chen.id, assigned)).toEqual([404, false]);
    expect(await sees(people.li.id, assigned)).toEqual([200, true]);
    const back = await step(
      people.gao.id,
      named('AssignHandler', { occurredAt: systemClock.now(), personId: people.chen.id, replaces: people.li.id }),
    );
    expect(await sees(people.chen.id, back)).toEqual([200, true]);
    expect(await sees(people.li.id, back)).toEqual([404, false]);
  });

  it('a person who was recused does not find the case any more', async () => {
    await step(
      people.zhao.id,
      named('RequestRecusal', { occurredAt: systemClock.now(), personId: people.chen.id, ground: '近亲属' }),
    );
    const recused = await step(
      people.gao.id,
      named('DecideRecusal', {
        occurredAt: systemClock.now(),
        personId: people.chen.id,
        isGranted: true,
        reasons: '属实',
      }),
    );
    expect(await sees(people.chen.id, recused)).toEqual([404, false]);
    const tried = await served.post('/api/cases/second/steps/request-recusal', {
      as: people.chen.id,
      body: { occurredAt: systemClock.now(), personId: people.zhao.id, ground: '近亲属' },
      headers: { 'If-Match': '"0"', 'Idempotency-Key': newKey() },
    });
    expect(tried.status).toBe(404);
  });
});

describe('the part of a case that is somebody’s own', () => {
  it.each([
    ['the bank', people.bank.id, 'first', [403, 200, 403]],
    ['finance', people.finance.id, 'first', [403, 200, 403]],
    ['the publisher', people.fang.id, 'first', [403, 403, 403]],
    ['the police', people.police.id, 'crime', [403, 403, 200]],
    ['the bank in a case without a fine', people.bank.id, 'second', [404, 404, 404]],
  ] as const)('%s opens its part, and neither the file nor the parts of others', async (_, as, caseId, expected) => {
    const found = [];
    for (const part of ['cases', 'payments', 'transfers'])
      found.push((await served.get(`/api/${part}/${caseId}`, { as })).status);
    expect(found).toEqual(expected);
  });

  it('the bank and finance know a debtor by the id and not by the name', async () => {
    for (const as of [people.bank.id, people.finance.id]) {
      const { body } = await served.get('/api/payments/first', { as });
      expect(body.payment).toMatchObject({ caseId: 'first', parties: [] });
      expect(body.payment.debtors).not.toEqual([]);
    }
    expect((await served.get('/api/payments/first', { as: people.gao.id })).body.payment.parties).not.toEqual([]);
  });

  it('the finance of an agency finds no debt of another agency', async () => {
    expect(ids(await all(people.finance.id, '/api/payments'))).toEqual(['first']);
    expect(ids(await all(people.bank.id, '/api/payments'))).toEqual(['banner', 'first']);
  });
});
