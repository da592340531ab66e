import { instantOf } from '@ecl/kernel';
import { leadRegistration, people } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKey } from './steps.js';
import { ADMINISTRATOR, ServedLedger } from './served-ledger.js';

/** A moment an hour ago, whose milliseconds are zero, as generated clients send it. */
const AT = instantOf(new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000));
const later = (moment: string, hours: number) => instantOf(new Date(Date.parse(moment) + hours * 3_600_000));
const inChina = later(AT, 8).slice(0, 19);
const formsOf = (moment: string): readonly string[] => {
  const local = later(moment, 8).slice(0, 19);
  return [
    moment.replace('.000Z', 'Z'),
    moment.toLowerCase(),
    moment.replace('.000Z', '.000999Z'),
    `${local}+08:00`,
    `${local.toLowerCase()}.0+08:00`,
  ];
};
const FORMS = formsOf(AT);

describe('a moment over HTTP', () => {
  let served: ServedLedger;
  const { xie } = people;
  beforeAll(async () => {
    served = await ServedLedger.populated();
  });
  afterAll(() => served.stop());

  const lead = (): object => {
    const { leadId: _, ...data } = leadRegistration('given', AT).data;
    return data;
  };
  const register = (occurredAt: string, key = newKey()) =>
    served.post('/api/leads/steps/register-lead', {
      as: xie.id,
      headers: { 'Idempotency-Key': key },
      body: { ...lead(), occurredAt },
    });

  it.each(FORMS)('a step may write a moment of RFC 3339 as %s, and the event has its one form', async (written) => {
    const { status, body } = await register(written);
    expect([status, body.events?.[0]?.data.occurredAt]).toEqual([201, AT]);
  });

  it('a step sent again is the same step, whichever form its moment has', async () => {
    const key = newKey();
    const replies = [await register(AT, key)];
    for (const written of FORMS) replies.push(await register(written, key));
    expect(replies.map(({ status, body }) => [status, body.isRepeated])).toEqual([
      [201, false],
      ...FORMS.map(() => [201, true]),
    ]);
  });

  it('a step with a moment that has no offset, or does not exist, is refused with a valid example', async () => {
    for (const written of [inChina, '2026-02-30T09:00:00+08:00', '2026-05-06 09:00:00']) {
      const { status, body } = await register(written);
      expect([status, body.errors]).toEqual([
        400,
        [
          {
            path: '/occurredAt',
            message: 'must be a moment with its offset, such as 2026-05-06T10:00:00+08:00',
            messageZh: '应为带时区的时刻，如 2026-05-06T10:00:00+08:00',
            titleZh: '步骤发生时间',
          },
        ],
      ]);
    }
  });

  it('a question what a step would be answered takes each form, for the step and for the moment of the question', async () => {
    const tomorrow = later(AT, 24);
    for (const [index, written] of FORMS.entries()) {
      const { status, body } = await served.post('/api/leads/steps/register-lead/what-if', {
        as: xie.id,
        body: { ...lead(), occurredAt: written, at: formsOf(tomorrow)[index] },
      });
      expect([status, body.is, body.at, body.events[0]?.data.occurredAt]).toEqual([200, 'accepted', tomorrow, AT]);
    }
  });

  it('an address takes each form of a moment, also where the + of its offset is not encoded', async () => {
    for (const written of FORMS)
      for (const inAddress of [encodeURIComponent(written), written]) {
        const { status } = await served.get(`/api/registers/agencies/in-force?knownAt=${inAddress}`, {
          as: ADMINISTRATOR,
        });
        expect([inAddress, status]).toEqual([inAddress, 200]);
      }
    const wrong = await served.get(`/api/registers/agencies/in-force?knownAt=${inChina}`, { as: ADMINISTRATOR });
    expect([wrong.status, wrong.body.detailEn ?? wrong.body.detail]).toEqual([
      400,
      expect.stringContaining('2026-05-06T09:00:00+08:00'),
    ]);
  });
});
