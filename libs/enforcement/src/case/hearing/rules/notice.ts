import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { clockFrom, clockOn, isReachedOn, saidOfLastDay } from '../../clock-of-case.js';
import { parametersInForce } from '../../parameters-in-force.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import { attemptsMustBeOfThisDocument } from '../../service/rules/attempts.js';
import { beganOn, servedOnOf } from '../../service/served-on.js';
import type { CaseState } from '../../state.js';
import type { ServeHearingNotice } from '../vocabulary.js';

type Serve = DataOf<typeof ServeHearingNotice>;

/**
 * The first day on which the hearing may be held: the required number of working days after the notice is served, not
 * counting that day.
 */
const firstDay = (
  command: Pick<Serve, 'occurredAt' | 'method' | 'noticePublishedOn'>,
  state: CaseState,
  context: EnforcementContext,
): PlainDate => {
  const parameters = parametersInForce(command, state, context);
  const servedOn = servedOnOf(command, parameters, context.calendar);
  return clockFrom('L11', { from: servedOn }, state, context).dueOn;
};

const inTime = {
  code: 'hearing.notice-too-short',
  refs: ['L11', 'SC14'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The notice of hearing must be served at least seven working days before the hearing.',
  zh: '应当在举行听证的七个工作日前通知当事人。',
} as const;

/** A fault here affects the right to be heard; the law does not treat it as slight (ALL-I 96). */
export const HearingMustBeNotifiedInTime = rule<Serve>()({
  ...inTime,
  reads: ['heldAt', 'method', 'noticePublishedOn'],
  brokenWhen: (command, state, context) => chinaDateOf(command.heldAt) < firstDay(command, state, context),
  particulars: (command, state, context) => ({
    heldOn: chinaDateOf(command.heldAt),
    earliest: firstDay(command, state, context),
  }),
});

/** By the calendar as it is known when it is held: when it was notified, the days in between may not have been published (K7). */
export const HearingMustBeHeldInTime = partyRule({
  ...inTime,
  reads: [],
  brokenWhen: ({ occurredAt }, party, context) => {
    const preparation = preparationOf(chinaDateOf(occurredAt), party, context);
    return preparation !== undefined && !isReachedOn(chinaDateOf(occurredAt), preparation);
  },
  particulars: ({ occurredAt }, party, context) =>
    saidOfLastDay('earliest', preparationOf(chinaDateOf(occurredAt), party, context)),
});

const preparationOf = (on: PlainDate, party: PartyCase, context: EnforcementContext) =>
  party.hearing.is === 'notified' ? clockOn(on, 'L11', party, context, party.partyId) : undefined;

export const AttemptsMustBeOfTheHearingNotice = attemptsMustBeOfThisDocument(
  ({ hearing: { requestedOn } }) => requestedOn,
);

/** A public notice counts from its publication: one from before the request would shorten the days of preparation. */
export const HearingNoticeMustFollowRequest = partyRule<Serve>()({
  code: 'hearing.notice-before-request',
  refs: ['C7'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The service of the notice began before the hearing was requested.',
  zh: '听证通知的送达早于当事人要求听证的日期。',
  reads: ['method', 'noticePublishedOn'],
  brokenWhen: (command, { hearing: { requestedOn } }) => requestedOn !== undefined && beganOn(command) < requestedOn,
});

export const HearingMustBeNotified = partyRule({
  code: 'hearing.not-notified',
  refs: ['C7', 'C9'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The notice of hearing has not been served on the party.',
  zh: '尚未向当事人送达听证通知书。',
  reads: [],
  brokenWhen: (_, { hearing }) => hearing.is !== 'notified',
});

/** The hearing is on the notified day and not before the notified hour: another time needs another notice. */
export const HearingMustKeepItsTime = partyRule({
  code: 'hearing.not-at-notified-time',
  refs: ['C9'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The hearing is dated before the hour in the notice, or on another day.',
  zh: '听证时间早于通知的时间或者不在通知的日期。',
  reads: [],
  brokenWhen: ({ occurredAt }, { hearing: { scheduledFor } }) =>
    scheduledFor !== undefined && (occurredAt < scheduledFor || chinaDateOf(occurredAt) !== chinaDateOf(scheduledFor)),
  particulars: (_, { hearing }) => ({ notifiedFor: hearing.scheduledFor ?? '' }),
});
