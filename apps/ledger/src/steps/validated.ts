import { titleOfMember } from '@ecl/enforcement';
import { normalMoments, schemaCheck, type Payload, type PayloadSchema, type SchemaIssue } from '@ecl/event-sourcing';
import { Problem, oddTexts, titled } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/**
 * Reads the moments of what came in, checks it against its schema, and that a person can read its texts as they are stored. @throws Problem `invalid-request`, naming every fault and no value.
 */
export const validating = <S extends PayloadSchema>(
  commandName: string,
  schema: S,
): ((body: unknown) => Payload<S>) => {
  const issuesOf = schemaCheck(schema);
  const normal = normalMoments(schema);
  return (given) => {
    const body = normal(given ?? {});
    const issues = issuesOf(body);
    const errors = issues.length > 0 ? issues : oddTexts(body);
    if (errors.length > 0) throw invalid(commandName, errors);
    return body as Payload<S>;
  };
};

/** The problem of a request whose content is wrong: each member by its place and its title. */
export const invalid = (commandName: string, issues: readonly SchemaIssue[]): Problem => {
  const { errors, zh, en } = titled(issues, (path) => titleOfMember(commandName, path).zh);
  return new Problem(problems.invalidRequest, { zh, en }, { errors });
};
