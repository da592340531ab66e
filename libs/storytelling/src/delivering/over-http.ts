import { routeStepOf } from '@ecl/enforcement';
import type { Step } from '../step.js';
import type { Answer, BrokenRule, Delivery } from './deliver.js';

/** The address of a step in the staff API. */
const addressOf = ({ collection, id, command }: Step): string =>
  `/api/${collection}${id === '' ? '' : `/${encodeURIComponent(id)}`}/steps/${routeStepOf(command.type)}`;

/** The exact answer of a ledger to a step. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Talks to a ledger like any client: signed in, over HTTP, one step at a time. A case or a lead that a story names is begun through
 * doors first: over HTTP the ledger gives the id.
 */
export class OverHttp implements Delivery {
  private readonly tokens = new Map<string, string>();
  private readonly revisions = new Map<string, string>();
  private readonly sent = new Map<string, number>();

  /** @param heard gets each answer to a step before it is read, including refusals */
  constructor(
    private readonly baseUrl: string,
    private readonly heard: (step: Step, answer: HttpAnswer) => void = () => undefined,
  ) {}

  async signIn(username: string, password: string): Promise<void> {
    const response = await this.post('/api/session', { username, password }, {});
    const { token } = bodyOf(await answerIn(response), '/api/session') as { token: string };
    this.tokens.set(username, token);
  }

  /** The account for a step is named after the person who takes it. */
  async give(step: Step): Promise<Answer> {
    const stream = `${step.collection}/${step.id}`;
    const revision = this.revisions.get(stream);
    const number = (this.sent.get(stream) ?? 0) + 1;
    this.sent.set(stream, number);
    const path = addressOf(step);
    const response = await this.post(path, step.command.data, {
      ...this.authorization(step.who.id),
      'Idempotency-Key': `story/${stream}/${String(number)}`,
      ...(step.acknowledged === undefined ? {} : { 'Acknowledge-Warnings': step.acknowledged.join(', ') }),
      ...(revision === undefined ? { 'If-None-Match': '*' } : { 'If-Match': revision }),
    });
    const answer = await answerIn(response);
    this.heard(step, answer);
    if (response.status === 422 || response.status === 409) {
      const problem = answer.body as { violations?: readonly BrokenRule[]; detail?: string };
      if (problem.violations) return { is: 'refused', violations: problem.violations };
      throw new Error(`${path}: ${problem.detail ?? 'refused without a rule'}`);
    }
    bodyOf(answer, path);
    const etag = response.headers.get('ETag');
    if (etag !== null) this.revisions.set(stream, etag);
    return { is: 'accepted' };
  }

  /** Goes on from a revision that something else brought about. @param stream `cases/c-1` */
  goOnFrom(stream: string, revision: number): void {
    this.revisions.set(stream, `"${String(revision)}"`);
  }

  /** @throws Error for someone who has not signed in. */
  tokenOf(username: string): string {
    const token = this.tokens.get(username);
    if (token === undefined) throw new Error(`${username} has not signed in`);
    return token;
  }

  private authorization(username: string): Record<string, string> {
    return { Authorization: `Bearer ${this.tokenOf(username)}` };
  }

  private post(path: string, body: object, headers: Record<string, string>): Promise<Response> {
    return fetch(`${this.baseUrl}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
}

/** A proxy may answer with something other than JSON; then its text is the body. */
const answerIn = async (response: Response): Promise<HttpAnswer> => {
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json') === true;
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
};

const bodyOf = ({ status, body }: HttpAnswer, path: string): unknown => {
  if (status >= 200 && status < 300) return body;
  const words = typeof body === 'string' ? body : JSON.stringify(body);
  throw new Error(`${path} answered ${String(status)}: ${words.slice(0, 600)}`);
};
