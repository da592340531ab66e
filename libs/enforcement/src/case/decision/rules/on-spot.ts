import { chinaDateOf, formatYuan } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { statementOf } from '../../../law/rule.js';
import { isNaturalPerson } from '../../parties/age.js';
import { GUARDIAN_ACTS, lacksGuardianWhereMet } from '../../parties/guardian.js';
import { fineIn } from '../../penalties/amounts.js';
import { partyRule, rule } from '../../rule.js';
import { RecipientMustFitTheParty } from '../../service/rules/proof.js';
import type { DecideOnSpot } from '../vocabulary/index.js';

type OnSpot = DataOf<typeof DecideOnSpot>;

export const OnSpotFineMustBeSmall = rule<OnSpot>()({
  code: 'on-spot.fine-too-high',
  refs: ['H01', 'SC21'],
  articles: ['APL 51', 'M55 12'],
  pack: 'national-core',
  en: 'The fine is higher than the simple procedure allows for this kind of party.',
  zh: '罚款数额超过简易程序对该类当事人的限额，不得当场作出处罚决定。',
  reads: ['penalties', 'agencyId', 'party'],
  brokenWhen: (command, state, context) =>
    fineIn(command.penalties) > parametersInForce(command, state, context).onSpotFineMax[command.party.kind],
  particulars: (command, state, context) => ({
    limitYuan: formatYuan(parametersInForce(command, state, context).onSpotFineMax[command.party.kind]),
  }),
});

export const OnSpotPenaltyMustBeWarningOrFine = rule<OnSpot>()({
  code: 'on-spot.kind-not-allowed',
  refs: ['H01'],
  articles: ['APL 51', 'M55 12'],
  pack: 'national-core',
  en: 'The simple procedure allows only a warning or a fine.',
  zh: '简易程序只能给予警告或者罚款。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }) => penalties.some(({ kind }) => kind !== 'warning' && kind !== 'fine'),
});

export const OnSpotDecisionMustBeMadeByThosePresent = rule<OnSpot>()({
  code: 'on-spot.actor-not-present',
  refs: ['E4'],
  articles: ['APL 42', 'APL 52'],
  pack: 'national-core',
  en: 'A penalty on the spot must be decided by an officer who was there; the person who records it was not.',
  zh: '当场处罚应当由现场执法人员作出，登记人员不在其中。',
  reads: ['officers'],
  brokenWhen: ({ officers }, _, { actor }) => !officers.includes(actor.personId),
});

export const PartyMustBeHeardOnTheSpot = rule<OnSpot>()({
  code: 'on-spot.defence-not-heard',
  refs: ['E4'],
  articles: ['APL 44', 'APL 45', 'APL 52', 'M55 13'],
  pack: 'national-core',
  en: 'The party was not informed of its rights, or was not heard.',
  zh: '未告知当事人权利并听取其陈述申辩。',
  reads: ['defenceHeard'],
  brokenWhen: ({ defenceHeard }) => !defenceHeard,
});

export const OnSpotDecisionMustBeHandedOver = rule<OnSpot>()({
  code: 'on-spot.not-handed-over',
  refs: ['E4'],
  articles: ['APL 52', 'M55 13'],
  pack: 'national-core',
  en: 'The decision was not handed to the party on the spot.',
  zh: '处罚决定书未当场交付当事人。',
  reads: ['handedOver'],
  brokenWhen: ({ handedOver }) => !handedOver,
});

/** Heard and handed over at the same moment: there is no later day on which the guardian could be told. */
export const GuardianMustBeThereOnTheSpot = rule<OnSpot>()({
  code: 'on-spot.guardian-must-be-there',
  refs: ['E4', 'H12'],
  articles: ['APL 30', 'APL 52', 'CC 18', 'CC 19', 'CC 23', 'CPL 88'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The party is a minor: its guardian or an adult of the household is heard and takes the decision on the spot, not the party alone. A minor who lives on its own work is sixteen or older.',
  zh: '当事人系未成年人，当场处罚应当听取其监护人或者同住成年家属的意见并向其交付决定书，不得仅向本人交付；以自己的劳动收入为主要生活来源的未成年人应当已满十六周岁。',
  reads: ['party', 'handedTo'],
  brokenWhen: ({ party, handedTo, occurredAt }) =>
    lacksGuardianWhereMet(
      { isSelfSupporting: handedTo === 'selfSupportingMinor', isAlone: handedTo === undefined },
      party,
      chinaDateOf(occurredAt),
    ),
});

/** Nobody is guardian of an organisation, or lives with it. */
export const OnSpotRecipientMustFitTheParty = rule<OnSpot>()({
  ...statementOf(RecipientMustFitTheParty),
  reads: ['party', 'handedTo'],
  brokenWhen: ({ party, handedTo }) =>
    !isNaturalPerson(party) && (handedTo === 'guardian' || handedTo === 'adultFamilyMember'),
});

/** The party reads the day of the conduct on the form: it cannot be in the future. */
export const ConductMustPrecedePenalty = rule<OnSpot>()({
  code: 'on-spot.conduct-in-the-future',
  refs: [],
  articles: ['APL 51'],
  pack: 'national-core',
  en: 'The conduct is dated after the penalty.',
  zh: '违法行为日期晚于处罚日期。',
  reads: ['conduct'],
  brokenWhen: ({ conduct, occurredAt }) => conduct.endedOn > chinaDateOf(occurredAt),
});

export const OnSpotPenaltyMustAwaitReport = partyRule({
  code: 'on-spot.nothing-to-report',
  refs: ['E5', 'L13'],
  articles: ['APL 52', 'M55 14'],
  pack: 'mohurd-55',
  en: 'This case has no penalty on the spot that must still be reported.',
  zh: '没有待备案的当场处罚决定。',
  reads: [],
  brokenWhen: (_, { decision }) =>
    (decision.is !== 'penalty' && decision.is !== 'revoked') ||
    decision.procedure !== 'onSpot' ||
    decision.reportedOn !== undefined,
});
