import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { ClockReading } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import { isOverOn, saidOfProvisional } from '../clock-of-case.js';
import { lastReview } from '../legal-review/review-outcome.js';
import { isPending } from '../hearing/state.js';
import { isRightOpen, periodOf, type Right } from '../notice/rights.js';
import { periodMustBeOver } from '../notice/rules/period.js';
import type { PartyCase } from '../parties/party-case.js';
import { partyRule, type CaseRule, type PartyRule } from '../rule.js';
import { changedSinceDeliberation, changedSinceReview } from './stale.js';

const listed = (things: readonly string[]): Readonly<Record<string, string>> => ({ changed: things.join(', ') });

/** A review counts for the file that was reviewed, and for no other (X7, C11). */
export const ReviewMustRestOnTheFileAsItIs = partyRule({
  code: 'legal-review.stale',
  refs: ['E1', 'X7', 'C11'],
  articles: ['APL 58', 'M55 23', 'M55 25'],
  pack: 'national-core',
  en: 'What the legal review saw has changed since: the notice, its service, the review of a defence, the hearing, the report or the evidence. It does not carry the decision.',
  zh: '法制审核之后，告知书及其送达、复核意见、听证笔录、调查终结报告或者证据已有变化，该审核不能作为作出决定的依据。',
  reads: [],
  brokenWhen: (_, party) => changedSinceReview(party).length > 0,
  particulars: (_, party) => listed(changedSinceReview(party)),
});

/** An opinion that asks for changes may still be given. */
export const AgreementMustRestOnTheFileAsItIs = partyRule<{ readonly opinion: string }>()({
  code: 'legal-review.agrees-to-changed-file',
  refs: ['D4', 'X7', 'C11'],
  articles: ['APL 58', 'M55 24', 'NM244 30'],
  pack: 'national-core',
  en: 'The file has changed since it was submitted: the reviewer has not seen it as it is now.',
  zh: '送审之后案卷材料已有变化，审核人员未见到现有材料，不得出具同意意见。',
  reads: ['opinion'],
  brokenWhen: ({ opinion }, party) => opinion === 'agree' && changedSinceReview(party).length > 0,
  particulars: (_, party) => listed(changedSinceReview(party)),
});

/** The heads decided on what they saw (APL 57). */
export const DeliberationMustRestOnTheFileAsItIs = partyRule({
  code: 'deliberation.stale',
  refs: ['E1', 'D7', 'C11'],
  articles: ['APL 57', 'M55 26'],
  pack: 'national-core',
  en: 'What the heads discussed has changed since: the notice, the review of a defence, the hearing, the report or the opinion of legal review. The discussion does not carry the decision.',
  zh: '集体讨论之后，告知书、复核意见、听证笔录、调查终结报告或者法制审核意见已有变化，该讨论不能作为作出决定的依据。',
  reads: [],
  brokenWhen: (_, party) => changedSinceDeliberation(party).length > 0,
  particulars: (_, party) => listed(changedSinceDeliberation(party)),
});

interface Asked {
  readonly occurredAt: Instant;
}

/** The periods of the rights that were still open on a day, and had not been waived. */
const openOn = (
  day: PlainDate,
  party: PartyCase,
  on: PlainDate,
  context: EnforcementContext,
): readonly ClockReading[] =>
  (['defence', 'hearing'] satisfies Right[]).flatMap((right) => {
    if (party.notice.is !== 'served' || party.notice.waived.includes(right)) return [];
    if (right === 'hearing' && party.hearing.is !== 'notRequested') return [];
    const period = periodOf(right, party, on, context);
    return period !== undefined && !isOverOn(day, period) ? [period] : [];
  });

const rightsOpenAt = (
  stepOn: PlainDate | undefined,
  { occurredAt }: Asked,
  party: PartyCase,
  context: EnforcementContext,
) => (stepOn === undefined ? [] : openOn(stepOn, party, chinaDateOf(occurredAt), context));

/** A step that came on record while a right was open. What changed since makes it stale, and that is enough. */
const mustHaveFollowedTheRights = (
  stepOn: (party: PartyCase) => PlainDate | undefined,
  changedSince: (party: PartyCase) => readonly string[],
  words: Pick<CaseRule<Asked>, 'code' | 'refs' | 'articles' | 'en' | 'zh'>,
): PartyRule<Asked> =>
  partyRule({
    ...words,
    pack: 'national-core',
    reads: [],
    brokenWhen: (step, party, context) =>
      changedSince(party).length === 0 && rightsOpenAt(stepOn(party), step, party, context).length > 0,
    particulars: (step, party, context) => {
      const periods = rightsOpenAt(stepOn(party), step, party, context);
      return {
        lastDay: periods.map(({ dueOn }) => dueOn).join(', '),
        ...saidOfProvisional(periods.find(({ isProvisional }) => isProvisional)),
      };
    },
  });

/** Of a submission from before this was asked: it came before the party had said what it had to say. */
export const ReviewMustHaveFollowedTheRights = mustHaveFollowedTheRights(
  (party) => lastReview(party)?.submittedOn,
  changedSinceReview,
  {
    code: 'decision.review-before-rights-ended',
    refs: ['X7', 'X9', 'D1'],
    articles: ['APL 58', 'APL 62', 'M55 22', 'M55 23'],
    en: 'The file was submitted for legal review while the party could still state its case or ask for a hearing: the review does not carry the decision.',
    zh: '送审时当事人陈述申辩或者要求听证的期限尚未届满，该审核不能作为作出决定的依据。',
  },
);

export const DeliberationMustHaveFollowedTheRights = mustHaveFollowedTheRights(
  ({ deliberation }) => deliberation.last?.heldOn,
  changedSinceDeliberation,
  {
    code: 'decision.deliberation-before-rights-ended',
    refs: ['X9', 'D7'],
    articles: ['APL 57', 'APL 62', 'M55 22', 'M55 26'],
    en: 'The heads discussed while the party could still state its case or ask for a hearing: the discussion does not carry the decision.',
    zh: '集体讨论时当事人陈述申辩或者要求听证的期限尚未届满，该讨论不能作为作出决定的依据。',
  },
);

const stillOpen = ({ occurredAt }: Asked, party: PartyCase, context: EnforcementContext): readonly Right[] =>
  (['defence', 'hearing'] satisfies Right[]).filter(
    (right) =>
      !(right === 'hearing' && party.hearing.is !== 'notRequested') &&
      isRightOpen(right, party, chinaDateOf(occurredAt), context),
  );

/** The heads decide what there is to decide when the party has been heard, not before. */
export const DeliberationMustFollowTheRights = partyRule({
  code: 'deliberation.rights-running',
  refs: ['D7', 'X9'],
  articles: ['APL 57', 'APL 62', 'M55 22', 'M55 26'],
  pack: 'national-core',
  en: 'The party may still state its case or ask for a hearing: the heads discuss afterwards.',
  zh: '当事人陈述申辩或者要求听证的期限尚未届满，集体讨论应当在期满之后进行。',
  reads: [],
  brokenWhen: (step, party, context) => stillOpen(step, party, context).length > 0,
  particulars: (step, party, context) => ({ rights: stillOpen(step, party, context).join(', ') }),
});

export const DeliberationMustFollowTheHearing = partyRule({
  code: 'deliberation.before-hearing',
  refs: ['D7', 'X7'],
  articles: ['APL 57', 'APL 65', 'M55 26'],
  pack: 'national-core',
  en: 'The party asked for a hearing and it is not over: the heads discuss afterwards.',
  zh: '当事人要求听证而听证尚未结束，集体讨论应当在听证之后进行。',
  reads: [],
  brokenWhen: (_, { hearing }) => isPending(hearing),
});

/** X9 of legal review: an early defence does not end the period, because another may follow. */
export const SubmissionMustFollowTheDefence = periodMustBeOver('defence', {
  code: 'legal-review.defence-still-open',
  refs: ['D1', 'D2', 'X9'],
  articles: ['APL 58', 'APL 62', 'M55 22', 'M55 23'],
  en: 'The party may still state its case: legal review comes after it.',
  zh: '当事人陈述申辩期限尚未届满且未明确放弃，法制审核应当在期满之后进行。',
});
