import { code, listOf, oneOf, optional, record, sha256, type Payload } from '@ecl/event-sourcing';
import { partyId } from '../values.js';

/** What a step can rest on: things that are on the file of a case, each with an id of its own. */
const WHAT = [
  'evidence',
  'interview',
  'testResult',
  /** 更正询问、检查或者取证时间: what was on record at another time before it. */
  'timeCorrection',
  'report',
  'notice',
  'noticeService',
  'waiver',
  'defence',
  'defenceReview',
  'hearingRequest',
  'hearingRejection',
  'hearingRecord',
  'draft',
  'submission',
  'opinion',
  'deliberation',
  'deviation',
  'decision',
  'correction',
  'remedy',
  'transferReport',
] as const;
export type What = (typeof WHAT)[number];

/**
 * One thing on the file: its id, the digest of its document where it is a paper, and the party whose it is; without a
 * party it belongs to the case. Nothing else: what an upcaster may change is no mark of what a step saw.
 */
const filed = () =>
  record({ what: oneOf(...WHAT), id: code(), sha256: optional(sha256()), partyId: optional(partyId()) });
export type Filed = Payload<ReturnType<typeof filed>>;

const MOST = 10_000;

/**
 * What a step rested on when it was recorded. The decider writes it from the record; no command has such a member. An event
 * from before it was written has none: what it rested on is then what the record had before it.
 */
export const restsOn = () => optional(listOf(filed(), { max: MOST }));
