import type { ReceivedPaper } from '@ecl/evidence';
import type { Ledger } from '@ecl/ledger';
import type { Instant } from '@ecl/kernel';
import type { OpenCaseFile } from '../case-file/opening-case-file.js';
import { namedPapers, type NamedPaper } from './named-papers.js';

/** `missing`: nobody uploaded it; `lost`: it was received, and the store does not have it any more; `infected`: a scanner found malware in it later. */
export type Presence = 'present' | 'missing' | 'lost' | 'infected';

/** A paper of a case: named by a step, uploaded, or both. */
export interface PaperOfCase {
  readonly sha256: string;
  readonly id?: string;
  readonly title?: string;
  /** Absent where no step names it yet. */
  readonly step?: NamedPaper['step'];
  readonly presence: Presence;
  /** Absent where nobody uploaded it. */
  readonly file?: FileReceived;
}

/** What was uploaded. */
export interface FileReceived {
  readonly bytes: number;
  readonly mediaType: string;
  readonly scan: ReceivedPaper['scan'];
  readonly uploadedAt: Instant;
  readonly uploadedBy: string;
}

/** What the steps of a case name, and what was uploaded for it. */
export const papersOfCase = async (
  { papers }: Ledger,
  { caseId, steps }: OpenCaseFile,
): Promise<readonly PaperOfCase[]> => {
  const [named, received] = [namedPapers(steps), await papers.of(caseId)];
  const digests = new Set(named.map(({ sha256 }) => sha256));
  const unnamed = [...received.keys()].filter((sha256) => !digests.has(sha256));
  const all = [...named, ...unnamed.map((sha256) => ({ sha256 }))];
  return Promise.all(
    all.map(async (paper) => ({ ...paper, ...(await presenceOf(papers, received.get(paper.sha256))) })),
  );
};

/** Whether a paper is there, and what was uploaded. */
export const presenceOf = async (
  papers: Ledger['papers'],
  file: ReceivedPaper | undefined,
): Promise<Pick<PaperOfCase, 'presence' | 'file'>> => {
  if (file === undefined) return { presence: 'missing' };
  const isInfected = (await papers.findingIn(file.sha256)) !== undefined;
  const whereItIs = (await papers.isKept(file)) ? 'present' : 'lost';
  return { presence: isInfected ? 'infected' : whereItIs, file: fileOf(file) };
};

const fileOf = ({ bytes, mediaType, scan, occurredAt, receivedBy }: ReceivedPaper): FileReceived => ({
  ...{ bytes, mediaType, scan, uploadedAt: occurredAt, uploadedBy: receivedBy },
});
