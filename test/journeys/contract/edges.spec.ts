import { Body, Controller, Get, Param, Post, Query, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { getMetadataStorage, IsString } from 'class-validator';
import { expect, describe, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { disclosureControllers } from '../../../apps/disclosure/src/disclosure-app.js';
import { ledgerControllers } from '../../../apps/ledger/src/ledger-app.js';
import { routesOf } from '../../../apps/ledger/src/web/method-not-allowed.js';

/** What Nest takes from a request for a handler, by the number in its metadata. */
const INPUTS: Readonly<Record<number, string>> = { 3: 'body', 4: 'query', 5: 'param', 6: 'headers' };

interface Input {
  readonly route: string;
  readonly of: string;
  /** One parameter by its name, which no class describes. */
  readonly named: unknown;
  readonly ofClass: unknown;
}

const inputsOf = (controller: Type): readonly Input[] =>
  routesOf(controller).flatMap(({ method, path, handler }) => {
    const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Readonly<
      Record<string, { readonly index: number; readonly data?: unknown }>
    >;
    const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) ??
      []) as unknown[];
    return Object.entries(given).flatMap(([key, { index, data }]) => {
      const of = INPUTS[Number(key.split(':')[0])];
      return of === undefined ? [] : [{ route: `${method} ${path}`, of, named: data, ofClass: types[index] }];
    });
  });

const membersOf = (ofClass: unknown): readonly string[] =>
  typeof ofClass !== 'function'
    ? []
    : [
        ...new Set(
          getMetadataStorage()
            .getTargetValidationMetadatas(ofClass, '', false, false)
            .map(({ propertyName }) => propertyName),
        ),
      ];

/** Inputs that no class with checks describes, and addresses whose parameters are not the members of their class. */
const unchecked = (controllers: readonly Type[]): readonly string[] =>
  controllers.flatMap((controller) => {
    const inputs = inputsOf(controller);
    const withoutChecks = inputs
      .filter(({ named, ofClass }) => named !== undefined || membersOf(ofClass).length === 0)
      .map(({ route, of }) => `${route}: ${of}`);
    const addresses = routesOf(controller).flatMap(({ method, path }) => {
      const route = `${method} ${path}`;
      const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
      const described = inputs.filter((input) => input.route === route && input.of === 'param');
      const members = described.flatMap(({ ofClass }) => membersOf(ofClass));
      return [...parameters].sort().join() === [...members].sort().join() ? [] : [`${route}: address`];
    });
    return [...new Set([...withoutChecks, ...addresses])];
  });

class Described {
  @IsString()
  readonly id!: string;
}
class Bare {
  readonly id!: string;
}

@Controller('planted')
class Planted {
  @Get('good/:id')
  good(@Param() { id }: Described): string {
    return id;
  }
  @Get('named/:id')
  named(@Param('id') id: string): string {
    return id;
  }
  @Get('bare')
  bare(@Query() { id }: Bare): string {
    return id;
  }
  @Post('loose')
  loose(@Body() body: Record<string, unknown>): string {
    return typeof body;
  }
  @Get('forgotten/:id')
  forgotten(): string {
    return '';
  }
}

describe('every input of a route', () => {
  const controllers = [...ledgerControllers, ...disclosureControllers];

  it('every input of a route is described by a class whose members class-validator checks', () => {
    expect(controllers.flatMap(inputsOf).length).toBeGreaterThan(100);
    expect(unchecked(controllers)).toEqual([]);
  });

  it('an input of a route without such a class is found', () => {
    expect(unchecked([Planted])).toEqual([
      'GET /planted/named/:id: param',
      'GET /planted/bare: query',
      'POST /planted/loose: body',
      'GET /planted/named/:id: address',
      'GET /planted/forgotten/:id: address',
    ]);
  });

  it('an input that is wrong is reported in both languages, whichever check fails', () => {
    const classes = new Set(controllers.flatMap(inputsOf).map(({ ofClass }) => ofClass));
    const checks = [...classes].flatMap((ofClass) =>
      getMetadataStorage().getTargetValidationMetadatas(ofClass as Type, '', false, false),
    );
    const mute = checks.filter(({ type, context }) => {
      const { zh, en } = (context ?? {}) as { zh?: string; en?: string };
      return type !== 'conditionalValidation' && !(zh !== undefined && en !== undefined && /[\u4e00-\u9fff]/.test(zh));
    });
    expect(checks.length).toBeGreaterThan(50);
    expect(mute.map(({ propertyName, name }) => `${propertyName} ${String(name)}`)).toEqual([]);
  });
});

describe('what a request gives', () => {
  /** The payload of a step is checked by its JSON Schema, the form of a search that is wrong is given back as it came. */
  const ELSEWHERE = [
    'ledger/src/steps/asking-step.ts',
    'ledger/src/steps/taking-step.ts',
    'disclosure/src/pages/wrong-search.filter.ts',
  ];
  const apps = new URL('../../../apps/', import.meta.url);

  const readersOf = (files: readonly (readonly [name: string, text: string])[]): readonly string[] =>
    files
      .filter(([, text]) =>
        /request\.(body|query|params)\b|\{[^}]*\b(query|body|params)\b[^}]*\} = .*request/i.test(text),
      )
      .map(([name]) => name);

  it('no route reads an input past its classes', () => {
    const files = ['ledger/src', 'disclosure/src'].flatMap((app) =>
      readdirSync(new URL(app, apps), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
        .map((name) => [`${app}/${name}`, readFileSync(new URL(`${app}/${name}`, apps), 'utf8')] as const),
    );
    expect([...readersOf(files)].sort()).toEqual([...ELSEWHERE].sort());
  });

  it('a route that reads an input past its classes is found', () => {
    expect(readersOf([['planted.ts', "const size = request.query['size'];"]])).toEqual(['planted.ts']);
  });
});
