import type { Declaration } from '@ecl/enforcement';
import {
  caseAudienceOf,
  groundFor,
  type Caller,
  type CaseFileAccess,
  type CaseScope,
  type Extent,
} from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { noCase } from '../problems/not-found.js';
import { problems } from '../problems/ledger-problems.js';
import { openCheck } from '../supervision/checks-of-case.js';
import { caseOnRecord, type CaseOnRecord } from './case-on-record.js';

/** A case file for somebody who may read it and whose reading is recorded. */
export interface OpenCaseFile extends CaseOnRecord {
  readonly caseId: string;
  /** On what the case was opened: what is read of it in a read model is filtered by the same. */
  readonly scope: CaseScope;
}

/**
 * Opens the whole file of a case. The reading is recorded before anything is shown; when it cannot be recorded, nothing
 * is shown.
 * @throws Problem `not-found` for a case that the caller may not know of, `not-allowed` for a case of which they may
 * see only a part, `check-not-open` for a supervisor alone.
 */
export const openCaseFile = (ledger: Ledger, caller: Caller, caseId: string): Promise<OpenCaseFile> =>
  openCase(ledger, caller, caseId, 'file');

/**
 * Opens a part of a case for those who have the part or the whole file; the reading is recorded first.
 * @throws Problem as {@link openCaseFile}: whose part it is not may know of the case, and does not see this part.
 */
export const openCasePart = (
  ledger: Ledger,
  caller: Caller,
  caseId: string,
  part: Exclude<Extent, 'file'>,
): Promise<OpenCaseFile> => openCase(ledger, caller, caseId, part);

/**
 * Opens a case for a step in it, on any ground.
 * @throws Problem `not-found` for a case that the caller may not know of.
 */
export const openCaseForStep = (ledger: Ledger, caller: Caller, caseId: string): Promise<OpenCaseFile> =>
  openCase(ledger, caller, caseId, undefined);

const openCase = async (
  ledger: Ledger,
  { actor, sessionId }: Caller,
  caseId: string,
  part: Extent | undefined,
): Promise<OpenCaseFile> => {
  const found = await caseOnRecord(ledger.store, caseId);
  const audience = found && caseAudienceOf(found.state);
  const scope = ledger.scopeOf(actor).cases;
  if (!found || !audience || !groundFor(scope, audience)) throw noCase();
  const ground = groundFor(scope, audience, part);
  if (!ground) throw onlyAPart();
  const check = ground.is === 'oversight' ? await openCheck(ledger, actor, caseId) : undefined;
  await ledger.recordAccess({
    caseId,
    actor,
    ground: ground.is,
    session: sessionId,
    ...(check && { check: checkedIn(check) }),
  });
  return { caseId, scope, ...found };
};

const checkedIn = ({ withSupervisor, certificateNumber, ground }: Declaration): CaseFileAccess['check'] => ({
  withSupervisor,
  certificateNumber,
  ground,
});

const onlyAPart = (): Problem =>
  new Problem(problems.notAllowed, {
    zh: '您只能查看本案中与职责有关的部分，不能查看全卷。',
    en: 'You may see only the part of this case that belongs to your duties, not the whole file.',
  });
