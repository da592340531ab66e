import { printedAlike, type DocumentRef, type LegalBasis, type Penalty } from '@ecl/enforcement';
import { yuan } from '@ecl/kernel';
import { createHash } from 'node:crypto';

export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A paper of the case file. A story has no files, so the digest is that of the paper's title. */
export const paper = (caseId: string, title: string): DocumentRef => ({
  documentId: `doc-${digest(`${caseId}/${title}`).slice(0, 12)}`,
  title,
  sha256: digest(`${caseId}/${title}`),
});

export const fineOf = (amountInYuan: number): Penalty => ({ kind: 'fine', amount: yuan(amountInYuan) });

/** The id of a provision in the register of the stories: the same however it is printed. */
export const provisionIdOf = (provision: LegalBasis): string => `demo-${digest(printedAlike(provision)).slice(0, 12)}`;

/** A provision as a paper of a story names it: printed, with its id and version in the register. */
export const basisOf = (provision: LegalBasis): LegalBasis[] => [
  { ...provision, provisionId: provisionIdOf(provision), version: provision.version ?? 1 },
];
