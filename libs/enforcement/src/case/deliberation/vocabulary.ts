import { oneOf, record, sha256, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent, namingItsParties, ofItsParties } from '../case-event.js';
import { occurredAt, partiesNamed, partyIds, personId } from '../values.js';
import { panelMembers } from './panel.js';
import { restsOn } from '../reliance/filed.js';

/** The heads deliberate on one draft of the decision. */
const deliberation = () => ({
  occurredAt: occurredAt(),
  ...panelMembers(),
  conclusion: oneOf('approve', 'change', 'reject'),
  draftSha256: sha256(),
});

export const CollectiveDeliberationHeld = caseEvent(
  'CollectiveDeliberationHeld',
  record({ restsOn: restsOn(), partyIds: partyIds(), ...deliberation(), chairedBy: personId() }),
  {
    zh: '负责人集体讨论',
    en: 'Collective discussion held',
    articles: ['APL 57', 'M55 26'],
    ...namingItsParties,
    whose: ofItsParties,
    mainState: { to: 'deliberating' },
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type CollectiveDeliberationHeld = EventOf<typeof CollectiveDeliberationHeld>;

export const HoldDeliberation = caseCommand(
  'HoldDeliberation',
  record({ partyIds: partiesNamed(), ...deliberation() }),
  {
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
  },
);

export const deliberationEventTypes = [CollectiveDeliberationHeld] as const;
export type DeliberationEvent = EventOf<(typeof deliberationEventTypes)[number]>;

export const deliberationCommandTypes = [HoldDeliberation] as const;
