import type { DocumentRef, LegalBasis, Penalty } from '@ecl/enforcement';
import { yuan } from '@ecl/kernel';
import { createHash } from 'node:crypto';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A paper of the case file. A story has no files, so the digest is that of the paper's title. */
export const paper = (caseId: string, title: string): DocumentRef => ({
  documentId: `doc-${digest(`${caseId}/${title}`).slice(0, 12)}`,
  title,
  sha256: digest(`${caseId}/${title}`),
});

export const fineOf = (amountInYuan: number): Penalty => ({ kind: 'fine', amount: yuan(amountInYuan) });

export const basisOf = ({ law, article }: LegalBasis): LegalBasis[] => [{ law, article }];
