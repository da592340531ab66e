import type { DataOf } from '../../../law/command-type.js';
import { GUARDIAN_ACTS, lacksGuardian } from '../../parties/guardian.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import type { HoldHearing } from '../vocabulary.js';

type Hold = DataOf<typeof HoldHearing>;
/** What says who attended for whom. */
type Attended = Pick<Hold, 'attendees' | 'partyIds'>;
type Part = Hold['attendees'][number]['part'];

const inPart = ({ attendees }: Pick<Hold, 'attendees'>, ...parts: readonly Part[]) =>
  attendees.filter(({ part }) => parts.includes(part));

export const HearingMustBePublic = rule<Hold>()({
  code: 'hearing.closed-without-reason',
  refs: ['C9'],
  articles: ['APL 64', 'M55 34'],
  pack: 'national-core',
  en: 'The hearing is recorded as not public, without the secret or the privacy that allows this.',
  zh: '听证记录为不公开举行，但未写明涉及国家秘密、商业秘密或者个人隐私的理由。',
  reads: ['isPublic', 'closedBecause'],
  brokenWhen: ({ isPublic, closedBecause }) => !isPublic && closedBecause === undefined,
});

/** NM244 17 makes sound and image mandatory for hearings. */
export const HearingMustBeRecorded = rule<Hold>()({
  code: 'hearing.not-recorded',
  refs: ['C9'],
  articles: ['NM244 17', 'G118 (八)'],
  pack: 'nei-mongol',
  en: 'The hearing has no audio-video record.',
  zh: '听证未进行音像记录。',
  reads: ['recordingIds'],
  brokenWhen: ({ recordingIds }) => recordingIds.length === 0,
});

/** The investigator presents facts, evidence and proposal, and the party answers: without both there is no hearing. */
export const InvestigatorMustAttend = rule<Hold>()({
  code: 'hearing.investigator-absent',
  refs: ['C9'],
  articles: ['APL 64'],
  pack: 'national-core',
  en: 'No handler of the case attended to present the facts and the proposed penalty.',
  zh: '没有本案调查人员到场提出违法事实、证据和处罚建议。',
  reads: ['attendees'],
  brokenWhen: (command, { handlers }) =>
    !inPart(command, 'investigator').some(({ personId }) => handlers.everHandled.includes(personId)),
});

/** Those who attend for a party. Where a sitting is about several parties, each says for whom. */
const attendingFor = (command: Attended, { partyId, parties }: PartyCase, ...parts: readonly Part[]) => {
  const isAlone = parties.size <= 1 || command.partyIds?.length === 1;
  return inPart(command, ...parts).filter(
    ({ personId, actsFor }) => actsFor === partyId || personId === partyId || (actsFor === undefined && isAlone),
  );
};

export const PartyMustAttend = partyRule<Hold>()({
  code: 'hearing.party-absent',
  refs: ['C10'],
  articles: ['APL 64'],
  pack: 'national-core',
  en: 'Neither the party nor an agent attended: record the hearing as abandoned, not as held.',
  zh: '当事人及其代理人均未到场，应当按视为放弃听证处理。',
  reads: ['attendees', 'partyIds'],
  brokenWhen: (command, party) =>
    attendingFor(command, party, 'party', 'selfSupportingMinor', 'guardian', 'agent').length === 0,
});

/** A child does not answer the investigator alone: its guardian is there, or an agent whom the guardian sent. */
export const GuardianMustAttend = partyRule<Hold>()({
  code: 'hearing.guardian-absent',
  refs: ['C9', 'H12'],
  articles: ['APL 30', 'APL 64', 'CC 18', 'CC 19', 'CC 22', 'CC 23'],
  pack: 'national-core',
  doubtful: GUARDIAN_ACTS,
  en: 'The party is a minor, or has no full capacity to act, and neither its guardian nor an agent attended. A minor who lives on its own work is sixteen or older.',
  zh: '当事人系未成年人或者不具有完全民事行为能力，其监护人、代理人均未到场；以自己的劳动收入为主要生活来源的未成年人应当已满十六周岁。',
  reads: ['attendees', 'partyIds'],
  brokenWhen: (command, party) => {
    const isSelfSupporting = attendingFor(command, party, 'selfSupportingMinor').length > 0;
    // Nobody is his own guardian.
    const isAlone = attendingFor(command, party, 'guardian', 'agent').every(
      ({ personId }) => personId === party.partyId,
    );
    return lacksGuardian({ isSelfSupporting, isAlone }, party, command.occurredAt);
  },
});

export const AgentsMustBeAtMostTwo = partyRule<Hold>()({
  code: 'hearing.too-many-agents',
  refs: ['C9'],
  articles: ['APL 64'],
  pack: 'national-core',
  en: 'A party may have one or two agents.',
  zh: '当事人可以委托一至二人代理。',
  reads: ['attendees', 'partyIds'],
  brokenWhen: (command, party) => attendingFor(command, party, 'agent').length > 2,
});
