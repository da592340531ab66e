import { routeStepOf, type Command } from '@ecl/enforcement';

/** What the ledger made of a command. */
export type Answer =
  | { readonly is: 'accepted'; readonly events: readonly string[] }
  | { readonly is: 'refused'; readonly rules: readonly string[] };

export type Collection = 'cases' | 'leads' | 'registers' | 'bank-reports';

/** The demonstration speaks to the ledger as everyone does: signed in, over HTTP, one command at a time. */
export class DemoApi {
  private readonly tokens = new Map<string, string>();
  private readonly revisions = new Map<string, string>();
  private readonly sent = new Map<string, number>();

  constructor(private readonly baseUrl: string) {}

  async signIn(username: string, password: string): Promise<void> {
    const response = await this.post('/api/session', { username, password }, {});
    const { token } = (await bodyOf(response, '/api/session')) as { token: string };
    this.tokens.set(username, token);
  }

  /** @throws Error for anything but an acceptance or a refusal: the demonstration itself would be wrong. */
  async give(username: string, collection: Collection, id: string, command: Command): Promise<Answer> {
    const stream = `${collection}/${id}`;
    const revision = this.revisions.get(stream);
    const number = (this.sent.get(stream) ?? 0) + 1;
    this.sent.set(stream, number);
    const path = `/api/${collection}/${encodeURIComponent(id)}/steps/${routeStepOf(command.type)}`;
    const response = await this.post(path, command.data, {
      ...this.authorization(username),
      'Idempotency-Key': `demonstration/${stream}/${String(number)}`,
      ...(revision === undefined ? { 'If-None-Match': '*' } : { 'If-Match': revision }),
    });
    if (response.status === 422) {
      const problem = (await response.json()) as { violations?: readonly { rule: string }[]; detail?: string };
      if (problem.violations) return { is: 'refused', rules: problem.violations.map(({ rule }) => rule) };
      throw new Error(`${path}: ${problem.detail ?? 'refused without a rule'}`);
    }
    const body = (await bodyOf(response, path)) as { events: readonly { type: string }[] };
    const etag = response.headers.get('ETag');
    if (etag !== null) this.revisions.set(stream, etag);
    return { is: 'accepted', events: body.events.map(({ type }) => type) };
  }

  async send(username: string, path: string, body: object, key: string): Promise<unknown> {
    const headers = { ...this.authorization(username), 'Idempotency-Key': key };
    return bodyOf(await this.post(path, body, headers), path);
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

const bodyOf = async (response: Response, path: string): Promise<unknown> => {
  if (response.ok) return response.json();
  throw new Error(`${path} answered ${String(response.status)}: ${(await response.text()).slice(0, 600)}`);
};
