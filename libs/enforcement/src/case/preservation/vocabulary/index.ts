import type { EventOf } from '@ecl/event-sourcing';
import {
  ApprovePreservation,
  PreservationApproved,
  PreservationProposed,
  PreservationRefused,
  ProposePreservation,
  RefusePreservation,
} from './approval.js';
import { DisposePreserved, PreservationDisposed, PreservationLapseAnnulled } from './disposal.js';
import { LapsePreservation, PreservationLapsed } from './lapse.js';
import { EvidencePreservedByRegistration, PreserveEvidence } from './on-the-spot.js';
import { PreservedGoodsHarmed, PreservedGoodsReturned, ReportHarm, ReturnPreserved } from './return-and-harm.js';

/** 先行登记保存: from the approval to the day on which the last of the goods is back. */

export * from './approval.js';
export * from './disposal.js';
export * from './goods.js';
export * from './lapse.js';
export * from './on-the-spot.js';
export * from './return-and-harm.js';

export const preservationEventTypes = [
  PreservationProposed,
  PreservationApproved,
  PreservationRefused,
  EvidencePreservedByRegistration,
  PreservationDisposed,
  PreservationLapsed,
  PreservationLapseAnnulled,
  PreservedGoodsReturned,
  PreservedGoodsHarmed,
] as const;
export type PreservationEvent = EventOf<(typeof preservationEventTypes)[number]>;

export const preservationCommandTypes = [
  ProposePreservation,
  ApprovePreservation,
  RefusePreservation,
  PreserveEvidence,
  DisposePreserved,
  LapsePreservation,
  ReturnPreserved,
  ReportHarm,
] as const;
