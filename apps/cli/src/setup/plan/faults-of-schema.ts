import type { SchemaIssue } from '@ecl/event-sourcing';
import type { Kind } from '../kinds.js';
import type { Fault } from '../reading/row.js';

/** What the form of a step does not allow, at the column or member in question. */
export const faultsOfSchema = (issues: readonly SchemaIssue[], kind: Kind): readonly Fault[] =>
  issues.map(({ path, message, messageZh }) => ({ ...columnOf(path, kind), zh: messageZh, en: message }));

const columnOf = (path: string, kind: Kind): Pick<Fault, 'column'> =>
  path === '' ? {} : { column: kind.titleOf(path).zh };
