import type { Chance } from './chance.js';
import type { Asked, Learned } from './learned.js';
import { ODD_VALUES, OddBodies, type Schema } from './odd-bodies.js';

export interface FuzzRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  /** Who asks, undefined for nobody, and where. */
  readonly asked: Asked;
}

/** One route of a contract, as OpenAPI describes it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly body: Schema | undefined;
}

const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['If-Match', '"00"'],
  ['If-Match', 'W/"1"'],
  ['If-Match', '"999999999999999999999"'],
  ['If-None-Match', '"0"'],
  ['Idempotency-Key', 'x'],
  ['Idempotency-Key', 'k'.repeat(500)],
  ['Content-Type', 'application/json; charset=gbk'],
  ['Content-Type', 'application/json; charset='],
  ['Content-Type', 'text/plain'],
  ['Content-Type', ';;;'],
  ['Content-Encoding', 'gzip'],
  ['Accept', 'text/*;q=nonsense'],
  ['Accept-Language', 'x'.repeat(300)],
  ['Authorization', 'Bearer a.b.c'],
  ['Authorization', 'Basic Og=='],
  ['X-Correlation-Id', '<script>'],
  ['X-Forwarded-For', '999.1.1.1, ::'],
  ['Range', 'bytes=0-'],
  ['Expect', 'nothing'],
  ['Host', 'somewhere.invalid'],
  ['Cookie', '\u00ff=\u00fe'],
];

const ODD_STEPS: readonly string[] = [
  '%00',
  '%',
  '%C0%AF',
  '..%2f..',
  '%E6%A1%88',
  'x'.repeat(3_000),
  '%0d%0aX-A:1',
  '-',
  '~',
];

/** Requests over the routes of a contract, as a seed chooses them. */
export class OddRequests {
  private readonly bodies: OddBodies;

  constructor(
    private readonly chance: Chance,
    private readonly routes: readonly Route[],
    private readonly known: { readonly ids: readonly string[]; readonly people: readonly string[] },
    resolve: (reference: string) => Schema,
    private readonly learned: Learned,
  ) {
    this.bodies = new OddBodies(chance, resolve, [...known.ids, ...known.people]);
  }

  /** Each route comes up again after all the others. */
  request(number: number): FuzzRequest {
    const { chance } = this;
    const route = this.routes[number % this.routes.length];
    if (!route) throw new RangeError('there is no route');
    const headers: Record<string, string> = {};
    const { path, ids } = this.address(route);
    if (route.body) {
      headers['Content-Type'] = 'application/json';
      headers['Idempotency-Key'] = `fuzz-${String(number)}-${String(chance.upTo(1e9))}`;
      if (chance.oneIn(3)) headers['If-None-Match'] = '*';
      else headers['If-Match'] = this.learned.revision(ids, `"${String(chance.upTo(12))}"`);
    }
    if (chance.oneIn(6)) {
      const [name, value] = chance.of(ODD_HEADERS);
      headers[name] = value;
    }
    return {
      method: chance.oneIn(40) ? chance.of(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'GET', 'POST']) : route.method,
      path,
      headers,
      body: route.body && this.body(route.body),
      asked: {
        route: route.path,
        ids,
        as: chance.oneIn(12) ? undefined : this.learned.person(route.path, this.known.people),
      },
    };
  }

  private address({ path, parameters }: Route): { readonly path: string; readonly ids: readonly string[] } {
    const { chance } = this;
    const ids: string[] = [];
    const step = (): string => {
      if (chance.oneIn(8)) return chance.of(ODD_STEPS);
      const id = this.learned.id(path, this.known.ids);
      ids.push(id);
      return encodeURIComponent(id);
    };
    const place = path.replaceAll(/\{[^}]+\}|:[a-zA-Z]+/g, step);
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && chance.oneIn(3))
      .map(({ name, schema = {} }) => `${name}=${queryText(this.bodies.value(schema, 4))}`);
    if (chance.oneIn(20))
      query.push(chance.of(['__proto__=1', 'a[b]=c', '=', '&&', 'limit=1&limit=2', '%', 'x=%00', 'on=0000-01-01']));
    return { path: query.length === 0 ? place : `${place}?${query.join('&')}`, ids };
  }

  private body(schema: Schema): string | Buffer {
    const { chance } = this;
    const text = JSON.stringify(this.bodies.value(schema, chance.of([6, 40, 400])) ?? null);
    switch (chance.upTo(40)) {
      case 0:
        return text.slice(0, chance.upTo(text.length));
      case 1:
        return Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xd5, 0xbc]), Buffer.from('}')]);
      case 2:
        return `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
      case 3:
        return `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_001)}`;
      case 4:
        return text.replace('{', `{"occurredAt":1,"__proto__":{"x":1},"occurredAt":"2026-05-06T02:00:00.000Z",`);
      case 5:
        return text.replaceAll(/:\d+/g, ':1e999');
      case 6:
        return JSON.stringify(chance.of(ODD_VALUES));
      case 7:
        return '';
      default:
        return text;
    }
  }
}

const queryText = (value: unknown): string => {
  try {
    return encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    return '%ED%A0%80';
  }
};
