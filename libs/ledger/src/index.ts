// The ledger, and where it is
export { caseAsKnownAt } from './case-as-known-at.js';
export { dataFolder, makeDataFolder } from './data-folder.js';
export { keepToOwner, type OpenToOthers } from './keep-to-owner.js';
export { eventVocabulary } from './event-vocabulary.js';
export type {
  CommandDoor,
  CommandDoors,
  CommandOutcome,
  CommandRequest,
  Ledger,
  StepTaker,
  WhatIfAnswer,
} from './ledger.js';
export { readOriginals } from './open-originals.js';
export { placesOf, type LedgerPlace } from './ledger-place.js';
export { actByLaw, type LawAlarm } from './by-law/act-by-law.js';
export type { LookOfLaw } from './by-law/acting-by-law.js';
export { OldEnds } from './by-law/old-ends.js';
export { nextStepsAt } from './next-steps-at.js';
export { openDoors, type OpenDoors } from './open-doors.js';
export { openLedger } from './open-ledger.js';
export type { AnsweredCommand, AppendEnd, LedgerObserver, Work } from './observing/observer.js';
export { isRegister, LAWFUL_REQUESTS, REGISTERS, registerStream } from './register-streams.js';
export { WarningNotAcknowledged } from './warning-not-acknowledged.js';

// The event log
export {
  eventLogAddress,
  InvalidEventLogAddress,
  shownAddress,
  type EventLogAddress,
} from './event-log/event-log-address.js';
export { openEventLog } from './event-log/open-event-log.js';
export { openLogOf } from './open-log-of.js';
export { UNAVAILABLE_ZH } from './event-log/unavailable-zh.js';

// Keeping read models up to date
export { ReadModelsHeld } from './projecting/folder-of-one.js';
export { projectHere } from './projecting/projecting-here.js';
export { ProjectingThread } from './projecting/projecting-thread.js';
export type { Projecting } from './projecting/projecting.js';

// Out to other systems
export { cloudEventOf, type ChangeData, type ChangeEvent } from './changes/cloud-event.js';
export type { ChangedKind } from './changes/change.js';
export { modelsOfChanges, seenChanges } from './changes/seen-changes.js';
export { sharedPortionOf, type ReadPortion } from './changes/portions.js';
export { isPlaceIn, placeIn, textOfPlace, type LogPlace } from './changes/log-place.js';
export { titleOfRecorded } from './changes/titles-of-events.js';

export { openWebhooks, type OpenWebhooks } from './webhooks/open-webhooks.js';
export { receiverAt, type AddressFault } from './webhooks/receiver-address.js';
export type { LetterResult } from './webhooks/delivering.js';
export { webhookKind, type WebhookKind } from './webhooks/webhook-events.js';
export type { DeadLetter } from './webhooks/webhook-state.js';
export {
  NoSuchWebhook,
  type ListedWebhook,
  type WebhookDesk,
  type WebhookForm,
  type WebhookSecret,
} from './webhooks/webhook-desk.js';

// Rules, explained
export { explainedRule, type ExplainedArticle, type ExplainedRule } from './rules/explained-rule.js';
export { productRule, productRules, ruleTracks } from './rules/product-rules.js';
export { askingsOf, subjectOf, type Askings } from './rules/rule-askings.js';
export { nearCodes, sharedBeginning } from './rules/near-codes.js';

// A log of which a part is missing
export { acceptShorterLog } from './shorter-log/accept-shorter-log.js';
export { assertNothingIsMissing, knownElsewhere } from './shorter-log/known-elsewhere.js';

// Backups
export { backUp } from './backing-up/back-up.js';
export { BackupRefused } from './backing-up/backup-refused.js';
export type { Manifest } from './backing-up/manifest.js';
export { restore } from './backing-up/restore.js';
