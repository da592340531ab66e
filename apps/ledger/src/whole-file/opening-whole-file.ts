import { caseAudienceOf, fileSightFor, groundFor, type Caller, type FileSight } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { accessOn, onlyAPart, type OpenCaseFile } from '../case-file/opening-case-file.js';
import { caseOnRecord } from '../case-file/case-on-record.js';
import { noCase } from '../problems/not-found.js';

/** A case file, and how much of it is shown to whoever opened it. */
export interface OpenWholeFile extends OpenCaseFile {
  readonly sight: FileSight;
}

/**
 * Opens a file as far as the caller may see it: the whole, or the sections that are theirs. The reading is recorded first, on each ground
 * that shows something.
 * @throws Problem `not-found` for a case that the caller may not know of, `not-allowed` for whoever only knows that there is a
 * decision, `check-not-open` for a supervisor alone.
 */
export const openWholeFile = async (ledger: Ledger, caller: Caller, caseId: string): Promise<OpenWholeFile> => {
  const found = await caseOnRecord(ledger.store, caseId);
  const audience = found && caseAudienceOf(found.state);
  const scope = ledger.scopeOf(caller.actor).cases;
  if (!found || !audience) throw noCase();
  const sight = fileSightFor(scope, audience);
  if (!sight) throw groundFor(scope, audience) ? onlyAPart() : noCase();
  for (const ground of sight.grounds) await ledger.recordAccess(await accessOn(ledger, caller, caseId, ground));
  return { caseId, scope, ...found, sight };
};
