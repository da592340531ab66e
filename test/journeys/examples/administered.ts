import { plusHours, plusMilliseconds, type SettableClock } from '@ecl/kernel';
import { leadRegistration, people, ThroughDoors } from '@ecl/storytelling';
import type { OperationExamples } from '@ecl/web';
import { base32Bytes, codeAt } from '../http/authenticator.js';
import { ADMINISTRATOR, PASSWORD, type Reply, type ServedLedger } from '../http/served-ledger.js';
import { newKey } from '../http/steps.js';
import { Receiver, refusing } from '../webhooks/receiver.js';

/** Where people sign in elsewhere; nobody goes there for an example. */
export const PROVIDER = {
  ...{ issuer: 'https://sso.example.cn', clientId: 'ledger', clientSecret: 'for examples only' },
  ...{ redirectUrl: 'https://ledger.example.cn/api/session/oidc/callback', label: '市统一身份认证（演示）' },
};

const { li } = people;
const A_CODE = '418052';
const A_RECEIVER = 'https://portal.example.cn/hooks/ledger';
/** More than the waits of all attempts between two looks. */
const HOURS_BETWEEN_ATTEMPTS = 7;
const ATTEMPTS = 20;

/**
 * What administrators and owners of accounts do beside the cases: identities, second factors, webhooks, read models. It moves the clock by
 * days, so it is asked last.
 */
export const administered = async (
  served: ServedLedger,
  clock: SettableClock,
): Promise<ReadonlyMap<string, OperationExamples>> => {
  const examples = new Map<string, OperationExamples>();
  const keep: Keep = async (operation, path, token, body, shown = body) => {
    const method = operation.split(' ')[0] ?? '';
    const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey() };
    const reply = await served.ask(method, path, { headers, ...(body === undefined ? {} : { body }) });
    if (reply.status >= 300) throw new Error(`${operation}: ${String(reply.status)} ${JSON.stringify(reply.body)}`);
    examples.set(operation, {
      ...(shown === undefined ? {} : { body: shown }),
      answers: { [reply.status]: reply.body as unknown },
    });
    return reply.body as unknown;
  };
  await identities(served, keep);
  await secondFactors(served, clock, keep);
  const sent = await webhooks(served, clock, keep);
  const administrator = await served.signIn(ADMINISTRATOR);
  const model = { model: 'payments' };
  await keep('POST /api/projections/rebuild', '/api/projections/rebuild', administrator, model);
  await served.ledger.engine.rebuild(model.model);
  await served.caughtUp();
  await keep('GET /api/projections', '/api/projections', administrator);
  await keep('POST /api/projections/retry', '/api/projections/retry', administrator, model);
  // What a rebuild answers says how far it is.
  examples.set('POST /api/projections/rebuild', { ...examples.get('GET /api/projections'), body: model });
  return new Map([...examples].map(([operation, each]) => [operation, withAddress(each, sent)]));
};

type Keep = (operation: string, path: string, token: string, body?: object, shown?: object) => Promise<Reply['body']>;

const identities = async (served: ServedLedger, keep: Keep): Promise<void> => {
  const token = await served.signIn(ADMINISTRATOR);
  const [operation, path] = ['/api/accounts/{username}/identity', `/api/accounts/${li.id}/identity`];
  await keep('GET /api/session/ways', '/api/session/ways', token);
  await keep(`PUT ${operation}`, path, token, { subject: '10024-demo-li' });
  await keep(`DELETE ${operation}`, path, token);
};

/** An authenticator is set up, used at the next sign-in, and lost. */
const secondFactors = async (served: ServedLedger, clock: SettableClock, keep: Keep): Promise<void> => {
  const own = await served.signIn(li.id);
  const path = '/api/me/second-factor';
  const begun = await keep(
    `POST ${path}`,
    path,
    own,
    { currentPassword: PASSWORD },
    { currentPassword: 'an example, 2026' },
  );
  const code = () => ({ code: codeAt(base32Bytes(begun.secret), Date.parse(clock.now())) });
  await keep(`PUT ${path}`, path, own, code(), { code: A_CODE });
  clock.set(plusMilliseconds(clock.now(), 60_000));
  await keep('DELETE /api/session', '/api/session', await served.signIn(people.wang.id));
  const half = await served.signIn(li.id);
  const given = '/api/session/second-factor';
  await keep(`POST ${given}`, given, half, code(), { code: A_CODE });
  const administrator = await served.signIn(ADMINISTRATOR);
  await keep(
    'POST /api/accounts/{username}/reset-second-factor',
    `/api/accounts/${li.id}/reset-second-factor`,
    administrator,
    { reason: '手机遗失，已当面核实身份。' },
  );
};

/** A receiver that takes nothing for days, and then what it was sent in vain. @returns its address on this machine */
const webhooks = async (served: ServedLedger, clock: SettableClock, keep: Keep): Promise<string> => {
  const receiver = await Receiver.listening(refusing(500));
  try {
    const administrator = () => served.signIn(ADMINISTRATOR);
    const all = '/api/webhooks';
    const form = { url: receiver.url, username: li.id, kinds: ['lead'] };
    const { webhookId } = await keep(`POST ${all}`, all, await administrator(), form);
    const one = (rest: string): readonly [string, string] => [
      `${all}/{id}${rest}`,
      `${all}/${String(webhookId)}${rest}`,
    ];
    const ofOwner = (rest: string): readonly [string, string] => [
      `/api/me/webhooks/{id}${rest}`,
      `/api/me/webhooks/${String(webhookId)}${rest}`,
    ];
    const ask = async (
      method: string,
      [operation, path]: readonly [string, string],
      as = ADMINISTRATOR,
      body?: object,
    ) => keep(`${method} ${operation}`, path, await served.signIn(as), body);
    await ask('GET', ['/api/me/webhooks', '/api/me/webhooks'], li.id);
    await ask('POST', ofOwner('/agree'), li.id);
    await ask('POST', one('/rotate-secret'));
    await ask('POST', one('/pause'), ADMINISTRATOR, { reason: '接收方维护。' });
    await ask('POST', one('/resume'));
    await new ThroughDoors(served.ledger).give({
      ...{ who: li, collection: 'leads', id: 'demo-lead-901' },
      command: leadRegistration('demo-lead-901', clock.now()),
    });
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await served.caughtUp();
      await served.webhooks.delivering.look();
      clock.set(plusHours(clock.now(), HOURS_BETWEEN_ATTEMPTS));
    }
    await ask('GET', [all, all]);
    await ask('GET', one('/dead-letters'));
    await ask('POST', one('/replay'), ADMINISTRATOR, {});
    await ask('DELETE', ofOwner(''), li.id);
    const again = { ...form, username: ADMINISTRATOR };
    const headers = { Authorization: `Bearer ${await administrator()}`, 'Idempotency-Key': newKey() };
    const { body } = await served.post(all, { headers, body: again });
    await keep(`DELETE ${all}/{id}`, `${all}/${String(body.webhookId)}`, await administrator());
    return receiver.url;
  } finally {
    await receiver.close();
  }
};

const withAddress = (example: OperationExamples, sent: string): OperationExamples =>
  JSON.parse(JSON.stringify(example).replaceAll(sent, A_RECEIVER)) as OperationExamples;
