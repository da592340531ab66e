// Deciding and executing commands
export { accepted, fold, refused, type Decider, type Decision } from './decider.js';
export { jitteredBackOff } from './execution/back-off.js';
export type { CommandAnswer } from './execution/command-answer.js';
export { keyedDigest, sha256Digest, type CommandDigest } from './execution/command-digest.js';
export { CommandExecutor } from './execution/command-executor.js';
export { CommandRefused } from './execution/command-refused.js';
export { CommandIdReused, StaleRevision, TooMuchContention } from './execution/execution-errors.js';
export { OneAtATime } from './execution/one-at-a-time.js';
export { attemptsOn } from './execution/refusals.js';

// What only one step can have, across streams
export type { Claim, ClaimChange, ClaimingStep } from './claiming/claim.js';
export type { ClaimBook, StandingClaim } from './claiming/claim-book.js';
export type { ClaimOrigin } from './claiming/claim-streams.js';
export { Claims, type ClaimPlace, type Wish } from './claiming/claims.js';
export type { ClaimedStep, DecidedStep, StepClaims } from './execution/step-claims.js';

// Events, and the store that keeps them
export { alreadyStored, type KnownEvent } from './appending/already-stored.js';
export { appendSettled } from './appending/append-settled.js';
export {
  MAX_APPEND_BYTES,
  areLight,
  weightOfEvents,
  serializeAppend,
  type SerializedAppend,
  type SerializedEvent,
} from './appending/serialized-append.js';
export { isAtItsPosition, stillStands, type Bookmark } from './bookmark.js';
export {
  AppendOutcomeUnknown,
  EventIdConflict,
  EventStoreUnavailable,
  InvalidAppend,
  WrongExpectedRevision,
} from './errors.js';
export type {
  AppendOptions,
  AppendResult,
  EventStore,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from './event-store.js';
export type { Event, EventMetadata, NewEvent, RecordedEvent, StreamName } from './event.js';
export { meetsExpectation, type ActualRevision, type ExpectedRevision } from './expected-revision.js';
export { InMemoryEventStore } from './in-memory/in-memory-event-store.js';
export { comparePositions, isPosition, position, shareOfLog, type Position } from './position.js';
export { leadingOn, type LogPage } from './reading/log-page.js';
export { readPages } from './reading/read-pages.js';
export { eventNumberOf, positionOf } from './sequence.js';

// Events and their payloads
export {
  eventType,
  type EventOf,
  type EventType,
  type EventTypeDefinition,
  type Upcast,
} from './schemas/event-type.js';
export { eventTypes, type EventTypes } from './schemas/event-types.js';
export { exampleOfPattern } from './schemas/form-words.js';
export { amountTexts } from './schemas/amount-texts.js';
export { marked, marksOf, valuesAt, type Mark, type MarkedMember } from './schemas/marks.js';
export { normalMoments } from './schemas/normal-moments.js';
export { partCheck } from './schemas/part-check.js';
export { personalFieldsOf, type PersonalField } from './schemas/personal-fields.js';
export { schemaCheck } from './schemas/schema-check.js';
export { SchemaError, type SchemaIssue } from './schemas/schema-error.js';
export {
  anyOf,
  code,
  date,
  exactly,
  flag,
  integer,
  json,
  listOf,
  moment,
  money,
  oneOf,
  optional,
  personal,
  record,
  sha256,
  text,
  textLike,
  textMap,
  uuid,
  type Payload,
  type PayloadSchema,
  type Static,
  type TypeOf,
} from './schemas/schema.js';
export { UnreadableEvent } from './schemas/unreadable-event.js';
export { orUpcast } from './schemas/upcast-only.js';
export { withSchemas } from './schemas/with-schemas.js';

// Following the log
export { followLog } from './subscriptions/follow-log.js';
export { inOrder } from './subscriptions/in-order.js';
export { resuming, type SubscriptionState } from './subscriptions/resuming.js';
export type { SubscriptionBatch } from './subscriptions/subscription-batch.js';

// Moving a log to another store
export type { EventPlace, LogDifference } from './migrating/log-difference.js';
export { migrateLog, verifyMigration, type LogMigration, type LogMigrationProgress } from './migrating/migrate-log.js';
