import { REGISTERS } from '@ecl/ledger';
import { All, Controller, Param, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import { StepAddress, StepInStreamAddress } from '../input/addresses.js';
import { beginsElsewhere, noRegister, noStep } from '../problems/not-found.js';
import { isGivenItsId, type StepFamily } from './step-families.js';

/**
 * Answers a step that a family does not have with the step that was probably meant. It is behind all other controllers, so a step
 * that there is never comes here.
 */
export const unknownSteps = (families: readonly StepFamily[]): Type => {
  @ApiExcludeController()
  @AllowedTo('everyone')
  @Controller()
  class UnknownSteps {}
  const prototype = UnknownSteps.prototype as Record<string, (address: StepAddress) => never>;
  for (const family of families)
    for (const { path, known, elsewhere } of placesOf(family)) {
      prototype[path] = ({ step }) => {
        throw elsewhere.steps.includes(step) ? beginsElsewhere(`${elsewhere.at}/${step}`) : noStep(step, known);
      };
      const Address = path.includes(':id') ? StepInStreamAddress : StepAddress;
      Reflect.defineMetadata('design:paramtypes', [Address], prototype, path);
      Param()(prototype, path, 0);
      const descriptor = Object.getOwnPropertyDescriptor(prototype, path);
      if (descriptor) All(path)(prototype, path, descriptor);
    }
  // Each register that there is has its own family, before this.
  prototype['anyRegister'] = () => {
    throw noRegister(REGISTERS);
  };
  const ofAnyRegister = Object.getOwnPropertyDescriptor(prototype, 'anyRegister');
  if (ofAnyRegister) All('/api/registers/:register/steps/:step')(prototype, 'anyRegister', ofAnyRegister);
  return UnknownSteps;
};

interface PlaceOfSteps {
  readonly path: string;
  /** The steps that there are at this place. */
  readonly known: readonly string[];
  /** The steps of the same family at another place. */
  readonly elsewhere: { readonly at: string; readonly steps: readonly string[] };
}

const placesOf = (family: StepFamily): readonly PlaceOfSteps[] => {
  const namesOf = (isBeginning: boolean): readonly string[] =>
    family.commandTypes.filter((each) => isGivenItsId(family, each) === isBeginning).map(({ step }) => step);
  const [begins, others] = [namesOf(true), namesOf(false)];
  const [all, one] = [`/api/${family.path}/steps`, `/api/${family.path}/{id}/steps`];
  if (family.onlyId !== undefined) return [{ path: `${all}/:step`, known: others, elsewhere: { at: '', steps: [] } }];
  return [
    { path: `/api/${family.path}/:id/steps/:step`, known: others, elsewhere: { at: all, steps: begins } },
    ...(begins.length === 0 ? [] : [{ path: `${all}/:step`, known: begins, elsewhere: { at: one, steps: others } }]),
  ];
};
