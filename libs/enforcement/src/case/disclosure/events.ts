import { code, date, eventType, exactly, record, type EventOf, type Payload } from '@ecl/event-sourcing';
import { lastDay, personId } from '../values.js';
import type { declaredFacts } from './forms.js';
import { disclosureProposal, publicText, testNumber, withdrawal, withholding } from './forms.js';
import { occurredAt } from '../values.js';

export type DeclaredFacts = Payload<ReturnType<typeof declaredFacts>>;
export type PublicText = Payload<ReturnType<typeof publicText>>;

/** 公示提请. `dueOn` is the last day to publish (L80). */
export const DisclosureProposed = eventType(
  'DisclosureProposed',
  record({ ...disclosureProposal(), proposedBy: personId(), test: testNumber(), dueOn: lastDay() }),
);
export type DisclosureProposed = EventOf<typeof DisclosureProposed>;

/** 公示: the text as the public reads it, from `publishedOn` to `publishUntil`. `dueOn` was the last day to publish (L80). */
export const DecisionPublished = eventType(
  'DecisionPublished',
  record({
    occurredAt: occurredAt(),
    test: exactly(7),
    decisionId: code(),
    /** Under which power, so that the public can look for it. */
    powerCode: code(),
    publicText: publicText(),
    publishedOn: date(),
    publishUntil: lastDay(),
    dueOn: lastDay(),
    approvedBy: personId(),
  }),
);
export type DecisionPublished = EventOf<typeof DecisionPublished>;

export const DisclosureWithheld = eventType('DisclosureWithheld', record({ ...withholding(), approvedBy: personId() }));
export type DisclosureWithheld = EventOf<typeof DisclosureWithheld>;

/** 撤回公示信息并公开说明理由 (X3): the public reads a tombstone with the reason, and no more. */
export const DisclosureWithdrawn = eventType(
  'DisclosureWithdrawn',
  record({ ...withdrawal(), withdrawnBy: personId() }),
);
export type DisclosureWithdrawn = EventOf<typeof DisclosureWithdrawn>;

export const disclosureEventTypes = [
  DisclosureProposed,
  DecisionPublished,
  DisclosureWithheld,
  DisclosureWithdrawn,
] as const;

export type DisclosureEvent = EventOf<(typeof disclosureEventTypes)[number]>;
