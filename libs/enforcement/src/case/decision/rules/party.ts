import { type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { AGE_IS_REACHED_AFTER_THE_BIRTHDAY } from '../../../law/rulebook/age-reading.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { isMinorOn, isOfUnknownAge, isYoungerThan } from '../../parties/age.js';
import { offenderFor } from '../../participation/state.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import type { Conduct, Party } from '../../values.js';

/** A step that opens the case names party and conduct itself; a decision takes them from the case. */
interface OfParty {
  readonly occurredAt: Instant;
  readonly agencyId?: string;
  readonly party?: Party;
  readonly conduct?: Conduct;
}

/** The one whose conduct is judged, also where heirs or a successor have taken its place, and the last day of its conduct. */
const subjectOf = (
  { party, conduct }: OfParty,
  { filing, partyId, itemOf, formerParties, everyParty }: PartyCase,
): { readonly party: Party | undefined; readonly on: PlainDate | undefined } => {
  if (filing.is === 'none') return { party, on: conduct?.endedOn };
  const offender = offenderFor(formerParties, itemOf ?? partyId);
  return { party: everyParty.find((each) => each.partyId === offender), on: filing.conduct.endedOn };
};

/**
 * The party was below the age of liability on the day of the conduct (H12). Without a date of birth this cannot be
 * said; organisations have no date of birth.
 */
export const isBelowAge = (command: OfParty, state: PartyCase, context: EnforcementContext): boolean => {
  const { ageOfLiability } = parametersInForce(command, state, context);
  const { party, on } = subjectOf(command, state);
  return party !== undefined && on !== undefined && isYoungerThan(ageOfLiability, party, on);
};

/** 已满十四周岁不满十八周岁. */
export const isPunishableMinor = (command: OfParty, state: PartyCase, context: EnforcementContext): boolean => {
  const { party, on } = subjectOf(command, state);
  return party !== undefined && on !== undefined && isMinorOn(party, on) && !isBelowAge(command, state, context);
};

/** APL 30 itself lets the fine of a minor go below the tier; nobody has to approve that as a deviation. */
export const isReducedForMinor = (
  command: Pick<OfParty, 'occurredAt'> & { readonly mitigation?: { readonly as: 'lighter' | 'reduced' } },
  state: PartyCase,
  context: EnforcementContext,
): boolean =>
  command.mitigation?.as === 'reduced' && isPunishableMinor({ occurredAt: command.occurredAt }, state, context);

export const PartyMustBeOfAge = partyRule<OfParty>()({
  code: 'decision.party-under-14',
  refs: ['H12', 'SC34'],
  articles: ['APL 30'],
  pack: 'national-core',
  en: 'The party was under fourteen at the time of the conduct: no penalty may be imposed, and the guardian must be told to take care of the party. An age is reached on the day after the birthday.',
  zh: '当事人实施违法行为时不满十四周岁（周岁自生日第二天起算），应当不予行政处罚，责令监护人加以管教。',
  reads: ['party', 'conduct', 'agencyId'],
  brokenWhen: isBelowAge,
  doubtful: AGE_IS_REACHED_AFTER_THE_BIRTHDAY,
});

/** Nobody under fourteen is penalised, not even with a warning: so the age of a natural person must be known. */
export const AgeOfPartyMustBeKnown = partyRule<OfParty>()({
  code: 'decision.age-unknown',
  refs: ['H12', 'SC34'],
  articles: ['APL 30', 'APL 40'],
  pack: 'national-core',
  en: 'The date of birth of the party, a natural person, is not on record, so the party may have been under fourteen.',
  zh: '自然人当事人的出生日期未查明，不能排除违法行为发生时不满十四周岁。',
  reads: ['party', 'conduct'],
  brokenWhen: (command, state) => {
    const { party } = subjectOf(command, state);
    return party !== undefined && isOfUnknownAge(party);
  },
});
