import type { CommandType } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { Controller, HttpCode, Inject, Param, Post, Req, Res, type Type } from '@nestjs/common';
import type { Response } from 'express';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { StepAddress, StepInStreamAddress, StreamAddress } from '../input/addresses.js';
import { LEDGER } from '../ledger.token.js';
import { describeAsking, describeBeginning, describeStep } from '../openapi/describe-step.js';
import type { WhatIfStepAnswer } from '../answers/what-if-answers.js';
import { noStep } from '../problems/not-found.js';
import { askingStep } from './asking-step.js';
import type { StepAnswer } from '../answers/step-answers.js';
import { isGivenItsId, type GivenIds, type StepFamily } from './step-families.js';
import { beginningStep, newIdOf, takingStep } from './taking-step.js';

type StepHandler = (
  this: { ledger: Ledger },
  request: SignedInRequest,
  response: Response,
  address?: StreamAddress,
) => Promise<StepAnswer>;

/**
 * A controller for a family of streams with one route per command type. It is made from the descriptions and not
 * written by hand, so that every step of the domain is in the API and is checked as it is described.
 *
 * Any account may try any step: the law says whose duty it is, and each refusal is recorded.
 */
export const stepController = (family: StepFamily): Type => {
  @AllowedTo('signedIn')
  @Controller(`api/${family.path}${family.onlyId === undefined ? '/:id' : ''}/steps`)
  class Steps {
    constructor(@Inject(LEDGER) readonly ledger: Ledger) {}
  }
  Object.defineProperty(Steps, 'name', { value: `${family.path}-steps` });
  const commandTypes = family.commandTypes.filter((commandType) => !isGivenItsId(family, commandType));
  for (const commandType of commandTypes) addStep(Steps, family, commandType);
  addAsking(Steps, family, commandTypes, (address) => ('id' in address ? address.id : (family.onlyId ?? '')));
  return Steps;
};

/**
 * A controller for what begins, where the ledger gives the ids. Nobody chooses one: an id that cannot be had would tell that
 * something has it.
 */
export const beginningControllers = (family: StepFamily): readonly Type[] => {
  const { givesIds } = family;
  if (!givesIds) return [];
  @AllowedTo('signedIn')
  @Controller(`api/${family.path}/steps`)
  class Beginnings {
    constructor(@Inject(LEDGER) readonly ledger: Ledger) {}
  }
  Object.defineProperty(Beginnings, 'name', { value: `${family.path}-beginnings` });
  const commandTypes = family.commandTypes.filter((commandType) => isGivenItsId(family, commandType));
  for (const commandType of commandTypes) addBeginning(Beginnings, family, commandType, givesIds);
  addAsking(Beginnings, family, commandTypes, () => newIdOf(givesIds));
  return [Beginnings];
};

const addBeginning = (controller: Type, family: StepFamily, commandType: CommandType, givenIds: GivenIds): void => {
  const prototype = controller.prototype as Record<string, StepHandler>;
  const { name } = commandType;
  const begin = beginningStep(family, commandType, givenIds);
  prototype[name] = function (request, response) {
    return begin(this.ledger, request, response);
  };
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as TypedPropertyDescriptor<StepHandler>;
  Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
  Req()(prototype, name, 0);
  Res({ passthrough: true })(prototype, name, 1);
  for (const decorate of [Post(commandType.step), HttpCode(201), ...describeBeginning(family, commandType)])
    decorate(prototype, name, descriptor);
};

type AskHandler = (
  this: { ledger: Ledger },
  request: SignedInRequest,
  response: Response,
  address: StepAddress | StepInStreamAddress,
) => Promise<WhatIfStepAnswer>;

/** One route for some steps of a family: what one of them would be answered. */
const addAsking = (
  controller: Type,
  family: StepFamily,
  commandTypes: readonly CommandType[],
  idIn: (address: StepAddress | StepInStreamAddress) => string,
): void => {
  const prototype = controller.prototype as Record<string, AskHandler>;
  const name = 'whatIf';
  const asking = new Map(commandTypes.map((commandType) => [commandType.step, askingStep(family, commandType)]));
  prototype[name] = function (request, response, address) {
    const { step } = address;
    const ask = asking.get(step);
    if (!ask) throw noStep(step, [...asking.keys()]);
    return ask(this.ledger, request, response, idIn(address));
  };
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as TypedPropertyDescriptor<AskHandler>;
  const isOfOneStream = family.onlyId === undefined && !commandTypes.some((each) => isGivenItsId(family, each));
  const Address = isOfOneStream ? StepInStreamAddress : StepAddress;
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Address], prototype, name);
  Req()(prototype, name, 0);
  Res({ passthrough: true })(prototype, name, 1);
  Param()(prototype, name, 2);
  for (const decorate of [Post(':step/what-if'), HttpCode(200), ...describeAsking(family, commandTypes)])
    decorate(prototype, name, descriptor);
};

const addStep = (controller: Type, family: StepFamily, commandType: CommandType): void => {
  const prototype = controller.prototype as Record<string, StepHandler>;
  const { name } = commandType;
  const onlyId = family.onlyId ?? '';
  const takeStep = takingStep(family, commandType);
  prototype[name] = function (request, response, address) {
    return takeStep(this.ledger, request, response, address?.id ?? onlyId);
  };
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as TypedPropertyDescriptor<StepHandler>;
  Reflect.defineMetadata('design:paramtypes', [Object, Object, StreamAddress], prototype, name);
  Req()(prototype, name, 0);
  Res({ passthrough: true })(prototype, name, 1);
  if (family.onlyId === undefined) Param()(prototype, name, 2);
  for (const decorate of [Post(commandType.step), HttpCode(200), ...describeStep(family, commandType)])
    decorate(prototype, name, descriptor);
};
