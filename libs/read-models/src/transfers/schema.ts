import { caseFileTables } from '../case-files/schema.js';

/**
 * 移送台账. `transfer` is what the law itself remembers of the latest round (TransferState), from which every moment, limit and
 * lateness follows; the columns beside it are what lists are filtered by. `nextDueOn` is the earliest last day of all steps that
 * somebody waits for, `policeDueOn` of those that the police owe.
 */
export const TRANSFERS_TABLES = `
  ${caseFileTables(
    'transfer TEXT',
    `stage TEXT NOT NULL DEFAULT 'none'`,
    'suspectedOn TEXT',
    'nextDueOn TEXT',
    'policeDueOn TEXT',
    'isDelivered INTEGER NOT NULL DEFAULT 0',
    'isCopied INTEGER NOT NULL DEFAULT 0',
    'offence TEXT',
    'policeOrgan TEXT',
    'refusal TEXT',
    `listedObjects TEXT NOT NULL DEFAULT '[]'`,
    `handedOverObjects TEXT NOT NULL DEFAULT '[]'`,
  )}
  CREATE INDEX transfer_by_day ON case_file (suspectedOn) WHERE hasTransfer = 1;
  CREATE INDEX transfer_by_stage ON case_file (stage) WHERE hasTransfer = 1;
  CREATE INDEX transfer_by_due_day ON case_file (nextDueOn) WHERE nextDueOn IS NOT NULL;
  CREATE INDEX transfer_by_police_day ON case_file (policeDueOn) WHERE policeDueOn IS NOT NULL;
  CREATE INDEX transfer_not_copied ON case_file (isCopied) WHERE isDelivered = 1 AND isCopied = 0;
`;
