import { eventType, type EventOf } from '../schemas/event-type.js';
import { listOf, moment, record, sha256, text } from '../schemas/schema.js';

/**
 * Someone asked for something that the rules do not allow. Oversight looks for attempts to break a rule, so they are
 * kept: who, what, which rules. The payload of the command is not kept, only its digest, because a payload may hold
 * personal data and an attempt has no case whose retention it could follow.
 */
export const CommandRefused = eventType(
  'CommandRefused',
  record({
    /** The stream that the command was for. */
    stream: text({ max: 200 }),
    commandType: text({ max: 200 }),
    commandDigest: sha256(),
    /** The id of the account that gave the command. */
    actor: text({ max: 200 }),
    violations: listOf(record({ rule: text({ max: 200 }), articles: listOf(text({ max: 200 })) }), { min: 1 }),
    occurredAt: moment(),
  }),
);
export type CommandRefused = EventOf<typeof CommandRefused>;
