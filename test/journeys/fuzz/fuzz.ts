import { caseAbout, deliver, people, tellTo, type Stage } from '@ecl/storytelling';
import { placesOf } from '@ecl/ledger';
import { systemClock } from '@ecl/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Agent, request as httpRequest } from 'node:http';
import { createDisclosureApp, disclosureControllers } from '../../../apps/disclosure/src/disclosure-app.js';
import { ReadModelRecord } from '../../../apps/disclosure/src/published/read-model-record.js';
import { openApiOf } from '../../../apps/ledger/src/openapi/openapi.js';
import { routesOf } from '../../../apps/ledger/src/web/method-not-allowed.js';
import { ADMINISTRATOR, ServedLedger } from '../http/served-ledger.js';
import { deliveryTo, storyOf } from '../http/told-cases.js';
import { Chance } from './chance.js';
import { Learned } from './learned.js';
import type { Schema } from './odd-bodies.js';
import { OddRequests, type FuzzRequest, type Route } from './odd-requests.js';

/** A request whose answer is wrong whatever was sent. */
export interface Finding {
  readonly number: number;
  readonly request: string;
  readonly answer: string;
}

export interface FuzzOutcome {
  readonly requests: number;
  readonly bodies: number;
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** Of the staff process, whose limits have a test of their own. */
const UNLIMITED = { perAccount: { capacity: 1e9, refillMs: 1 }, perAddress: { capacity: 1e9, refillMs: 1 } };

/** Nothing is computed for longer, on the slowest machine. */
const ANSWERED_WITHIN = 30_000;
/** What a server may answer when the fault is not the caller's. */
const WITH_A_REASON = [503, 507];

/**
 * Sends odd requests to every route of both processes, as a seed chooses them, until so many of them had a body. It is for
 * what no answer may be: a fault of the server without a reason, an answer that never comes, a broken connection.
 */
export const fuzz = async (bodies: number, seed: number): Promise<FuzzOutcome> => {
  // What is not counted is looked at: otherwise a third of the requests met nothing but their number.
  const served = await ServedLedger.populated({ rateLimits: UNLIMITED });
  const record = new ReadModelRecord(placesOf(served.place).folder.readModels, systemClock);
  const site = await createDisclosureApp(record);
  await site.listen(0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  try {
    const ids = await knownIds(served, bodies < LONG ? TOLD : [...TOLD, ...TOLD_TOO]);
    const known = { ids, people: [...Object.values(people).map(({ id }) => id), ADMINISTRATOR] };
    const chance = new Chance(seed);
    const contract = openApiOf(served.app);
    const learned = new Learned(chance);
    const sessions = new Sessions(served);
    const staff = new OddRequests(chance, staffRoutes(contract), known, schemaIn(contract), learned);
    const open = new OddRequests(chance, publicRoutes(), known, schemaIn(contract), learned);
    const siteUrl = await site.getUrl();
    const tally = new Map<string, number>();
    const findings: Finding[] = [];
    let sent = 0;
    let withBody = 0;
    while (withBody < bodies) {
      const isPublic = sent % 10 === 9;
      const request = (isPublic ? open : staff).request(isPublic ? (sent - 9) / 10 : sent - Math.floor(sent / 10));
      const answer = await ask(isPublic ? siteUrl : served.url, request, agent, sessions);
      learned.answered(request.asked, Number(answer.status), answer.etag);
      tally.set(answer.status, (tally.get(answer.status) ?? 0) + 1);
      if (!answer.isRight)
        findings.push({ number: sent, request: inShort(request), answer: answer.text.slice(0, 400) });
      if (request.body !== undefined) withBody += 1;
      sent += 1;
    }
    return { requests: sent, bodies: withBody, statuses: Object.fromEntries([...tally].sort()), findings };
  } finally {
    agent.destroy();
    await site.close();
    record.close();
    await served.stop();
  }
};

/** How far cases have come, so that steps are judged by the rules and not only by the schemas. */
const TOLD: readonly Stage[] = ['proposed', 'filed', 'notified'];
/** Those that take longer to tell than a short run to send. */
const TOLD_TOO: readonly Stage[] = ['served', 'closed'];
const LONG = 1_000;

/** The sessions of people; one that a request ended, or that lost its account, is begun again. */
class Sessions {
  private readonly ended = new Map<string, string>();

  constructor(private readonly served: ServedLedger) {}

  async headersOf(as: string | undefined): Promise<Readonly<Record<string, string>>> {
    if (as === undefined) return {};
    const token = this.ended.get(as) ?? (await this.served.tokenOf(as));
    return { Authorization: `Bearer ${token}` };
  }

  /** After an answer that nobody is signed in. */
  async begin(as: string): Promise<void> {
    this.ended.set(as, await this.served.signIn(as));
  }
}

const knownIds = async (served: ServedLedger, told: readonly Stage[]): Promise<readonly string[]> => {
  const delivery = await deliveryTo(served);
  for (const stage of told) await deliver(tellTo(storyOf(caseAbout(`fuzz-${stage}`)), stage).steps, delivery);
  const agencies = Object.values(people).flatMap(({ agencyId, unitId }) => [agencyId, unitId]);
  const registers = ['agencies', 'personnel', 'rule-packs', 'powers'];
  const ids = [
    ...told.map((stage) => `fuzz-${stage}`),
    'fuzz-new',
    '08-2',
    'filing.approved-by-proposer',
    ...registers,
    ...agencies,
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const staffRoutes = ({ paths }: OpenAPIObject): readonly Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      const content = (operation.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)?.content;
      const parameters = (operation.parameters ?? []) as Route['parameters'];
      return [{ method: method.toUpperCase(), path, parameters, body: content?.['application/json']?.schema }];
    }),
  );

const PUBLIC_QUERY: Route['parameters'] = [
  'q',
  'page',
  'limit',
  'after',
  'size',
  'agency',
  'power',
  'field',
  'from',
].map((name) => ({ name, in: 'query', schema: { type: 'string' } }));

const publicRoutes = (): readonly Route[] =>
  disclosureControllers.flatMap(routesOf).map(({ path, method }) => ({
    method,
    path: path.startsWith('/') ? path : `/${path}`,
    parameters: PUBLIC_QUERY,
    body: undefined,
  }));

const schemaIn =
  ({ components }: OpenAPIObject) =>
  (reference: string): Schema =>
    (components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {}) as Schema;

interface Answer {
  readonly status: string;
  readonly text: string;
  readonly isRight: boolean;
  readonly etag?: string | undefined;
}

const ask = async (url: string, request: FuzzRequest, agent: Agent, sessions: Sessions): Promise<Answer> => {
  const { as } = request.asked;
  const answer = await answerTo(url, request, agent, await sessions.headersOf(as));
  if (answer.status === '401' && as !== undefined && request.headers['Authorization'] === undefined)
    await sessions.begin(as);
  return answer;
};

const answerTo = (
  url: string,
  request: FuzzRequest,
  agent: Agent,
  authorization: Readonly<Record<string, string>>,
): Promise<Answer> => {
  const { method, path, body } = request;
  return new Promise((resolve) => {
    const broken = (why: string): void => resolve({ status: 'none', text: why, isRight: false });
    const headers = { ...authorization, ...request.headers };
    const call = httpRequest(`${url}/`, { method, path, headers, agent, timeout: ANSWERED_WITHIN }, (response) => {
      if (response.headers['content-type']?.startsWith('text/event-stream') === true) {
        // It goes on until the session ends; that it began is the answer.
        resolve({ status: String(response.statusCode), text: 'a stream', isRight: true });
        response.destroy();
        return;
      }
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', (error) => broken(String(error)));
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        // An answer to HEAD has no body to give the reason in.
        const isExplained = method === 'HEAD' || text.includes('"/problems/');
        const isRight = status < 500 || (WITH_A_REASON.includes(status) && isExplained);
        resolve({ status: String(status), text: `${String(status)} ${text}`, isRight, etag: response.headers.etag });
      });
    });
    call.on('timeout', () => call.destroy(new Error(`no answer in ${String(ANSWERED_WITHIN)} ms`)));
    call.on('error', (error: NodeJS.ErrnoException) => {
      // The server had closed the connection after the answer before, and the request never reached it.
      const neverArrived = call.reusedSocket && error.code === 'ECONNRESET';
      if (neverArrived) resolve(answerTo(url, request, agent, authorization));
      else broken(String(error));
    });
    call.end(body);
  });
};

const inShort = ({ method, path, headers, body, asked: { as } }: FuzzRequest): string =>
  `${method} ${path.slice(0, 300)} ${JSON.stringify(headers)} as ${as ?? 'nobody'}: ${String(body).slice(0, 1_500)}`;
