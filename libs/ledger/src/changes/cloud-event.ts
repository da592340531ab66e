import type { Position } from '@ecl/event-sourcing';
import type { Instant, Uuid } from '@ecl/kernel';
import type { SeenOfCase } from '@ecl/read-models';
import type { Change, ChangedKind } from './change.js';

/** What is told of a change. */
export interface ChangeData {
  readonly kind: ChangedKind;
  readonly id: string;
  /** Of its stream, after the change. */
  readonly revision: number;
  /** What happened, for people. */
  readonly zh: string;
  readonly en: string;
  /** Where it can be read, by whoever may. */
  readonly href: string;
}

/** A change in the form of CloudEvents 1.0 (JSON), with the place in the log as an extension. */
export interface ChangeEvent {
  readonly specversion: '1.0';
  readonly id: Uuid;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly position: Position;
  readonly data: ChangeData;
}

const SOURCE = 'urn:enforcement-case-ledger';

/** The type of an event to whoever sees no more than that its case changed. */
const CHANGED = 'CaseChanged';

/** How the id of a report ends. */
const DAY = '-2026-05-06';

/** Supervision finds there how the file is opened. */
const CASES: Readonly<Record<SeenOfCase, string>> = {
  file: 'cases',
  oversight: 'cases',
  payments: 'payments',
  transfer: 'transfers',
  decision: 'disclosures',
};

const HREF: Readonly<Record<ChangedKind, (id: string, part: SeenOfCase) => string>> = {
  case: (id, part) => `/api/${CASES[part]}/${id}`,
  lead: (id) => `/api/leads/${id}`,
  register: (id) => `/api/registers/${id}`,
  'bank-report': (id) => `/api/reconciliation/days?bank=${encodeURIComponent(id.slice(0, -DAY.length))}`,
};

export const cloudEventOf = ({
  kind,
  id,
  eventId,
  position,
  revision,
  part,
  event = CHANGED,
  zh,
  en,
  recordedAt,
}: Change): ChangeEvent => ({
  specversion: '1.0',
  id: eventId,
  source: SOURCE,
  type: `enforcement-case-ledger.${event}`,
  subject: `${kind}/${id}`,
  time: recordedAt,
  datacontenttype: 'application/json',
  position,
  data: { kind, id, revision, zh, en, href: HREF[kind](id, part) },
});
