import { caseAudienceOf, groundFor, type Caller, type CaseGround } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { noCase } from '../problems/not-found.js';
import { problems } from '../problems/ledger-problems.js';
import { caseOnRecord, type CaseOnRecord } from './case-on-record.js';

/** A case file for somebody who may read it and whose reading is recorded. */
export interface OpenCaseFile extends CaseOnRecord {
  readonly caseId: string;
}

/**
 * Opens the whole file of a case. The reading is recorded before anything is shown; when it cannot be recorded, nothing
 * is shown.
 * @throws Problem `not-found` for a case that the caller may not know of, `not-allowed` for a case of which they may
 * see only a part.
 */
export const openCaseFile = async (ledger: Ledger, caller: Caller, caseId: string): Promise<OpenCaseFile> => {
  const { found, ground } = await caseFor(ledger, caller, caseId);
  if (ground.extent !== 'file')
    throw new Problem(problems.notAllowed, {
      zh: '您只能查看本案中与职责有关的部分，不能查看全卷。',
      en: 'You may see only the part of this case that belongs to your duties, not the whole file.',
    });
  await ledger.recordAccess({ caseId, actor: caller.actor, ground: ground.is });
  return { caseId, ...found };
};

/**
 * Opens a part of a case (its payments, its transfer), on any ground that allows it; the reading is recorded first.
 * @throws Problem `not-found` for a case that the caller may not know of.
 */
export const openCasePart = async (ledger: Ledger, caller: Caller, caseId: string): Promise<OpenCaseFile> => {
  const { found, ground } = await caseFor(ledger, caller, caseId);
  await ledger.recordAccess({ caseId, actor: caller.actor, ground: ground.is });
  return { caseId, ...found };
};

const caseFor = async (
  { store }: Ledger,
  { actor }: Caller,
  caseId: string,
): Promise<{ found: CaseOnRecord; ground: CaseGround }> => {
  const found = await caseOnRecord(store, caseId);
  const audience = found && caseAudienceOf(found.state);
  const ground = audience && groundFor(actor, audience);
  if (!found || !ground) throw noCase();
  return { found, ground };
};
