import type { Fen, PlainDate } from '@ecl/kernel';
import type { TransferStage, TransferState } from '@ecl/enforcement';
import { caseFile, caseParty } from '../case-files/schema.js';
import { extended, flag, integer, json, nullable, text, withDefault } from '../engine/index.js';

/** An object of the case, as it is listed and handed over. */
export interface TransferObject {
  readonly objectId: string;
  readonly description: string;
}

/** By the head, with the reasons (Q04). */
export interface TransferRefusal {
  readonly refusedBy: string;
  readonly reasons: string;
}

/**
 * 移送台账. `transfer` is the law's own state of the latest round (TransferState), from which every moment, limit and
 * delay follows; lists are filtered by the other columns. `nextDueOn` is the earliest last day of all steps that
 * somebody waits for, `policeDueOn` of those that the police owe.
 */
export const transferFile = extended(
  caseFile,
  {
    transfer: nullable(json<TransferState>()),
    stage: withDefault(text<TransferStage>(), 'none'),
    suspectedOn: nullable(text<PlainDate>()),
    nextDueOn: nullable(text<PlainDate>()),
    policeDueOn: nullable(text<PlainDate>()),
    isDelivered: withDefault(flag(), false),
    isCopied: withDefault(flag(), false),
    offence: nullable(text()),
    refusal: nullable(json<TransferRefusal>()),
    listedObjects: withDefault(json<readonly TransferObject[]>(), []),
    handedOverObjects: withDefault(json<readonly TransferObject[]>(), []),
    /** A decision about a suspect was public while the police had the case. */
    wasPublic: withDefault(flag(), false),
  },
  {
    transfer_by_day: { on: ['suspectedOn'], where: 'hasTransfer = 1' },
    transfer_by_stage: { on: ['stage'], where: 'hasTransfer = 1' },
    transfer_by_due_day: { on: ['nextDueOn'], where: 'nextDueOn IS NOT NULL' },
    transfer_by_police_day: { on: ['policeDueOn'], where: 'policeDueOn IS NOT NULL' },
    transfer_published: { on: ['wasPublic'], where: 'wasPublic = 1' },
    transfer_not_copied: { on: ['isCopied'], where: 'isDelivered = 1 AND isCopied = 0' },
  },
);

/**
 * Each party of a case in which a crime was suspected: whether it is a suspect of the latest round, and what a criminal court
 * fined it, with what it had paid of its administrative fine. Amounts are in fen.
 */
export const transferParty = extended(
  caseParty,
  {
    isSuspect: withDefault(flag(), false),
    /** The case of this suspect came back to the administration, or the head found no crime. */
    isOver: withDefault(flag(), false),
    /** Until when the decision about this party is public; null when it is not. */
    publicUntil: nullable(text<PlainDate>()),
    criminalFine: nullable(integer<Fen>()),
    paid: nullable(integer<Fen>()),
    offset: nullable(integer<Fen>()),
    remaining: nullable(integer<Fen>()),
  },
  {},
);
