import { InvalidInput, Problem, type InputError } from '@ecl/web';

/**
 * What is wrong with a parameter. Readers of the public site know it by the name of the parameter; `path` means the
 * same as everywhere.
 */
export interface ParameterError extends InputError {
  readonly parameter: string;
}

export const parameterErrorsOf = ({ faults }: InvalidInput): readonly ParameterError[] =>
  faults.map(({ name, path, zh, en }) => ({ parameter: name, path, message: en, messageZh: zh }));

/** The same problem with the name of each parameter, one error per parameter. */
export const withParameters = (problem: Problem): Problem =>
  problem instanceof InvalidInput
    ? new Problem(problem.kind, problem.detail, { errors: parameterErrorsOf(problem) }, problem.headers)
    : problem;
