import type { Declaration } from '@ecl/enforcement';
import type { ReceivedPaper } from '@ecl/evidence';
import {
  caseAudienceOf,
  groundFor,
  type Caller,
  type CaseFileAccess,
  type CaseGround,
  type CaseScope,
  type Extent,
} from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { noCase, noPaper } from '../problems/not-found.js';
import { visibilityOfCaseIn } from '../visibility/case-visibility.js';
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
 * Opens a paper of a case for those who have its whole file; the reading names the paper.
 * @throws Problem as {@link openCaseFile}; `not-found` for a paper that the case did not receive
 */
export const openPaper = async (
  ledger: Ledger,
  caller: Caller,
  caseId: string,
  sha256: string,
): Promise<ReceivedPaper> => (await papersToOpen(ledger, caller, caseId))(sha256);

/** The same for many papers of one case, which is looked up once: each that is opened is a reading of its own. */
export const papersToOpen = async (
  ledger: Ledger,
  caller: Caller,
  caseId: string,
): Promise<(sha256: string) => Promise<ReceivedPaper>> => {
  const { access } = await openingOf(ledger, caller, caseId, 'file');
  const received = await ledger.papers.of(caseId);
  return async (sha256) => {
    const paper = received.get(sha256);
    if (paper === undefined) throw noPaper();
    await ledger.recordAccess({ ...access, paper: sha256 });
    return paper;
  };
};

/**
 * Opens the file of a case for somebody who adds a paper to it.
 * @throws Problem as {@link openCaseFile}; `not-allowed` for supervision and for whoever asked for the files of others: they read and add nothing
 */
export const openCaseToAddPapers = async (ledger: Ledger, caller: Caller, caseId: string): Promise<OpenCaseFile> => {
  const file = await openCaseFile(ledger, caller, caseId);
  if (visibilityOfCaseIn(ledger, caller.actor)(file.state) !== 'visible') throw new Problem(problems.notAllowed);
  return file;
};

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
  caller: Caller,
  caseId: string,
  part: Extent | undefined,
): Promise<OpenCaseFile> => {
  const { file, access } = await openingOf(ledger, caller, caseId, part);
  await ledger.recordAccess(access);
  return file;
};

/**
 * The reading that is recorded before something is shown on a ground.
 * @throws Problem `check-not-open` for a supervisor alone
 */
export const accessOn = async (
  ledger: Ledger,
  { actor, sessionId }: Caller,
  caseId: string,
  ground: CaseGround,
): Promise<CaseFileAccess> => {
  const check = ground.is === 'oversight' ? await openCheck(ledger, actor, caseId) : undefined;
  return {
    caseId,
    actor,
    ground: ground.is,
    session: sessionId,
    ...(check && { check: checkedIn(check) }),
    ...(ground.is === 'lawful-request' && { request: { requestId: ground.requestId, number: ground.number } }),
  };
};

/** What is opened, and the reading that is recorded before it is shown. */
const openingOf = async (
  ledger: Ledger,
  caller: Caller,
  caseId: string,
  part: Extent | undefined,
): Promise<{ readonly file: OpenCaseFile; readonly access: CaseFileAccess }> => {
  const found = await caseOnRecord(ledger.store, caseId);
  const audience = found && caseAudienceOf(found.state);
  const scope = ledger.scopeOf(caller.actor).cases;
  if (!found || !audience || !groundFor(scope, audience)) throw noCase();
  const ground = groundFor(scope, audience, part);
  if (!ground) throw onlyAPart();
  return { file: { caseId, scope, ...found }, access: await accessOn(ledger, caller, caseId, ground) };
};

const checkedIn = ({ withSupervisor, certificateNumber, ground }: Declaration): CaseFileAccess['check'] => ({
  withSupervisor,
  certificateNumber,
  ground,
});

export const onlyAPart = (): Problem =>
  new Problem(problems.notAllowed, {
    zh: '您只能查看本案中与职责有关的部分，不能查看全卷。',
    en: 'You may see only the part of this case that belongs to your duties, not the whole file.',
  });
