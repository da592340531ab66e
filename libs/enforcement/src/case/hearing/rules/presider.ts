import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import type { Registers } from '../../../registers/registers.js';
import { isRecusedOrAskedAt, type FilingState } from '../../filing/state.js';
import { partyRule, rule } from '../../rule.js';
import type { AppointPresider } from '../vocabulary.js';

type Appoint = DataOf<typeof AppointPresider>;

const isOnTheStaff = (personId: string, on: PlainDate, filing: FilingState, registers: Registers): boolean => {
  const person = registers.person(personId, on);
  if (person === undefined || person.standing === 'auxiliary') return false;
  return filing.is === 'none' || person.agencyId === filing.agencyId;
};

/** Anyone who ever handled the case cannot preside, even after handing it over. */
export const PresiderMustNotHaveHandledTheCase = rule<Appoint>()({
  code: 'hearing.presider-handled-case',
  refs: ['S05', 'SC15'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The presider investigated or handled this case.',
  zh: '听证主持人为本案调查（办案）人员，不得主持听证。',
  reads: ['presider'],
  brokenWhen: ({ presider }, { handlers }) => handlers.everHandled.includes(presider),
});

export const PresiderMustNotBeRecused = rule<Appoint>()({
  code: 'hearing.presider-recused',
  refs: ['G-0.5'],
  articles: ['APL 43', 'APL 64'],
  pack: 'national-core',
  en: 'The presider has been recused from this case, or that is asked for and not decided yet.',
  zh: '听证主持人已被决定回避，或者对其回避申请尚未作出决定。',
  reads: ['presider'],
  brokenWhen: ({ presider, occurredAt }, { handlers }) => isRecusedOrAskedAt(handlers, presider, occurredAt),
});

export const PresiderMustBelongToTheAgency = rule<Appoint>()({
  code: 'hearing.presider-not-of-agency',
  refs: ['C8'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The presider is not on the staff of the agency, or is an auxiliary.',
  zh: '听证主持人不是本机关工作人员，或者为协管人员。',
  reads: ['presider'],
  brokenWhen: ({ presider, occurredAt }, { filing }, { registers }) =>
    !isOnTheStaff(presider, chinaDateOf(occurredAt), filing, registers),
});

export const PresiderMustBeAppointed = partyRule({
  code: 'hearing.no-presider',
  refs: ['C7', 'C8'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'No presider has been appointed.',
  zh: '尚未指定听证主持人。',
  reads: [],
  brokenWhen: (_, { hearing }) => hearing.presider === undefined,
});

export const OnlyThePresiderHolds = partyRule({
  code: 'hearing.not-its-presider',
  refs: ['C9'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'Only the person appointed to preside may hold or end the hearing.',
  zh: '听证只能由被指定的主持人主持或者终止。',
  reads: [],
  brokenWhen: (_, { hearing }, { actor }) => hearing.presider !== actor.personId,
});

/** The presider may have become a handler between appointment and hearing. */
export const PresidingPersonMustNotHaveHandledTheCase = rule({
  ...statementOf(PresiderMustNotHaveHandledTheCase),
  reads: [],
  brokenWhen: (_, { handlers }, { actor }) => handlers.everHandled.includes(actor.personId),
});

/** Whoever was appointed may have left the agency before the day of the hearing: another presider is appointed. */
export const PresidingPersonMustBelongToTheAgency = rule({
  ...statementOf(PresiderMustBelongToTheAgency),
  reads: [],
  brokenWhen: ({ occurredAt }, { filing }, { actor, registers }) =>
    !isOnTheStaff(actor.personId, chinaDateOf(occurredAt), filing, registers),
});
