import { isNode, type ContractNode } from './contract-node.js';

/** What is sent to an operation and what it answers, by the status of the answer. */
export interface OperationExamples {
  readonly body?: unknown;
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** Examples of a contract: by the operation, `GET /api/cases/{id}`, and of problems by their status. */
export interface ContractExamples {
  readonly operations: Readonly<Record<string, OperationExamples>>;
  readonly problems: Readonly<Record<string, unknown>>;
}

/** Where the examples of problems are in a contract: most routes have the same. */
export const problemExamples = ({ problems }: ContractExamples): ContractNode =>
  Object.fromEntries(Object.entries(problems).map(([status, value]) => [exampleOfProblem(status), { value }]));

const exampleOfProblem = (status: string): string => `Problem-${status}`;

/** The paths of a contract with an example of each body and answer that has one. */
export const withExamples = (paths: ContractNode, examples: ContractExamples): ContractNode =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item as Readonly<Record<string, ContractNode>>).map(([method, operation]) => [
          method,
          operationWith(operation, examples, examples.operations[`${method.toUpperCase()} ${path}`] ?? {}),
        ]),
      ),
    ]),
  );

const operationWith = (
  operation: ContractNode,
  { problems }: ContractExamples,
  { body, answers = {} }: OperationExamples,
): ContractNode => {
  const { requestBody, responses } = operation;
  const answer = (status: string, response: ContractNode): ContractNode => {
    if (status in answers) return contentWith(response, { example: answers[status] });
    return status in problems
      ? contentWith(response, { examples: { problem: { $ref: `#/components/examples/${exampleOfProblem(status)}` } } })
      : response;
  };
  return {
    ...operation,
    ...(isNode(requestBody) && body !== undefined ? { requestBody: contentWith(requestBody, { example: body }) } : {}),
    responses: Object.fromEntries(
      Object.entries(responses as Readonly<Record<string, ContractNode>>).map(([status, response]) => [
        status,
        answer(status, response),
      ]),
    ),
  };
};

const contentWith = ({ content, ...rest }: ContractNode, example: ContractNode): ContractNode => ({
  ...rest,
  ...(isNode(content)
    ? {
        content: Object.fromEntries(
          Object.entries(content).map(([type, media]) => [type, { ...(media as ContractNode), ...example }]),
        ),
      }
    : {}),
});
