import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { isCertified } from '../../../guards/certified-officer.js';
import type { DataOf } from '../../../law/command-type.js';
import { clockFrom } from '../../clock-of-case.js';
import { isSame } from '../../participation/same-party.js';
import type { CaseState } from '../../state.js';
import { rule } from '../../rule.js';
import type { Conduct, Party } from '../../values.js';
import type { ProposeFiling } from '../vocabulary/index.js';

type Proposal = DataOf<typeof ProposeFiling>;

/** A step that opens a case, in either procedure. On the spot the conduct is discovered when it is penalised. */
interface Opening {
  readonly occurredAt: Instant;
  readonly agencyId: string;
  readonly unitId: string;
  readonly conduct: Conduct;
  readonly discoveredOn?: PlainDate;
}

const discoveredOn = ({ discoveredOn: said, occurredAt }: Pick<Opening, 'discoveredOn' | 'occurredAt'>): PlainDate =>
  said ?? chinaDateOf(occurredAt);

/** Two years, or five where life, health or financial safety was harmed, from the end of the conduct to its discovery. */
export const ConductMustBeWithinLimitation = rule<Opening>()({
  code: 'filing.limitation-passed',
  refs: ['L01', 'SC05'],
  articles: ['APL 36'],
  pack: 'national-core',
  en: 'The conduct was not discovered within the limitation period: no penalty may be imposed any more.',
  zh: '违法行为超过处罚时效未被发现，不再给予行政处罚。',
  reads: ['discoveredOn', 'agencyId', 'conduct'],
  brokenWhen: (command, state, context) => discoveredOn(command) > limitationOf(command, state, context),
  particulars: (command, state, context) => ({ lastDay: limitationOf(command, state, context) }),
});

/** 以立案为准的例外: discovery in time is a fact like any other; where it alone saves the case, a paper shows it. */
export const EarlierDiscoveryMustBeShown = rule<Proposal>()({
  code: 'filing.discovery-not-shown',
  refs: ['L01', 'SC05', 'A7'],
  articles: ['APL 36', 'APL 40'],
  pack: 'national-core',
  en: 'On the day of the proposal the limitation has passed: only its discovery before that saves the case, and no paper of that day shows it.',
  zh: '提请立案时已超过处罚时效，仅因此前已被发现才未超过；没有证明发现日期的材料。',
  reads: ['discoveredOn', 'agencyId', 'conduct', 'discoveryShownBy', 'leadId'],
  brokenWhen: (command, state, context) => {
    const lastDay = limitationOf(command, state, context);
    const isNeeded = chinaDateOf(command.occurredAt) > lastDay && command.discoveredOn <= lastDay;
    return isNeeded && command.discoveryShownBy === undefined && !isShownByLead(command, lastDay, context);
  },
  particulars: (command, state, context) => ({ lastDay: limitationOf(command, state, context) }),
});

/** A lead that was found by then; which one it is, is known only once the step is lawful by itself. */
const isShownByLead = (
  { leadId }: Pick<Proposal, 'leadId'>,
  lastDay: PlainDate,
  { elsewhere }: EnforcementContext,
): boolean => {
  const lead = elsewhere?.lead;
  return leadId !== undefined && (lead === undefined || (lead.is !== 'none' && lead.foundOn <= lastDay));
};

const limitationOf = (
  { agencyId, conduct }: Pick<Opening, 'agencyId' | 'conduct'>,
  state: CaseState,
  context: EnforcementContext,
) => {
  const limitation = conduct.harmsLifeHealthOrFinance === true ? 'L01-harm' : 'L01';
  return clockFrom(limitation, { from: conduct.endedOn, agencyId }, state, context).dueOn;
};

export const DiscoveryMustNotLieAhead = rule<Proposal>()({
  code: 'filing.discovered-later',
  refs: ['A7'],
  articles: ['APL 54', 'M55 15'],
  pack: 'national-core',
  en: 'The date of discovery is later than the day on which filing was proposed.',
  zh: '发现违法行为的日期晚于提请立案的日期。',
  reads: ['discoveredOn'],
  brokenWhen: ({ discoveredOn, occurredAt }) => discoveredOn > chinaDateOf(occurredAt),
});

export const ConductMustPrecedeProposal = rule<Proposal>()({
  code: 'filing.conduct-in-the-future',
  refs: ['A7'],
  articles: ['APL 54', 'M55 15'],
  pack: 'national-core',
  en: 'The date of the conduct is later than the day on which filing was proposed.',
  zh: '违法行为日期晚于提请立案的日期。',
  reads: ['conduct'],
  brokenWhen: ({ conduct, occurredAt }) => conduct.endedOn > chinaDateOf(occurredAt),
});

/** 属地管理: the place of the conduct decides (APL 22). */
export const ConductMustLieInTerritory = rule<Opening>()({
  code: 'filing.outside-territory',
  refs: ['G-0.6'],
  articles: ['APL 22', 'M55 6'],
  pack: 'national-core',
  en: 'The conduct took place outside the territory of the agency or of the unit.',
  zh: '违法行为发生地不在本机关或者办案机构的管辖区域内。',
  reads: ['agencyId', 'unitId', 'conduct'],
  brokenWhen: ({ agencyId, unitId, conduct, occurredAt }, _, { registers }) => {
    const on = chinaDateOf(occurredAt);
    const territories = [registers.agency(agencyId, on)?.territory, registers.unit(unitId, on)?.territory];
    return territories.some(
      (territory) => territory !== undefined && !registers.covers(territory, conduct.territory, on),
    );
  },
});

/** Only of a division that is registered can anyone say in whose territory it lies; a name in words says it to people alone. */
export const ConductMustLieInADivision = rule<Opening>()({
  code: 'filing.division-unknown',
  refs: ['G-0.6'],
  articles: ['APL 22'],
  pack: 'national-core',
  en: 'The place of the conduct is no administrative division of the register on that day.',
  zh: '违法行为发生地不是当日已登记的行政区划。',
  reads: ['conduct'],
  brokenWhen: ({ conduct: { territory }, occurredAt }, _, { registers }) =>
    registers.division(territory, chinaDateOf(occurredAt))?.code !== territory,
  particulars: ({ conduct: { territory }, occurredAt }, _, { registers }) => ({
    territory,
    ...perhaps(registers.division(territory, chinaDateOf(occurredAt))?.code),
  }),
});

/** The division that a name in words means. */
const perhaps = (code: string | undefined): { perhaps?: string } => (code === undefined ? {} : { perhaps: code });

export const UnitMustBelongToAgency = rule<Opening>()({
  code: 'filing.unit-of-another-agency',
  refs: ['A7'],
  articles: ['APL 17'],
  pack: 'national-core',
  en: 'There is no such unit in that agency.',
  zh: '该机关没有该办案机构。',
  reads: ['agencyId', 'unitId'],
  brokenWhen: ({ agencyId, unitId, occurredAt }, _, { registers }) =>
    registers.unit(unitId, chinaDateOf(occurredAt))?.agencyId !== agencyId,
});

export const ProposerMustServeTheAgency = rule<Opening>()({
  code: 'filing.proposer-of-another-agency',
  refs: ['A7'],
  articles: ['APL 17', 'M55 15'],
  pack: 'national-core',
  en: 'The person who opens the case does not belong to the agency that would handle it.',
  zh: '提请立案或者当场处罚的人员不属于办案机关。',
  reads: ['agencyId'],
  brokenWhen: ({ agencyId, occurredAt }, _, { registers, actor }) =>
    registers.person(actor.personId, chinaDateOf(occurredAt))?.agencyId !== agencyId,
});

/** Everyone who handles the case can act in it from the first day on. */
export const HandlersMustBeTwoCertifiedOfficers = rule<Proposal>()({
  code: 'filing.handlers-not-certified',
  refs: ['S01', 'G-0.1'],
  articles: ['APL 42', 'M55 11', 'M55 15'],
  pack: 'national-core',
  en: 'A case needs at least two handlers, each certified for its field and place.',
  zh: '办案人员不得少于两人，且均应当具有相应领域和区域的行政执法资格。',
  reads: ['handlers', 'powerCode', 'conduct'],
  brokenWhen: ({ handlers, powerCode, conduct, occurredAt }, _, { registers }) => {
    const reach = { fieldCode: registers.power(powerCode)?.fieldCode, territory: conduct.territory };
    const named = [...new Set(handlers)];
    return named.length < 2 || !named.every((person) => isCertified(registers, person, chinaDateOf(occurredAt), reach));
  },
});

export const PartyMustBeNamedOnce = rule<Proposal>()({
  code: 'filing.party-named-twice',
  refs: ['A7'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Two parties of the case have the same id.',
  zh: '案件当事人的编号重复。',
  reads: ['parties'],
  brokenWhen: ({ parties }) => new Set(parties.map(({ partyId }) => partyId)).size < parties.length,
});

/** The parties that are another one of the list once more. */
const againIn = (parties: readonly Party[]): readonly string[] =>
  parties.filter((party, at) => parties.slice(0, at).some((each) => isSame(each, party))).map(({ partyId }) => partyId);

/** Whoever is two parties of a case would be told twice, and fined twice. */
export const PartiesMustBeDifferent = rule<Proposal>()({
  code: 'filing.one-party-as-two',
  refs: ['A7'],
  articles: ['APL 29', 'M55 15'],
  pack: 'national-core',
  en: 'Two parties of the case are one person or organisation: a number of both is the same, or their name where no number of both is known and no other date of birth.',
  zh: '案件中有两个当事人系同一公民、法人或者其他组织：证件号码或者统一社会信用代码相同，或者号码不详而名称相同且出生日期并无不同。',
  reads: ['parties'],
  brokenWhen: ({ parties }) => againIn(parties).length > 0,
  particulars: ({ parties }) => ({ parties: againIn(parties).join(', ') }),
});
