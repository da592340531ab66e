import { routeStepOf } from '@ecl/enforcement';
import { newUuid, systemClock } from '@ecl/kernel';
import { people, registerSteps } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepOnly } from '../../running/repetitions.js';
import { OtlpReceiver, type ReceivedSpan } from './otlp-receiver.js';
import { startProcess, type StartedProcess } from './started-process.js';

const CALLER = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
const TRACEPARENT = `00-${CALLER.traceId}-${CALLER.spanId}-01`;
const CORRELATION = newUuid();
/** What somebody sends, and what may not be told. */
const SECRET = 'MARK示例机关SECRET';
const PASSWORD = 'fifteen characters or more';

let folder: string;
let receiver: OtlpReceiver;
const codes: (number | null)[] = [];
const statuses: number[] = [];

const json = { 'Content-Type': 'application/json' };

/** Signs in as the first administrator and enters the first two agencies, the second one with a revision that is over. */
const enterAgencies = async ({ url, said }: StartedProcess): Promise<void> => {
  const given = await said(/first administrator: admin \/ (\S+?)（/);
  const signIn = async (password: string): Promise<string> => {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ username: 'admin', password }),
    });
    return ((await answer.json()) as { token: string }).token;
  };
  const key = () => ({ ...json, 'Idempotency-Key': newUuid() });
  await fetch(`${url}/api/accounts/admin/password`, {
    method: 'PUT',
    headers: { ...key(), Authorization: `Bearer ${await signIn(given)}` },
    body: JSON.stringify({ password: PASSWORD, currentPassword: given }),
  });
  const token = await signIn(PASSWORD);
  const command = registerSteps(people.xie, systemClock.now())[0]!.command;
  for (const revision of [{ 'If-None-Match': '*' }, { 'If-None-Match': '*' }]) {
    const answer = await fetch(`${url}/api/registers/agencies/steps/${routeStepOf(command.type)}`, {
      method: 'POST',
      headers: {
        ...key(),
        ...revision,
        Authorization: `Bearer ${token}`,
        traceparent: TRACEPARENT,
        'X-Correlation-Id': CORRELATION,
      },
      body: JSON.stringify({ ...command.data, nameZh: SECRET }),
    });
    statuses.push(answer.status);
  }
};

const named = (name: string): readonly ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-otlp-'));
  receiver = await OtlpReceiver.start();
  const ledger = await startProcess('apps/ledger/src/main.ts', {
    ...receiver.variables,
    LEDGER_DATA: folder,
    LEDGER_PORT: '0',
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  await enterAgencies(ledger);
  // Read models are kept up beside the answers.
  await receiver.until(() => ['case-register', 'case-timeline'].every((model) => named(`project ${model}`).length > 0));
  const site = await startProcess('apps/disclosure/src/main.ts', {
    ...receiver.variables,
    LEDGER_DATA: folder,
    DISCLOSURE_PORT: '0',
    OTEL_SERVICE_NAME: 'gongshi',
  });
  await fetch(`${site.url}/decisions/${encodeURIComponent(SECRET)}`, { headers: { traceparent: TRACEPARENT } });
  codes.push(await site.stop(), await ledger.stop());
});
afterAll(async () => {
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});

deepOnly(describe)('what a process sends to OpenTelemetry', () => {
  it('a request, its command, its append and what its read models took up are one trace, the caller’s', () => {
    expect([codes, statuses[0]]).toEqual([[0, 0], 200]);
    const command = named('command RegisterAgency').find(({ attributes }) => attributes['ecl.answer'] === 'accepted');
    const request = receiver.spans.find(({ spanId }) => spanId === command?.parentSpanId);
    const append = named('append').find(({ parentSpanId }) => parentSpanId === command?.spanId);
    const projected = receiver.spans.filter(({ parentSpanId }) => parentSpanId === append?.spanId);
    expect(request).toMatchObject({
      service: 'ecl-ledger',
      name: 'POST /api/registers/agencies/steps/register-agency',
      ...{ traceId: CALLER.traceId, parentSpanId: CALLER.spanId },
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/api/registers/agencies/steps/register-agency',
        'http.response.status_code': expect.anything(),
        'ecl.correlation_id': CORRELATION,
      },
    });
    expect(command?.attributes).toEqual({
      'ecl.door': 'registers',
      'ecl.step': 'RegisterAgency',
      'ecl.answer': 'accepted',
    });
    expect(append).toMatchObject({ traceId: CALLER.traceId, attributes: { 'ecl.events': expect.anything() } });
    expect(projected.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['project case-register', 'project case-timeline']),
    );
    expect(new Set(projected.map(({ traceId }) => traceId))).toEqual(new Set([CALLER.traceId]));
  });

  it('a command that was not accepted says how it was answered', () => {
    expect(statuses[1]).toBe(412);
    expect(named('command RegisterAgency').map(({ attributes }) => attributes['ecl.answer'])).toContain('stale');
  });

  it('the figures of /metrics are sent under the same names', () => {
    expect([...receiver.figures]).toEqual(
      expect.arrayContaining([
        'ecl_commands_total',
        'ecl_append_seconds',
        'ecl_read_model_lag_seconds',
        'ecl_read_model_state',
        'ecl_by_law_alarms',
        'http.server.request.duration',
      ]),
    );
  });

  it('the public’s process sends its requests too, under the name that it was given, and joins no trace of a stranger', () => {
    const [request, ...others] = receiver.spans.filter(({ service }) => service === 'gongshi');
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      name: 'GET /decisions/:id',
      attributes: { 'http.response.status_code': expect.anything() },
    });
    expect([request?.traceId, request?.parentSpanId]).not.toContain(CALLER.traceId);
  });

  it('nothing that somebody sent, no account, password or address is told, nor anything of the machine', () => {
    expect(receiver.bodies.length).toBeGreaterThan(2);
    const told = receiver.bodies.join('\n');
    for (const secret of [SECRET, encodeURIComponent(SECRET), 'agency-', 'admin', PASSWORD, folder, '127.0.0.1'])
      expect([secret, told.includes(secret)]).toEqual([secret, false]);
    expect(told).not.toMatch(/host\.name|process\.(pid|owner|command)/);
  });
});
