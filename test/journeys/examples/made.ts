import { DeclareSupervisionCheck, routeStepOf } from '@ecl/enforcement';
import { SettableClock } from '@ecl/kernel';
import { placesOf, REGISTERS, registerStream } from '@ecl/ledger';
import { BANK, deliver, people, registerSteps, requestsForFiles, type Step } from '@ecl/storytelling';
import type { ContractExamples, OperationExamples } from '@ecl/web';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { apiDescriptionOf } from '../../../apps/disclosure/src/api/api-description.js';
import { ReadModelRecord } from '../../../apps/disclosure/src/published/read-model-record.js';
import { openApiOf } from '../../../apps/ledger/src/openapi/openapi.js';
import { stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { operationsOf } from '../contract/closed-contract.js';
import { ADMINISTRATOR, ServedLedger, type Reply } from '../http/served-ledger.js';
import { administered, PROVIDER } from './administered.js';
import { beyondTheDemonstration } from './beyond-the-demonstration.js';
import { askedBefore, ofAccounts, readings, type AskedFor } from './asked.js';
import { Composing } from './composed.js';
import { entriesBeyond, striking } from './entries.js';
import { problemsOf, publicProblems } from './problems.js';
import { Recorded } from './recorded.js';
import { NOW, partsWithEachStep, registersOfTheDemonstration } from './some-parts.js';

export interface MadeExamples {
  readonly staff: ContractExamples;
  readonly open: ContractExamples;
}

/**
 * The examples of both contracts: parts of the demonstration are told to a ledger at a fixed moment, their steps and its answers are kept,
 * and every reading route is asked. Courses and entries beyond it are told for their steps alone. Bodies are taken from what was
 * accepted; an answer that nobody asked for is composed of their values.
 */
export const madeExamples = async (): Promise<MadeExamples> => {
  const clock = new SettableClock(NOW);
  const served = await ServedLedger.start(undefined, undefined, clock, { provider: PROVIDER });
  try {
    const { recorded, parts } = await told(served);
    const { examples } = recorded;
    const last = String((await served.get('/health/ready')).body.log.lastPosition);
    const caseWith = (type: string): string =>
      parts.flat().find(({ command, refusedBy }) => command.type === type && refusedBy === undefined)?.id ?? '';
    for (const each of readings(caseWith, last)) await keep(served, examples, each);
    const feed = withOneId(examples.get('GET /api/changes'));
    examples.set('GET /api/changes', feed);
    examples.set('GET /api/events', { answers: { 200: streamOf(feed) } });
    const { agencyId = '', unitId = '' } = people.li;
    await served.registerPerson({ personId: 'demo-clerk', agencyId, unitId });
    let keys = 0;
    for (const each of ofAccounts(() => `examples-${String((keys += 1))}`)) await keep(served, examples, each);
    const day = await reconciledDay(served, last);
    await keep(served, examples, day);
    const open = await openExamples(served, clock);
    // Told last: what is read of the demonstration is that of the demonstration.
    for (const steps of beyondTheDemonstration()) {
      await askOfNew(served, examples, steps);
      await deliver(steps, recorded);
    }
    await enterBeyond(served, recorded);
    for (const [operation, each] of await administered(served, clock)) examples.set(operation, each);
    // To make a contract stops this process, and what the server has open would be cut.
    return { staff: { operations: completed(openApiOf(served.app), examples), problems: problemsOf() }, open };
  } finally {
    await served.stop();
  }
};

/** The id of an event follows from that of its request, which is another each time. */
const withOneId = (feed: OperationExamples | undefined): OperationExamples => {
  const changes = (feed?.answers?.['200'] ?? []) as readonly object[];
  return { answers: { 200: changes.map((each) => ({ ...each, id: '018f6b1e-4c2a-5d3e-9b10-2f6a5c8d7e90' })) } };
};

/** The same change as a message of the stream. */
const streamOf = (feed: OperationExamples): string => {
  const [change] = (feed.answers?.['200'] ?? []) as readonly object[];
  const { id = '' } = change as { readonly id?: string };
  return `id: 812:${id}\nevent: change\ndata: ${JSON.stringify(settled(change))}\n\n`;
};

const told = async (served: ServedLedger) => {
  const recorded = new Recorded(served.ledger);
  const entering = { id: ADMINISTRATOR, roles: ['administrator'] } as const;
  const entries = [...registerSteps(entering, NOW, registersOfTheDemonstration())];
  const parts = partsWithEachStep();
  await deliver(entries, recorded);
  await served.openAccounts();
  await askOfEachFamily(served, recorded.examples, [...entries, ...parts.flat()], ['registers']);
  for (const steps of parts) {
    for (const step of steps) {
      await askOfEachFamily(served, recorded.examples, [step], ['cases', 'leads', 'bank-reports']);
      await deliver([step], recorded);
    }
  }
  const { id } = parts.flat().find(({ command }) => command.type === 'RecordBankPayment') as Step;
  const check: Step = {
    who: people.xu,
    collection: 'supervision',
    id,
    command: DeclareSupervisionCheck({
      ...{ occurredAt: NOW, withSupervisor: people.xin.id, certificateNumber: 'DEMO-SUP-001', ground: '演示监督通知' },
    }),
  };
  await askOfEachFamily(served, recorded.examples, [check], ['supervision']);
  await deliver([check], recorded);
  for (const step of requestsForFiles(NOW)) {
    await askOfEachFamily(served, recorded.examples, [step], ['lawful-requests']);
    await deliver([step], recorded);
  }
  return { recorded, parts };
};

/** Entries beyond the demonstration; the last one of each register is struck. */
const enterBeyond = async (served: ServedLedger, recorded: Recorded): Promise<void> => {
  for (const entry of entriesBeyond()) {
    await askOfEachFamily(served, recorded.examples, [entry], ['registers']);
    await deliver([entry], recorded);
  }
  for (const register of REGISTERS) {
    // A provision is corrected, and not struck.
    if (register === 'provisions') continue;
    let count = 0;
    for await (const _ of served.ledger.store.readStream(registerStream(register))) count += 1;
    await deliver([striking(register, count)], recorded);
  }
};

/** What would become of a case or a lead that is not there yet: nobody has an id for it. */
const askOfNew = async (
  served: ServedLedger,
  examples: Map<string, OperationExamples>,
  [first]: readonly Step[],
): Promise<void> => {
  if (first === undefined) return;
  const { collection, command } = first;
  const operation = `POST /api/${collection}/steps/{step}/what-if`;
  if (examples.has(operation)) return;
  const { leadId: _, ...body } = command.data as { readonly leadId?: string };
  const path = `/api/${collection}/steps/${routeStepOf(command.type)}/what-if`;
  await keep(served, examples, { operation, path, asking: { as: first.who.id, body } });
  const asked = examples.get(operation);
  if (asked) examples.set(operation, withOneNewId(asked));
};

/** The ledger draws an id for what would begin, which is another each time. */
const withOneNewId = (asked: OperationExamples): OperationExamples =>
  JSON.parse(JSON.stringify(asked).replaceAll(/"(c|l)-[0-9a-f]{16}"/g, '"$1-5d3e9b102f6a5c8d"')) as OperationExamples;

/** A question of each family about its first step that goes on with something. */
const askOfEachFamily = async (
  served: ServedLedger,
  examples: Map<string, OperationExamples>,
  steps: readonly Step[],
  collections: readonly string[],
): Promise<void> => {
  for (const step of steps) {
    if (!collections.includes(step.collection)) continue;
    const asked = askedBefore(step, routeStepOf(step.command.type));
    if (examples.has(asked.operation) || step.refusedBy !== undefined) continue;
    const reply = await served.ask('POST', asked.path, asked.asking);
    if (reply.status === 200) examples.set(asked.operation, exampleOf(asked, reply));
  }
};

const keep = async (served: ServedLedger, examples: Map<string, OperationExamples>, asked: AskedFor): Promise<void> => {
  const reply = await served.ask(asked.operation.split(' ')[0] ?? 'GET', asked.path, asked.asking);
  if (reply.status >= 300) throw new Error(`${asked.path}: ${String(reply.status)} ${JSON.stringify(reply.body)}`);
  examples.set(asked.operation, exampleOf(asked, reply));
};

const exampleOf = ({ asking }: AskedFor, { status, body }: Reply): OperationExamples => ({
  ...(asking.body === undefined ? {} : { body: asking.body }),
  answers: { [status]: body as unknown },
});

const reconciledDay = async (served: ServedLedger, last: string): Promise<AskedFor> => {
  const as = people.finance.id;
  const { body } = await served.get(`/api/reconciliation/days?bank=${BANK}&atLeast=${last}`, { as });
  const day = (body as { readonly items: readonly { readonly day: string }[] }).items[0];
  return {
    operation: 'GET /api/reconciliation',
    path: `/api/reconciliation?bank=${BANK}&day=${day?.day ?? ''}&atLeast=${last}`,
    asking: { as },
  };
};

/**
 * The ledger itself takes these steps, when a last day is over or for a log that is older than they are: nobody sends their bodies, so
 * that they are composed.
 */
const TAKEN_BY_THE_LEDGER: ReadonlySet<string> = new Set(
  ['lapse-preservation', 'note-end'].map((name) => `POST /api/cases/{id}/steps/${name}`),
);

/** Every operation of a contract with an example of its body and of its answer. */
const completed = (
  contract: OpenAPIObject,
  known: ReadonlyMap<string, OperationExamples>,
): Readonly<Record<string, OperationExamples>> => {
  const composing = new Composing(contract);
  for (const { body } of known.values()) composing.learn(body);
  for (const { answers = {} } of known.values()) for (const answer of Object.values(answers)) composing.learn(answer);
  const all = [...operationsOf(contract)].map(([operation, described]) => {
    const { requestBody, responses } = described as unknown as Described;
    const { body: told, answers = {} } = known.get(operation) ?? {};
    const schema = schemaIn(requestBody);
    if (told === undefined && schema && !TAKEN_BY_THE_LEDGER.has(operation))
      throw new Error(`nobody tells ${operation}: an example of its body is one that was really accepted`);
    const body = told ?? (schema && composing.example(schema));
    const good = Object.keys(responses).filter((status) => !isProblem(schemaIn(responses[status])));
    const given = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
    const events = (RECORDED.get(operation) ?? []).slice(0, 1).map((type) => composing.event(type, given));
    const first = { ...given, ...(events.length > 0 ? { events, revision: 12, position: '812' } : {}) };
    const answered = good.map(
      (status) => [status, answers[status] ?? composing.example(schemaIn(responses[status]) ?? {}, first)] as const,
    );
    return [operation, { ...(body === undefined ? {} : { body }), answers: Object.fromEntries(answered) }] as const;
  });
  return settled(Object.fromEntries(all)) as Readonly<Record<string, OperationExamples>>;
};

/** What the step of an operation records. */
const RECORDED: ReadonlyMap<string, readonly string[]> = new Map(
  stepFamilies.flatMap(({ path, onlyId, commandTypes }) =>
    commandTypes.map((commandType) => [
      `POST /api/${path}${onlyId === undefined ? '/{id}' : ''}/steps/${commandType.step}`,
      (commandType as { readonly records?: readonly string[] }).records ?? [],
    ]),
  ),
);

interface Described {
  readonly requestBody?: WithContent;
  readonly responses: Readonly<Record<string, WithContent>>;
}
interface WithContent {
  readonly content?: Readonly<Record<string, { readonly schema?: Readonly<Record<string, unknown>> }>>;
}
const schemaIn = (described: WithContent | undefined) => Object.values(described?.content ?? {})[0]?.schema;

/** Problems of one status are alike, and their examples shared. */
const isProblem = (schema: ReturnType<typeof schemaIn>): boolean =>
  schema === undefined || schema['$ref'] === '#/components/schemas/ProblemAnswer';

/** What is another each time, in a form that says what it is. */
const CHANGING: Readonly<Record<string, unknown>> = {
  token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJkZW1vLWxpIn0.c2lnbmF0dXJl',
  correlationId: '018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e90',
  commandDigest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  // Readings are recorded too, each at its time: how far the log and each model have got depends on the machine.
  position: '812',
  asOfPosition: '812',
  lastPosition: '812',
  projected: 812,
  lagMs: 12,
  underWay: null,
  password: 'an example, 2026',
  otpauthUrl: 'otpauth://totp/ledger:demo-li?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ledger',
  recoveryCodes: ['4F7K-9Q2M-T8WX-3H6P', 'M2N7-VB5C-8D4R-K9YE'],
  webhookId: '018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e91',
  eventId: '018f6b1e-4c2a-5d3e-9b10-2f6a5c8d7e90',
};

/** A secret of a webhook, or that of an authenticator. */
const SECRETS = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'] as const;
const secretLike = (secret: unknown): string => SECRETS[String(secret).startsWith('whsec_') ? 0 : 1];

const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === 'secret'
        ? secretLike(member)
        : name in CHANGING && typeof member === typeof CHANGING[name]
          ? CHANGING[name]
          : settled(member),
    ]),
  );
};

/** The site shows what the same ledger has published. */
const openExamples = async (served: ServedLedger, clock: SettableClock): Promise<ContractExamples> => {
  const record = new ReadModelRecord(placesOf(served.place).folder.readModels, clock);
  const app = await createDisclosureApp(record);
  await app.listen(0, '127.0.0.1');
  try {
    const url = await app.getUrl();
    const get = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
    const list = (await get('/api/decisions?limit=1')) as { readonly decisions: readonly { readonly id: string }[] };
    const known = new Map<string, OperationExamples>([
      ['GET /api/decisions', { answers: { 200: list } }],
      ['GET /api/decisions/{id}', { answers: { 200: await get(`/api/decisions/${list.decisions[0]?.id ?? ''}`) } }],
      ['GET /api/powers', { answers: { 200: await get('/api/powers') } }],
      ['GET /api/powers/{code}', { answers: { 200: await get('/api/powers/08-1') } }],
    ]);
    return { operations: completed(apiDescriptionOf(app), known), problems: publicProblems() };
  } finally {
    await app.close();
    record.close();
  }
};
