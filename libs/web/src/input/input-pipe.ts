import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { pointerSteps } from '@ecl/kernel';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { Problem } from '../problem.js';
import { webProblems } from '../problems.js';
import { faultsOf } from './faults.js';
import { givenAs } from './given.js';
import { InvalidInput, unknownMember, type Fault } from './invalid-input.js';
import { oddTexts } from './odd-texts.js';
import { memberNamesOf } from './member-names.js';
import { ofType, ONCE } from './words.js';

/**
 * Nest's ValidationPipe as both processes run it: every input of a route that is a class is checked by the
 * class-validator decorators of its members, an unknown member is refused, and the faults are returned as one problem
 * detail in both languages.
 */
export class InputPipe extends ValidationPipe {
  /** @param titleOf what the members of inputs are called */
  constructor(private readonly titleOf: (name: string) => string | undefined = () => undefined) {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new InvalidInput(faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!metadata.metatype || !this.toValidate(metadata)) return super.transform(value, metadata);
    const given = givenAs(value);
    if (given === undefined) throw new InvalidInput([NO_OBJECT]);
    const known = memberNamesOf(metadata.metatype);
    const faults: Fault[] = given.unseen.map((name) => unknownMember('', name, known));
    try {
      const input: unknown = await super.transform(given.members, metadata);
      if (metadata.type === 'body') faults.push(...unreadableIn(given.members));
      if (faults.length === 0) return input;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      faults.push(...error.faults);
    }
    // No resource can have such an address.
    if (metadata.type === 'param') throw new Problem(webProblems.notFound);
    // A parameter is a list only if it was given more than once.
    throw new InvalidInput(
      metadata.type === 'query'
        ? faults.map((fault) => (Array.isArray(given.members[fault.name]) ? { ...fault, ...ONCE } : fault))
        : faults,
      (path) => this.titleOf(path.split('/').at(-1) ?? ''),
    );
  }

  /** No check is asynchronous, so the checks run without promises. The target says which members there are. */
  protected override validate(object: object, options?: ValidatorOptions): ValidationError[] {
    return validateSync(object, { ...options, validationError: { target: true, value: true } });
  }
}

/** What a person could not read as it is stored. A password is stored as nobody reads it, and may be anything. */
const unreadableIn = (members: Readonly<Record<string, unknown>>): readonly Fault[] =>
  oddTexts(Object.fromEntries(Object.entries(members).filter(([name]) => !/password$/i.test(name)))).map(
    ({ path, message, messageZh }) => ({
      ...{ kind: 'wrong', path, en: message, zh: messageZh },
      name: pointerSteps(path)[0] ?? '',
    }),
  );

const NO_OBJECT: Fault = { kind: 'wrong', name: '', path: '', ...ofType('object') };
