import type { Instant } from '@ecl/kernel';
import { afterMoment, isLateAt } from '../../deadlines/deadline.js';
import type { Parameters } from '../../packs/rule-packs.js';

/** What of a registered recording tells whether it came in time. */
interface Upload {
  readonly endedAt: Instant;
  readonly uploadedAt: Instant;
  readonly remoteOrContinuousReason?: string;
}

/** Whether the upload kept its limit (L87). Work that is remote or continuous is uploaded as soon as it can be, and is not late. */
export const uploadLateness = (
  { endedAt, uploadedAt, remoteOrContinuousReason }: Upload,
  { recordingUpload }: Pick<Parameters, 'recordingUpload'>,
): { readonly dueAt: Instant; readonly isLate: boolean } => {
  const { dueAt } = afterMoment(endedAt, recordingUpload);
  return { dueAt, isLate: remoteOrContinuousReason === undefined && isLateAt({ dueAt }, uploadedAt) };
};
