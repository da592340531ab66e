import { Controller, Get, Module, type INestApplication, type NestApplicationOptions, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, ModulesContainer, NestFactory } from '@nestjs/core';
import { Identity } from '@ecl/identity';
import { ProblemFilter } from '@ecl/web';
import { people, ThroughDoors } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { ALLOWED, AllowedTo } from '../../../apps/ledger/src/access/allowed-to.js';
import { RateLimit } from '../../../apps/ledger/src/access/rate-limit.js';
import { SessionGuard } from '../../../apps/ledger/src/access/session.guard.js';
import { routesOf } from '../../../apps/ledger/src/web/method-not-allowed.js';
import { ServedLedger } from './served-ledger.js';

let served: ServedLedger;
beforeAll(async () => {
  served = await ServedLedger.start();
});
afterAll(() => served.stop());

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** What the router of a running app really answers: `GET /api/cases/:id`. */
const servedRoutes = (app: INestApplication): readonly string[] => {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
};

/** The routes of the controllers of a running app, with who may call them; undefined where nobody said so. */
const declaredRoutes = (app: INestApplication) =>
  [...app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => {
      const controller = metatype as Type;
      return routesOf(controller).map(({ method, path, handler }) => {
        const target = (controller.prototype as Record<string, object>)[handler]!;
        const allowed: unknown = Reflect.getMetadata(ALLOWED, target) ?? Reflect.getMetadata(ALLOWED, controller);
        return { route: `${method} ${path}`, allowed };
      });
    });

const undeclared = (app: INestApplication): readonly string[] =>
  declaredRoutes(app)
    .filter(({ allowed }) => allowed === undefined)
    .map(({ route }) => route);

/** The description of the API, which the framework serves by itself: for everyone, and without a guard. */
const DESCRIPTION = /^GET \/api\/docs(-json|-yaml|\/.*)?$/;

const QUIETLY: Pick<NestApplicationOptions, 'logger'> = { logger: false };

@Controller('planted')
class Planted {
  @Get('forgotten')
  forgotten(): string {
    return 'secret';
  }
  @Get('declared')
  @AllowedTo('everyone')
  declared(): string {
    return 'public';
  }
  @Get('for-heads')
  @AllowedTo(['head'])
  forHeads(): string {
    return 'for heads';
  }
}

describe('the routes of the staff API', () => {
  it('the routes of the staff API each say who may call them', () => {
    expect(undeclared(served.app)).toEqual([]);
  });

  it('every route that the router answers is declared by a controller, except the description of the API', () => {
    const declared = new Set(declaredRoutes(served.app).map(({ route }) => route));
    const routes = servedRoutes(served.app).filter((route) => !DESCRIPTION.test(route));
    expect(routes.length).toBeGreaterThan(80);
    // What takes every method is the answer to methods that are not taken (405), at the addresses of the others.
    const addresses = new Set([...declared].map((route) => route.split(' ')[1]));
    const unknown = routes.filter((route) => !declared.has(route) && !addresses.has(route.split(' ')[1]));
    expect(unknown).toEqual([]);
  });

  it('the routes open to everyone show no personal data', () => {
    const open = declaredRoutes(served.app).filter(
      ({ allowed, route }) => allowed === 'everyone' && !route.startsWith('ALL'),
    );
    expect(open.map(({ route }) => route).sort()).toEqual([
      'GET /',
      'GET /api/powers',
      'GET /api/session/oidc',
      'GET /api/session/oidc/callback',
      'GET /api/session/ways',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'POST /api/session',
    ]);
  });
});

describe('a parameter that a route does not take', () => {
  it('a parameter that a route does not take is refused by every route that the caller may use, and named', async () => {
    const answers: { route: string; status: number; isNamed: boolean }[] = [];
    for (const { route } of declaredRoutes(served.app)) {
      // Pages for people, and what an identity provider sends a browser to with what it likes.
      if (route.startsWith('ALL') || route === 'GET /' || route.startsWith('GET /api/session/oidc')) continue;
      const [method = '', path = ''] = route.split(' ');
      const address = path.replaceAll(/:[a-z]+/gi, 'x');
      const { status, body } = await served.ask(method, `${address}?nonsense=1`, { as: 'journey-admin' });
      const errors: { path: string }[] = body.errors ?? [];
      answers.push({ route, status, isNamed: errors.some((error) => error.path === '/nonsense') });
    }
    expect(answers.length).toBeGreaterThan(80);
    // Others may use these; before that is known, nothing else is said.
    expect(answers.filter(({ status }) => status === 403).length).toBeLessThan(answers.length / 3);
    expect(answers.filter(({ status, isNamed }) => status !== 403 && !(status === 400 && isNamed))).toEqual([]);
  });

  it('a page for people is shown all the same: others add to an address when they pass it on', async () => {
    expect((await fetch(`${served.url}/?from=timeline`)).status).toBe(200);
  });
});

describe('a step that there is not', () => {
  it.each([
    ['/api/cases/c-1/steps/approve-fileing', '是否想写 approve-filing？'],
    ['/api/cases/c-1/steps/approve-fileing/what-if', '是否想写 approve-filing？'],
    ['/api/cases/steps/propose-fileing', '是否想写 propose-filing？'],
    ['/api/cases/c-1/steps/propose-filing', 'POST /api/cases/steps/propose-filing'],
    ['/api/cases/steps/approve-filing', 'POST /api/cases/{id}/steps/approve-filing'],
    ['/api/registers/agencies/steps/register-agncy', '是否想写 register-agency？'],
    ['/api/leads/l-1/steps/xxxxxxxx', '可用的有'],
  ])('the answer to %s says %s', async (path, said) => {
    const { status, body } = await served.post(path, { as: 'journey-admin', body: {} });
    expect([status, body.detail]).toEqual([404, expect.stringContaining(said)]);
  });
});

describe('a planted route', () => {
  let app: INestApplication;
  beforeAll(async () => {
    @Module({
      controllers: [Planted],
      providers: [
        { provide: Identity, useValue: served.identity },
        { provide: RateLimit, useValue: new RateLimit() },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter() },
      ],
    })
    class WithPlanted {}
    app = await NestFactory.create(WithPlanted, QUIETLY);
    await app.init();
  });
  afterAll(() => app.close());

  it('a planted route that does not say who may call it is found by the list', () => {
    expect(undeclared(app)).toEqual(['GET /planted/forgotten']);
  });

  it('a planted route that does not say who may call it lets nobody in, signed in or not', async () => {
    const { id, agencyId = '' } = people.gao;
    await served.enterRegisters(new ThroughDoors(served.ledger));
    await served.openAccount({ username: 'gao', personId: id, roles: ['head'], agencyId });
    const as = (token: string) => ({ Authorization: `Bearer ${token}` });
    const site = request(app.getHttpServer());
    const token = await served.tokenOf('gao');
    expect((await site.get('/planted/forgotten')).status).toBe(401);
    expect((await site.get('/planted/forgotten').set(as(token))).status).toBe(403);
    expect((await site.get('/planted/for-heads').set(as(token))).text).toBe('for heads');
    expect((await site.get('/planted/declared')).text).toBe('public');
  });

  it('a planted route for other accounts answers that it is not allowed', async () => {
    const token = await served.tokenOf('journey-admin');
    const reply = await request(app.getHttpServer()).get('/planted/for-heads').set('Authorization', `Bearer ${token}`);
    expect([reply.status, reply.body.type]).toEqual([403, '/problems/not-allowed']);
  });
});
