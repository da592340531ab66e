import type { SchemaIssue } from '@ecl/event-sourcing';
import { titled } from '@ecl/web';
import type { Kind } from '../kinds.js';
import type { Fault } from '../reading/row.js';

/** What the form of a step does not allow, at the column or member in question; what is missing is called as the columns are. */
export const faultsOfSchema = (issues: readonly SchemaIssue[], kind: Kind): readonly Fault[] =>
  titled(issues, (path) => kind.titleOf(path).zh).errors.map(({ path, message, messageZh }) => ({
    ...columnOf(path, kind),
    zh: messageZh,
    en: message,
  }));

const columnOf = (path: string, kind: Kind): Pick<Fault, 'column'> =>
  path === '' ? {} : { column: kind.titleOf(path).zh };
