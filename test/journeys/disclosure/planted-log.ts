import { caseEventTypes, leadEventTypes } from '@ecl/enforcement';
import type { Event } from '@ecl/event-sourcing';
import { exampleOf } from '@ecl/event-sourcing/testing';

/**
 * What the public may read, by event and member. Every other text of every event is planted with a mark of its own, from
 * the schemas: a member that is new is planted without anybody having to think of it.
 */
const PUBLIC: ReadonlySet<string> = new Set([
  'DecisionPublished/decisionId',
  'DecisionPublished/powerCode',
  'DecisionPublished/publicText/decisionNumber',
  'DecisionPublished/publicText/partyName',
  'DecisionPublished/publicText/conduct',
  'DecisionPublished/publicText/basis',
  'DecisionPublished/publicText/penaltySummary',
  'DecisionPublished/publicText/agency',
  'DisclosureWithdrawn/publicReason',
  'WithdrawalRestated/publicReason',
]);

/** Begins every mark that the public must not read; those that it may read begin with the other. */
export const SECRET = 'ZGEHEIM';
const OPEN = 'ZOFFEN';

/** Marks by the event and the member in which they are. */
export interface Plants {
  readonly secret: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, string>;
  readonly events: readonly Event[];
}

/** One event of each type of a case and a lead, with a mark in each text that takes one. */
export const plantedEvents = (decisionId: string): Plants => {
  const [secret, open] = [new Map<string, string>(), new Map<string, string>()];
  const events = [...caseEventTypes, ...leadEventTypes].map(({ name, schema }) => {
    const data = exampleOf(schema, (path) => {
      const place = `${name}${path}`;
      if (path.endsWith('/decisionId') && PUBLIC_ID.has(name)) return decisionId;
      if (path.endsWith('/partyId')) return `${SECRET}PARTY`;
      const isPublic = PUBLIC.has(place);
      const marks = isPublic ? open : secret;
      const mark = `${isPublic ? OPEN : SECRET}${String(secret.size + open.size).padStart(4, '0')}Q`;
      marks.set(place, mark);
      return mark;
    });
    const days = stillRead(data as object);
    return { type: name, data: { ...(data as object), ...days } };
  });
  return { secret, open, events };
};

/** They must name the same decision. */
const PUBLIC_ID: ReadonlySet<string> = new Set(['DecisionPublished', 'WithdrawalRestated', 'DisclosureWithdrawn']);

/** Days until which it may be read: what is over is not in the file at all. */
const stillRead = (data: object): object =>
  Object.fromEntries(['publishUntil', 'shownUntil'].filter((end) => end in data).map((end) => [end, '2036-01-01']));
