import { newUuid } from '@ecl/kernel';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import { problemIn, SlipsNotAcknowledged, type ProblemDetails } from './ledger-problem.js';

/** What a ledger that serves answers. */
interface Reply {
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

/** What a step was answered, or would be. */
export interface StepOutcome {
  readonly events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
  /** Of a question about an entry of the calendar. */
  readonly moves?: MovesAsked;
  /** Of a question: what whoever enters it must know. */
  readonly warnings?: readonly (Titled & { readonly code: string })[];
}

/** A time limit that news about the calendar moved, or would move. */
export interface Moved {
  readonly caseId: string;
  readonly caseNumber?: string | undefined;
  readonly limit: string;
  readonly zh: string;
  readonly en: string;
  readonly subject?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly keeps?: Titled | undefined;
  readonly becomes?: 'late' | 'inTime' | undefined;
}

/** What an entry of the calendar would move; of the cases that the account may see, which. */
export interface MovesAsked {
  readonly cases: number;
  readonly moved: number;
  readonly kept: number;
  readonly becomeLate: number;
  readonly items: readonly Moved[];
  readonly isAll: boolean;
}

interface Titled {
  readonly zh: string;
  readonly en: string;
}

/** What a step of a case would be answered. */
export interface StepAsked extends StepOutcome {
  readonly is: 'accepted' | 'refused' | 'incomplete';
  readonly revision: number | 'noStream';
  readonly occurredAt: string;
  readonly byLaw: StepOutcome['events'];
  readonly violations: readonly {
    readonly rule: string;
    readonly message: string;
    readonly messageZh: string;
    readonly articles: readonly string[];
    readonly particulars?: Readonly<Record<string, string>>;
    readonly cure?: Titled;
  }[];
  readonly missing: readonly (Titled & { readonly path: string })[];
  readonly notYetAsked: readonly { readonly rule: string; readonly message: string; readonly messageZh: string }[];
  readonly warnings: readonly (Titled & { readonly code: string })[];
}

/** The body of a step. */
export type StepBody = Readonly<Record<string, unknown>>;

const TRIES = 3;
/** Between two tries, so that a ledger that starts again has time. */
const PAUSE_MS = 500;

/** A ledger that serves, as a person who signed in sees it: who enters what is on record, and so is what was refused. */
export class LedgerClient {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /**
   * @param code of the second factor, asked for only where the account has one
   * @throws Problem for a wrong password or code, and where no ledger serves
   */
  static async signIn(
    url: string,
    username: string,
    password: string,
    code: () => Promise<string>,
  ): Promise<LedgerClient> {
    const { status, body } = await ask(url, 'POST', '/api/session', { body: { username, password } });
    if (status !== 200) throw problemIn(status, body as ProblemDetails);
    const session = body as { readonly token: string; readonly secondFactor: string };
    const client = new LedgerClient(url, session.token);
    return session.secondFactor === 'to-give' ? client.withSecondFactor(await code()) : client;
  }

  private async withSecondFactor(code: string): Promise<LedgerClient> {
    const { authorization: headers } = this;
    const given = await ask(this.url, 'POST', '/api/session/second-factor', { headers, body: { code } });
    if (given.status !== 200) throw problemIn(given.status, given.body as ProblemDetails);
    return new LedgerClient(this.url, (given.body as { token: string }).token);
  }

  async get<T>(path: string): Promise<T> {
    const { status, body } = await ask(this.url, 'GET', path, { headers: this.authorization });
    if (status !== 200) throw problemIn(status, body as ProblemDetails);
    return body as T;
  }

  /** What a step of a case would be answered, whole or in part; nothing is recorded but the reading of the file. */
  async wouldTake(caseId: string, step: string, body: StepBody): Promise<StepAsked> {
    const path = `/api/cases/${encodeURIComponent(caseId)}/steps/${step}/what-if`;
    const { status, body: answer } = await ask(this.url, 'POST', path, { headers: this.authorization, body });
    if (status !== 200) throw problemIn(status, answer as ProblemDetails);
    return answer as StepAsked;
  }

  /** What a step of a register would be answered; nothing is recorded. */
  async wouldEnter(register: string, step: string, body: StepBody): Promise<StepOutcome> {
    const path = `/api/registers/${register}/steps/${step}/what-if`;
    const { status, body: answer } = await ask(this.url, 'POST', path, { headers: this.authorization, body });
    if (status !== 200) throw problemIn(status, answer as ProblemDetails);
    const asked = answer as StepOutcome & ProblemDetails & { readonly is: string };
    if (asked.is !== 'accepted') throw problemIn(422, asked);
    return asked;
  }

  /**
   * Takes a step of a register on what it holds now. A request whose answer was lost is sent again under the same key, so that nothing
   * is entered twice; an entry that someone else made in between does not get lost.
   * @param acknowledged the likely slips that somebody has seen and stands by
   * @throws SlipsNotAcknowledged
   */
  async enter(
    register: string,
    step: string,
    body: StepBody,
    acknowledged: readonly string[] = [],
  ): Promise<StepOutcome> {
    const sent = {
      ...this.authorization,
      'Idempotency-Key': newUuid(),
      ...(acknowledged.length === 0 ? {} : { 'Acknowledge-Warnings': acknowledged.join(', ') }),
    };
    const reply = await persistently(async () => {
      const known = await ask(this.url, 'GET', `/api/registers/${register}?limit=1`, { headers: this.authorization });
      if (known.status !== 200) return known;
      const seen = known.etag === null ? { 'If-None-Match': '*' } : { 'If-Match': known.etag };
      return ask(this.url, 'POST', `/api/registers/${register}/steps/${step}`, { headers: { ...sent, ...seen }, body });
    });
    return enteredIn(reply) as StepOutcome;
  }

  /** Sends something that is no step of a stream, such as a new account; sent again after a lost answer, it counts once. */
  async send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const headers = { ...this.authorization, 'Idempotency-Key': newUuid() };
    return enteredIn(
      await persistently(() => ask(this.url, method, path, { headers, ...(body === undefined ? {} : { body }) })),
    );
  }

  private get authorization(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` };
  }
}

/** The body of an answer that something was entered. @throws LedgerProblem */
const enteredIn = ({ status, body }: Reply): unknown => {
  if (status === 200) return body;
  const said = body as ProblemDetails;
  const problem = problemIn(status, said);
  const { warnings: slips = [] } = said;
  throw status === PRECONDITION_REQUIRED && slips.length > 0 ? new SlipsNotAcknowledged(slips, problem) : problem;
};

const PRECONDITION_REQUIRED = 428;

/**
 * Sends the same again where someone entered something in between, the log could not be reached for a moment, or the answer was
 * lost; only for requests that may be sent again.
 * @throws Problem where no ledger serves, or no answer comes
 */
const persistently = async (send: () => Promise<Reply>): Promise<Reply> => {
  let lost: AnswerLost | undefined;
  for (let left = TRIES; left > 0; left -= 1)
    try {
      const reply = await send();
      if (!isWorthAnother(reply.status) || left === 1) return reply;
    } catch (error) {
      // A ledger that took the request and is gone now may come back; one that was never there does not.
      if (error instanceof AnswerLost) lost = error;
      else if (lost === undefined) throw error;
      await wait(PAUSE_MS);
    }
  throw lost ?? new Error('unreachable');
};

/** Someone entered something in between, or the log could not be reached for a moment. */
const isWorthAnother = (status: number): boolean => status === 412 || status === 503;

/** The request was sent, and the connection broke before its answer: it may have been carried out. */
class AnswerLost extends Problem {
  constructor(url: string, cause: unknown) {
    super(
      EXIT.unavailable,
      `${url} 上的账本收到请求后没有答复，不能确定是否已经登记：请先查看登记簿（ecl registers list），没有的再登记一次。`,
      `The ledger at ${url} got the request and gave no answer, so it is not known whether it was entered: look with ecl registers list, and enter it again if it is not there.`,
      { cause },
    );
  }
}

/** What the system says where a connection could not be made at all. */
const NEVER_CONNECTED: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

const wasSent = (error: unknown): boolean => {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return cause?.code !== undefined && !NEVER_CONNECTED.includes(cause.code);
};

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** @throws Problem where no ledger serves; AnswerLost */
const ask = async (url: string, method: string, path: string, { headers = {}, body }: Asking): Promise<Reply> => {
  try {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') === true;
    return { status: response.status, etag: response.headers.get('ETag'), body: isJson ? JSON.parse(text) : {} };
  } catch (error) {
    if (wasSent(error)) throw new AnswerLost(url, error);
    throw new Problem(
      EXIT.unavailable,
      `${url} 上没有正在运行的账本；请先用 ecl start 启动，或者用 --url 指明地址。`,
      `No ledger serves at ${url}: start it with ecl start, or name its address with --url.`,
      { cause: error },
    );
  }
};
