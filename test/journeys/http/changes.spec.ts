import { modelsOfChanges, seenChanges, sharedPortionOf, type ReadPortion } from '@ecl/ledger';
import { payments } from '@ecl/read-models';
import {
  actorOf,
  caseAbout,
  bannerUnit,
  deliver,
  firstUnit,
  leadRegistration,
  people,
  tellTransferFiledByPolice,
  tellTo,
} from '@ecl/storytelling';
import { systemClock } from '@ecl/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, ServedLedger, type Reply } from './served-ledger.js';
import { StepsOn } from './steps.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { li, gao, xu, finance, fang } = people;

let served: ServedLedger;
let last: string;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  for (const { steps } of [
    tellTo(storyOf(caseAbout('served', { team: firstUnit })), 'served'),
    tellTo(storyOf(caseAbout('banner', { team: bannerUnit })), 'filed'),
    tellTo(storyOf(caseAbout('filed', { team: firstUnit })), 'filed'),
    handedOver(),
  ])
    await deliver(steps, delivery);
  const { agencyId, unitId, handlers } = bannerUnit;
  await new StepsOn(served, 'leads/lead-1').take(
    handlers[0].id,
    leadRegistration('lead-1', systemClock.now(), { agencyId, unitId }),
  );
  last = (await served.get('/health/ready')).body.log.lastPosition;
});
afterAll(() => served.stop());

const handedOver = () => {
  const story = storyOf(caseAbout('handed-over', { team: firstUnit }), systemClock.now(), 55);
  tellTransferFiledByPolice(story);
  return story;
};

interface ToldEvent {
  readonly subject: string;
  readonly type: string;
  readonly position: string;
  readonly data: { readonly revision: number; readonly href: string };
}

const asked = (as: string, query = ''): Promise<Reply> => served.get(`/api/changes?atLeast=${last}${query}`, { as });

/** Everything that somebody is told, page by page, as a program follows the links. */
const told = async (as: string, limit = 1000): Promise<readonly ToldEvent[]> => {
  const all: ToldEvent[] = [];
  let path = `/api/changes?atLeast=${last}&limit=${String(limit)}`;
  for (;;) {
    const { status, body, headers } = await served.get(path, { as });
    expect(status).toBe(200);
    all.push(...(body as ToldEvent[]));
    if (headers.get('Changes-Caught-Up') === 'true') return all;
    path = /^<([^>]+)>; rel="next"$/.exec(headers.get('Link') ?? '')?.[1] ?? '';
  }
};

const ofCase = (events: readonly ToldEvent[], id: string): readonly ToldEvent[] =>
  events.filter(({ subject }) => subject === `case/${id}`);
const typesOf = (events: readonly ToldEvent[]): readonly string[] => events.map(({ type }) => type);

describe('the feed of changes', () => {
  it('the feed of changes is a batch of CloudEvents 1.0, each of which says what happened, to what and when', async () => {
    const { headers, body } = await asked(li.id, '&limit=1');
    expect(headers.get('Content-Type')).toMatch(/^application\/cloudevents-batch\+json/);
    expect(body).toEqual([
      {
        specversion: '1.0',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        source: 'urn:enforcement-case-ledger',
        type: 'enforcement-case-ledger.FilingProposed',
        subject: 'case/served',
        time: expect.stringMatching(/Z$/),
        datacontenttype: 'application/json',
        position: expect.any(String),
        data: {
          ...{ kind: 'case', id: 'served', revision: 0, href: '/api/cases/served' },
          ...{ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[A-Z]/) },
        },
      },
    ]);
  });

  it('the feed of changes has each event of a case once, in the order of its stream, however large the pages are', async () => {
    const [large, small] = [await told(gao.id), await told(gao.id, 7)];
    expect(small).toEqual(large);
    const revisions = ofCase(large, 'served').map(({ data }) => data.revision);
    expect(revisions.length).toBeGreaterThan(10);
    expect(revisions).toEqual(revisions.map((_, index) => index));
  });

  it('a page of the feed that holds nothing for somebody still leads on', async () => {
    const actor = actorOf(bannerUnit.handlers[0]);
    const { changes, upTo, isCaughtUp } = await seenChanges(served.ledger, actor, { limit: 10, mostLookedAt: 3 });
    expect([changes, upTo === undefined, isCaughtUp]).toEqual([[], false, false]);
  });

  it('whoever is at the end gets an empty batch, and the same place to ask from again', async () => {
    const { body, headers } = await asked(gao.id, `&after=${last}`);
    expect([body, headers.get('Changes-Caught-Up')]).toEqual([[], 'true']);
    expect(headers.get('Link')).toContain(`after=${last}`);
  });

  it('a small page costs the reading of a small piece of the log', async () => {
    const read = sharedPortionOf(served.ledger.store);
    const sizes: number[] = [];
    const counted: ReadPortion = async (portion) => {
      const events = await read(portion);
      sizes.push(events.length);
      return events;
    };
    const { changes } = await seenChanges(served.ledger, actorOf(gao), { limit: 1, read: counted });
    expect([changes.length, sizes]).toEqual([1, [50]]);
  });

  it('whoever waits for a step waits for all that says who sees it: of the treasury also for what is owed', () => {
    const namesFor = (who: typeof gao) => modelsOfChanges(served.ledger, actorOf(who)).map(({ name }) => name);
    expect([namesFor(gao).includes(payments.name), namesFor(finance).includes(payments.name)]).toEqual([false, true]);
  });

  it('a place that is not in this log is refused, and the answer says what to do: it was kept before a restore', async () => {
    const { headers } = await asked(gao.id, '&limit=5');
    const next = /^<([^>]+)>/.exec(headers.get('Link') ?? '')?.[1] ?? '';
    expect((await served.get(next, { as: gao.id })).status).toBe(200);
    const beyond = String(Number(last) + 1);
    // The same position, and another event: the log has grown again since.
    const other = next.replace(/after=([^&]+)/, (_, place: string) => `after=${place.slice(0, -4)}0000`);
    expect(other).not.toBe(next);
    for (const path of [`/api/changes?after=${beyond}`, `/api/events?after=${beyond}`, other]) {
      const { status, body } = await served.get(path, { as: gao.id });
      expect([path, status, body.type]).toEqual([path, 409, '/problems/place-not-in-log']);
      expect([body.detail, body.detailEn]).toEqual([
        expect.stringContaining('从头'),
        expect.stringContaining('beginning'),
      ]);
    }
    const heard = await served.get('/api/events', { as: gao.id, headers: { 'Last-Event-ID': beyond } });
    expect(heard.status).toBe(409);
  });

  it.each(['after=x', 'limit=0', 'limit=1001', 'afetr=1'])(
    'a wrong question is refused and explained: %s',
    async (query) => {
      const { status, body } = await served.get(`/api/changes?${query}`, { as: gao.id });
      expect([status, body.errors.length]).toEqual([400, 1]);
    },
  );
});

describe('who is told of which change', () => {
  it('an agency is told of its own cases and leads, and of no other', async () => {
    const [own, other] = [await told(gao.id), await told(bannerUnit.handlers[0].id)];
    expect(ofCase(own, 'served').length).toBeGreaterThan(10);
    expect(ofCase(own, 'banner')).toEqual([]);
    expect(ofCase(other, 'served')).toEqual([]);
    expect(ofCase(other, 'banner').length).toBeGreaterThan(1);
    expect([own, other].map((events) => events.some(({ subject }) => subject === 'lead/lead-1'))).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['supervision, without a check', xu.id, 'served', 403],
    ['the treasury', finance.id, 'served', 200],
    ['the bank that collects the fine', people.bank.id, 'served', 200],
    ['the publisher', fang.id, 'served', 200],
    ['the police', people.police.id, 'handed-over', 200],
  ])('%s learns that the case changed, and not by what, and where the part can be read', async (_, as, id, status) => {
    const events = ofCase(await told(as), id);
    expect(new Set(typesOf(events))).toEqual(new Set(['enforcement-case-ledger.CaseChanged']));
    const [href, ...others] = new Set(events.map(({ data }) => data.href));
    expect([others, (await served.get(href ?? '', { as })).status]).toEqual([[], status]);
  });

  it.each([
    ['the treasury', finance.id],
    ['the bank', people.bank.id],
  ])('%s is told of no case before something is owed in it', async (_, as) => {
    const cases = new Set((await told(as)).flatMap(({ subject }) => /^case\/(.+)$/.exec(subject)?.[1] ?? []));
    expect(cases.has('served')).toBe(true);
    for (const id of cases)
      expect([id, (await served.get(`/api/payments/${id}?atLeast=${last}`, { as })).status]).toEqual([id, 200]);
  });

  it('the administrator is told of the registers, and of no case', async () => {
    const kinds = new Set((await told(ADMINISTRATOR)).map(({ subject }) => subject.split('/')[0]));
    expect([...kinds]).toEqual(['register']);
  });

  it('everyone is told what happens in the cases of their list, and of no other', async () => {
    for (const { id } of Object.values(people)) {
      if (id === ADMINISTRATOR) continue;
      const listed = (await served.get(`/api/cases?atLeast=${last}`, { as: id })).body.items as { caseId: string }[];
      const events = await told(id);
      const whole = events.filter(({ subject, type }) => /^case\//.test(subject) && !type.endsWith('.CaseChanged'));
      const isSupervisor =
        Object.values(people)
          .find((one) => one.id === id)
          ?.roles.includes('supervisor') === true;
      const expected = isSupervisor ? [] : listed.map(({ caseId }) => `case/${caseId}`);
      expect([id, [...new Set(whole.map(({ subject }) => subject))].sort()]).toEqual([id, expected.sort()]);
    }
  });

  it('nobody is told anything of what a step says, of accounts, readings or refusals', async () => {
    const { items } = (await served.get(`/api/cases?atLeast=${last}`, { as: gao.id })).body;
    const [party] = items[0].parties as { name: string }[];
    for (const as of [gao.id, li.id, xu.id, ADMINISTRATOR]) {
      const events = await told(as);
      const members = new Set(events.flatMap(({ data }) => Object.keys(data)));
      expect([...members].sort()).toEqual(['en', 'href', 'id', 'kind', 'revision', 'zh']);
      expect(events.filter(({ subject }) => !/^(case|lead|register|bank-report)\//.test(subject))).toEqual([]);
      expect(events.filter(({ type }) => /CaseFileRead|CommandRefused|AccountOpened/.test(type))).toEqual([]);
      expect(JSON.stringify(events).includes(party?.name ?? '')).toBe(false);
    }
  });
});
