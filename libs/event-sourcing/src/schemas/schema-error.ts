/** One fault of a payload: where (a JSON Pointer, RFC 6901; empty for the payload itself) and what. Never the value itself. */
export interface SchemaIssue {
  readonly path: string;
  readonly message: string;
  readonly messageZh: string;
}

/**
 * A payload that does not fit its event type; at append, nothing was written. The message names places and rules but no
 * values: a payload may hold personal data, and messages are written to logs.
 */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  constructor(
    readonly eventType: string,
    readonly version: number,
    readonly issues: readonly SchemaIssue[],
  ) {
    super(`${eventType} (version ${String(version)}): ${issues.map(sentence).join('; ')}`);
  }
}

const sentence = ({ path, message }: SchemaIssue): string => (path === '' ? message : `${path} ${message}`);
