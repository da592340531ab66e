import { powersCatalogue } from '@ecl/enforcement';
import { attemptsOn } from '@ecl/event-sourcing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillDemo } from '../../../apps/cli/src/demo/fill-demo.js';
import { ordinaryCases } from '../../../apps/cli/src/demo/ordinary-cases.js';
import { refusedAttempts } from '../../../apps/cli/src/demo/refused-attempts.js';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { ReadModelRecord } from '../../../apps/disclosure/src/published/read-model-record.js';
import { ADMINISTRATOR, ServedLedger } from '../http/served-ledger.js';
import { promises, TourShell, tourIn } from './shell-tour.js';

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');

let served: ServedLedger;
let record: ReadModelRecord | undefined;
let site: NestExpressApplication | undefined;
let siteUrl: string;
/** Signs in with the password of the demonstration's accounts. */
let ask: (username: string, path: string) => Promise<ReturnType<typeof JSON.parse>>;

beforeAll(async () => {
  served = await ServedLedger.start();
  await served.identity.beginDemonstration();
  const accounts = await fillDemo({
    ledger: served.ledger,
    identity: served.identity,
    administrator: { username: ADMINISTRATOR },
    ordinaryCases: ordinaryCases(),
    progress: () => undefined,
  });
  record = new ReadModelRecord(join(served.place.data, 'read-models'));
  site = await createDisclosureApp(record);
  await site.listen(0, '127.0.0.1');
  siteUrl = await site.getUrl();
  ask = async (username, path) => {
    const password = accounts.find((account) => account.username === username)?.password;
    const session = await served.post('/api/session', { body: { username, password } });
    const answer = await served.get(path, { headers: { Authorization: `Bearer ${String(session.body.token)}` } });
    expect(answer.status).toBe(200);
    return answer.body;
  };
});

afterAll(async () => {
  // Whatever was started is stopped, also when starting the next thing failed.
  await site?.close();
  record?.close();
  await served.stop();
});

const lastPosition = async (): Promise<string> => (await served.ledger.store.lastPosition()) ?? '';

/** Every row of a list, page after page. */
const allOf = async (username: string, path: string): Promise<ReturnType<typeof JSON.parse>[]> => {
  const rows: unknown[] = [];
  let after: string | undefined;
  do {
    const separator = path.includes('?') ? '&' : '?';
    const position = encodeURIComponent(await lastPosition());
    const answer = await ask(
      username,
      `${path}${separator}atLeast=${position}${after === undefined ? '' : `&after=${after}`}`,
    );
    rows.push(...answer.items);
    after = (answer.next as string | null) ?? undefined;
  } while (after !== undefined);
  return rows;
};

describe('the demonstration', () => {
  it('the demonstration has cases or leads of all sixteen fields, at every stage', async () => {
    const cases = [...(await allOf('demo-gao', '/api/cases')), ...(await allOf('demo-bao', '/api/cases'))];
    const leads = await allOf('demo-gao', '/api/leads');
    const fields = new Set([...cases, ...leads].map(({ powerCode }) => String(powerCode).slice(0, 2)));
    expect([...fields].sort()).toEqual(powersCatalogue.fields.map(({ code }) => code));
    expect(cases.length).toBeGreaterThanOrEqual(55);
    expect(new Set(cases.map(({ state }) => state)).size).toBeGreaterThanOrEqual(10);
  });

  it('the demonstration has cases with two and with three parties', async () => {
    const cases = await allOf('demo-gao', '/api/cases');
    const partiesOf = (id: string) => cases.find(({ caseId }) => caseId === id)?.parties.length;
    // Of the three, one merged into another company: the row keeps both.
    expect([partiesOf('demo-218'), partiesOf('demo-219')]).toEqual([2, 4]);
  });

  it('the demonstration keeps its refused attempts on record', async () => {
    for (const { subject } of refusedAttempts) {
      const events = [];
      for await (const event of served.ledger.store.readStream(attemptsOn(`case-${subject.id}`))) events.push(event);
      expect(events.length).toBeGreaterThan(0);
    }
  });

  it('the demonstration has the files of its first cases: papers, photographs and clips, under the digests of their steps', async () => {
    const [first, , , fourth] = ordinaryCases().map(({ subject }) => subject.id);
    const { items } = await ask('demo-gao', `/api/cases/${first ?? ''}/papers`);
    const present = (items as { presence: string; title?: string; file?: { mediaType: string } }[]).filter(
      ({ presence }) => presence === 'present',
    );
    expect([items.length > 5, items.filter(({ presence }: { presence: string }) => presence !== 'present')]).toEqual([
      ...[true, []],
    ]);
    expect([...new Set(present.map(({ file }) => file?.mediaType))].sort()).toEqual([
      ...['application/pdf', 'image/png', 'video/vnd.avi'],
    ]);
    expect((await served.ledger.papers.of(fourth ?? '')).size).toBe(0);
  });

  it('the demonstration shows a prosecutor two transfers, one of them stalled at the police', async () => {
    const transfers = await allOf('demo-jin', '/api/transfers');
    const stages = Object.fromEntries(transfers.map(({ caseId, stage }) => [caseId, stage]));
    expect(stages).toMatchObject({ 'demo-205': 'handedOver', 'demo-206': 'received' });
    const today = new Date().toISOString().slice(0, 10);
    const stalled = await allOf('demo-jin', `/api/transfers?stalledAtPoliceOn=${today}`);
    expect(stalled.map(({ caseId }) => caseId)).toContain('demo-206');
  });

  it('the demonstration publishes a tombstone of the decision that was revoked, and nothing of the minor', async () => {
    const answers = JSON.stringify(await (await fetch(`${siteUrl}/api/decisions?limit=100`)).json());
    expect(answers).toContain('decision-demo-207');
    expect(answers).not.toContain('decision-demo-208');
    expect((await fetch(`${siteUrl}/api/decisions/decision-demo-207`)).status).toBe(410);
    expect((await fetch(`${siteUrl}/api/decisions/decision-demo-208`)).status).toBe(404);
  });

  it('the demonstration shows where the bank and the cases differ on money', async () => {
    const days = await allOf('demo-finance', '/api/reconciliation/days?bank=demo-bank');
    const matches = new Set<string>();
    for (const { day } of days) {
      const { reconciliation } = await ask('demo-finance', `/api/reconciliation?bank=demo-bank&day=${String(day)}`);
      for (const { match } of reconciliation.payments) matches.add(String(match));
    }
    expect([...matches].sort()).toEqual(['amountDiffers', 'matched', 'missingInLedger']);
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('the tour of %s', (name) => {
  it('the tour of the demonstration is answered as the page says', async () => {
    const steps = tourIn(page(name));
    expect(steps.length).toBeGreaterThanOrEqual(6);
    const shell = new TourShell({ 'http://127.0.0.1:3000': served.url, 'http://127.0.0.1:3001': siteUrl });
    for (const { command, answer } of steps) {
      const answered = await shell.run(command);
      if (answer !== undefined && !promises(answer, answered)) expect(answered).toEqual(answer);
    }
  });
});
