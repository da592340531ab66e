import { Controller, Get, Module, type NestApplicationOptions, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { ProblemFilter } from '@ecl/web';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { disclosureControllers } from '../disclosure-app.js';
import { DeclaredRoutesGuard } from './declared-routes.guard.js';
import { IS_PUBLIC, Public } from './public.js';

const GET = 0;
const QUIETLY: Pick<NestApplicationOptions, 'logger'> = { logger: false };

const routesOf = (controller: Type): readonly { route: string; method: number; isPublic: boolean }[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name]!;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | readonly string[] | undefined;
    if (name === 'constructor' || path === undefined) return [];
    const isPublic = [handler, controller].some((target) => Reflect.getMetadata(IS_PUBLIC, target) === true);
    const paths = [path].flat();
    const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | readonly string[]].flat();
    return bases.flatMap((base) =>
      paths.map((each) => ({
        route: `/${base}/${each}`.replaceAll(/\/+/g, '/'),
        method: Reflect.getMetadata(METHOD_METADATA, handler) as number,
        isPublic,
      })),
    );
  });

describe('the routes of the public site', () => {
  const routes = disclosureControllers.flatMap(routesOf);

  it('the routes of the public site are exactly those listed here', () => {
    const pages = ['/', '/decisions', '/decisions/:id', '/powers', '/powers/:code', '/missing', '/rights'];
    expect(routes.map(({ route }) => route)).toEqual([
      ...pages.flatMap((page) => [page, `/en${page}`]),
      '/site.css',
      '/favicon.svg',
      '/favicon.ico',
      '/decisions.atom',
      '/en/decisions.atom',
      '/sitemap.xml',
      '/sitemaps/:part',
      '/robots.txt',
      '/api/decisions/',
      '/api/decisions/:id',
      '/api/powers/',
      '/api/powers/:code',
      '/health/live',
      '/health/ready',
    ]);
  });

  it('the routes of the public site are each declared public, and only read', () => {
    expect(routes.filter(({ isPublic, method }) => !isPublic || method !== GET)).toEqual([]);
  });

  it('a route of the public site that is not declared is not served', async () => {
    @Controller()
    class Forgotten {
      @Get('forgotten')
      forgotten(): string {
        return 'secret';
      }
      @Public()
      @Get('declared')
      declared(): string {
        return 'public';
      }
    }
    @Module({
      controllers: [Forgotten],
      providers: [
        { provide: APP_GUARD, useClass: DeclaredRoutesGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter() },
      ],
    })
    class Site {}
    const app = await NestFactory.create(Site, QUIETLY);
    await app.init();
    const site = request(app.getHttpServer());
    expect((await site.get('/forgotten')).status).toBe(404);
    expect((await site.get('/declared')).text).toBe('public');
    await app.close();
  });
});
