import type { CommandType } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { Controller, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/session.guard.js';
import { LEDGER } from '../ledger.token.js';
import { describeStep } from '../openapi/describe-step.js';
import { problems } from '../problems/ledger-problems.js';
import { commandIdOf } from './idempotency-key.js';
import { etagOf, expectedRevisionOf } from './preconditions.js';
import { stepAnswer, type StepAnswer } from './step-answer.js';
import type { StepFamily } from './step-families.js';
import { validating } from './validated.js';
import { admission } from './visibility.js';

type StepHandler = (this: { ledger: Ledger }, request: SignedInRequest, response: Response) => Promise<StepAnswer>;

/**
 * A controller for a family of streams with one route per command type. Made from the descriptions and not written out, so
 * that a step cannot be in the domain and not in the API, nor be checked here otherwise than it is described.
 */
export const stepController = (family: StepFamily): Type => {
  @AllowedTo('signedIn')
  @Controller(`api/${family.path}/:id/steps`)
  class Steps {
    constructor(@Inject(LEDGER) readonly ledger: Ledger) {}
  }
  Object.defineProperty(Steps, 'name', { value: `${family.path}-steps` });
  for (const commandType of family.commandTypes) addStep(Steps, family, commandType);
  return Steps;
};

const addStep = (controller: Type, family: StepFamily, commandType: CommandType): void => {
  const prototype = controller.prototype as Record<string, StepHandler>;
  const { name } = commandType;
  prototype[name] = handlerOf(family, commandType);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as TypedPropertyDescriptor<StepHandler>;
  Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
  Req()(prototype, name, 0);
  Res({ passthrough: true })(prototype, name, 1);
  for (const decorate of [Post(commandType.step), HttpCode(200), ...describeStep(family, commandType)])
    decorate(prototype, name, descriptor);
};

const handlerOf = (family: StepFamily, commandType: CommandType): StepHandler => {
  const validated = validating(commandType.schema);
  return async function (request, response) {
    const id = streamIdOf(request);
    const expectedRevision = expectedRevisionOf(request);
    const commandId = commandIdOf(request, request.actor.personId, `${family.path}/${id}`);
    const command = commandType(validated(request.body) as never);
    const outcome = await family.doorOf(this.ledger).execute(id, command, {
      actor: request.actor,
      commandId,
      expectedRevision,
      admit: admission(family.path, request.actor),
    });
    const answer = stepAnswer(outcome);
    response.set('ETag', etagOf(answer.revision));
    return answer;
  };
};

/** Ids are part of stream names: letters, digits, `-`, `_`, `.`, at most 100. */
const streamIdOf = (request: SignedInRequest): string => {
  const { id } = request.params;
  if (typeof id !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(id)) throw new Problem(problems.notFound);
  return id;
};
