import { eventType, type EventOf } from '../schemas/event-type.js';
import { listOf, moment, record, sha256, text } from '../schemas/schema.js';

/**
 * Someone asked for what the rules do not allow. An attempt to break a rule is itself what oversight looks for, so it is
 * kept: who, what, which rules. What the command said is not: only its digest, because a payload may hold personal data and
 * an attempt has no case whose retention it could follow.
 */
export const CommandRefused = eventType(
  'CommandRefused',
  record({
    /** The stream that was asked. */
    stream: text({ max: 200 }),
    commandType: text({ max: 200 }),
    commandDigest: sha256(),
    /** The id of the account that asked. */
    actor: text({ max: 200 }),
    violations: listOf(record({ rule: text({ max: 200 }), articles: listOf(text({ max: 200 })) }), { min: 1 }),
    occurredAt: moment(),
  }),
);
export type CommandRefused = EventOf<typeof CommandRefused>;
