import { instant } from '@ecl/kernel';
import { firstUnit, leadRegistration, people, ThroughDoors } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { promises, TourShell, tourIn } from '../demo/shell-tour.js';
import { Listening } from '../http/listening.js';
import { ADMINISTRATOR, PASSWORD, ServedLedger } from '../http/served-ledger.js';
import { newKey } from '../http/steps.js';
import { Receiver } from './receiver.js';

/** A page with the names of this ledger in the places of its own. */
const guide = (language: string): string =>
  readFileSync(`docs/guide/${language}/out-to-other-systems.md`, 'utf8')
    .replaceAll('demo-li', people.li.id)
    .replaceAll('"ADMINISTRATOR"', `"${ADMINISTRATOR}"`)
    .replaceAll('"PASSWORD"', `"${PASSWORD}"`);
const blocksOf = (kind: string, page: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.populated();
  await newLead('guide-1');
});
afterAll(() => served.stop());

const newLead = async (id: string): Promise<void> => {
  const { agencyId, unitId, handlers } = firstUnit;
  const registration = leadRegistration(id, instant('2026-05-06T01:00:00.000Z'), { agencyId, unitId });
  const told = await new ThroughDoors(served.ledger).give({
    ...{ who: handlers[0], collection: 'leads', id, command: registration },
  });
  expect(told.is).toBe('accepted');
  await served.caughtUp();
};

describe('the guide to other systems', () => {
  it('both languages have the same commands, answers, requests and program', () => {
    const [zh, en] = [guide('zh-CN'), guide('en')];
    expect(tourIn(zh)).toEqual(tourIn(en));
    for (const kind of ['http', 'js']) expect(blocksOf(kind, zh)).toEqual(blocksOf(kind, en));
  });

  it('every command of the guide does what it says', async () => {
    const shell = new TourShell({ 'http://127.0.0.1:3000': served.url });
    const steps = tourIn(guide('en'));
    expect(steps.length).toBeGreaterThan(6);
    for (const { command, answer } of steps) {
      const answered = await shell.run(command);
      if (answer !== undefined && !promises(answer, answered)) expect([command, answered]).toEqual([command, answer]);
    }
  });

  it('the request of the stream is one that is answered, once it has a place of this log', async () => {
    const [request = ''] = blocksOf('http', guide('en'));
    const [, path = ''] = /^GET (\S+)$/m.exec(request) ?? [];
    const [, id = ''] = /^Last-Event-ID: (\S+)$/m.exec(request) ?? [];
    const token = await served.tokenOf(people.li.id);
    const strange = await Listening.to(served.url + path, token, { 'Last-Event-ID': id });
    expect(strange.status).toBe(409);
    const [first] = (await served.get('/api/changes', { as: people.li.id })).body;
    const own = `${first.position}:${first.id}`;
    expect(own.replaceAll(/[0-9a-f]/g, '0').slice(-37)).toBe(id.replaceAll(/[0-9a-f]/g, '0').slice(-37));
    const heard = await Listening.to(served.url + path, token, { 'Last-Event-ID': own });
    expect(heard.status).toBe(200);
    heard.leave();
  });

  it('the program of the guide knows a letter of the ledger, and no other one', async () => {
    const receiver = await Receiver.listening();
    const { li } = people;
    const step = (path: string, as: string, body: object) =>
      served.post(path, { as, body, headers: { 'Idempotency-Key': newKey() } });
    const form = { url: receiver.url, username: li.id, kinds: ['lead'] };
    const { webhookId, secret } = (await step('/api/webhooks', ADMINISTRATOR, form)).body;
    await step(`/api/me/webhooks/${webhookId}/agree`, li.id, {});
    await newLead('guide-2');
    await served.webhooks.delivering.look();
    const [letter] = receiver.received;
    const [program = ''] = blocksOf('js', guide('en'));
    const context = { require: createRequire(import.meta.url), Buffer };
    const isOfTheLedger = runInNewContext(`${program}; isOfTheLedger`, context) as (...given: unknown[]) => boolean;
    const { headers, body } = letter!;
    const minute = 60_000;
    expect([
      isOfTheLedger(secret, headers, body),
      isOfTheLedger(secret, headers, `${body} `),
      isOfTheLedger(`${secret.slice(0, -4)}AAA=`, headers, body),
      isOfTheLedger(secret, headers, body, Date.now() + 10 * minute),
    ]).toEqual([true, false, false, false]);
    await receiver.close();
  });
});
