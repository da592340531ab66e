import { listOf, oneOf, record, sha256, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { documentRef, occurredAt, personId } from '../values.js';

/** 集体讨论笔录: who took part, what each said and how each voted, on which draft (APL 57(2); M55 26). */
const deliberation = () => ({
  occurredAt: occurredAt(),
  members: listOf(
    record({ personId: personId(), view: text(), vote: oneOf('approve', 'change', 'reject', 'abstain') }),
    { max: 50 },
  ),
  /** Those who reported on the case without a vote: usually its handlers. */
  reporters: listOf(personId(), { max: 20 }),
  conclusion: oneOf('approve', 'change', 'reject'),
  draftSha256: sha256(),
  minutes: documentRef(),
});

export const CollectiveDeliberationHeld = caseEvent(
  'CollectiveDeliberationHeld',
  record({ ...deliberation(), chairedBy: personId() }),
  {
    zh: '负责人集体讨论',
    en: 'Collective discussion held',
    articles: ['APL 57', 'M55 26'],
    mainState: { to: 'deliberating' },
    recordings: [],
    papers: [],
  },
);
export type CollectiveDeliberationHeld = EventOf<typeof CollectiveDeliberationHeld>;

export const HoldDeliberation = caseCommand('HoldDeliberation', record(deliberation()), {
  by: ['head'],
  en: 'Hold the collective deliberation',
  records: [CollectiveDeliberationHeld],
  follows: [
    'PenaltyNoticeServed',
    'LegalReviewOpinionGiven',
    'HearingHeld',
    'HearingAbandoned',
    'HearingRequestRejected',
  ],
  mayFollow: [],
});

export const deliberationEventTypes = [CollectiveDeliberationHeld] as const;
export type DeliberationEvent = EventOf<(typeof deliberationEventTypes)[number]>;

export const deliberationCommandTypes = [HoldDeliberation] as const;
