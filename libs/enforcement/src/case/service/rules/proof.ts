import { chinaDateOf, plusMilliseconds } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { asCompared } from '../../parties/as-compared.js';
import { parametersInForce } from '../../parameters-in-force.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import type { RecordedStep } from '../../values.js';
import { beganOn } from '../served-on.js';
import type { Delivery } from '../delivery.js';

/** What proves a service comes from somebody else, shows this service, and is a paper of its own. */

/** Officers cannot serve on themselves, nor see as a bystander what they do. */
export const ServiceMustBeProvedByOthers = partyRule<Pick<Delivery, 'officers' | 'receivedBy' | 'witness'>>()({
  code: 'service.proved-by-its-officers',
  refs: ['E6'],
  articles: ['CPL 88', 'CPL 89', 'M55 35'],
  pack: 'mohurd-55',
  en: 'Someone who serves, or who handles the case, is said to have taken the document or to have witnessed its being left; or the party is its own witness.',
  zh: '签收人、见证人系送达人员或者本案办案人员，或者以当事人本人作为见证人。',
  reads: ['officers', 'receivedBy', 'witness'],
  brokenWhen: ({ officers, receivedBy, witness }, { handlers, partyId, filing }) => {
    const named = [receivedBy?.personId, witness?.personId];
    const names = filing.is === 'none' ? [] : filing.parties.map(({ name }) => asCompared(name));
    return (
      named.some((id) => id !== undefined && [...officers, ...handlers.everHandled].includes(id)) ||
      (witness !== undefined && (witness.personId === partyId || names.includes(asCompared(witness.name))))
    );
  },
});

type Capacity = NonNullable<Delivery['receivedBy']>['capacity'];
const OF_PEOPLE: readonly Capacity[] = ['party', 'adultFamilyMember', 'guardian', 'selfSupportingMinor'];

/** CPL 88: of an organisation its representative or whoever takes its mail; of a citizen an adult of the household. */
export const RecipientMustFitTheParty = partyRule<Pick<Delivery, 'receivedBy'>>()({
  code: 'service.recipient-of-another-kind',
  refs: ['E6'],
  articles: ['CPL 88', 'M55 35'],
  pack: 'mohurd-55',
  en: 'For an organisation its legal representative, an agent or its mail room takes the document; for a citizen the party, an adult of the household or an agent.',
  zh: '法人、其他组织应当由法定代表人、代理人或者收发部门签收；公民应当由本人、同住成年家属或者代理人签收。',
  reads: ['receivedBy'],
  brokenWhen: ({ receivedBy }, { filing }) => {
    const kind = filing.is === 'none' ? undefined : filing.parties[0]?.kind;
    const capacity = receivedBy?.capacity;
    return (
      (kind === 'organisation' && capacity !== undefined && OF_PEOPLE.includes(capacity)) ||
      (kind === 'citizen' && capacity === 'mailRoom')
    );
  },
});

type Shown = Pick<Delivery, 'method' | 'recordingIds' | 'noticePublishedOn'>;

/**
 * Whether a recording on record shows it: the leaving at the door, or the day of the publication. A photograph is taken before or
 * after the minute that somebody wrote down (拍照、录像, M55 35), so it shows the leaving if it was taken around it.
 */
const isShown = (
  steps: readonly RecordedStep[],
  command: Shown & Pick<Delivery, 'occurredAt'>,
  party: PartyCase,
  context: EnforcementContext,
): boolean =>
  command.recordingIds.some((id) => {
    const original = party.recording.originals[id];
    if (original === undefined || !steps.includes(original.step)) return false;
    const { startedAt, endedAt } = original;
    if (command.method === 'left') {
      const around = parametersInForce(command, party, context).leavingShownWithinMinutes * MINUTE;
      return (
        plusMilliseconds(startedAt, -around) <= command.occurredAt &&
        command.occurredAt <= plusMilliseconds(endedAt, around)
      );
    }
    const day = beganOn(command);
    return chinaDateOf(startedAt) <= day && day <= chinaDateOf(endedAt);
  });
const MINUTE = 60_000;

/** 记录送达过程: a recording of something else shows nothing of it, and one that is not on record nothing at all. */
const recordingMustShow = (...steps: readonly RecordedStep[]) =>
  partyRule<Shown>()({
    code: 'service.recording-shows-something-else',
    refs: ['E6', 'S11'],
    articles: ['M55 35', 'CPL 89', 'CPL 95', 'NM244 17'],
    pack: 'mohurd-55',
    en: 'No recording that is named is on record as one of a service that shows the leaving, or was made on the day of the public notice.',
    zh: '所附音像记录未登记，或者并非记录本次送达过程（留置前后、公告当日）。',
    reads: ['method', 'recordingIds', 'noticePublishedOn'],
    brokenWhen: (command, party, context) =>
      (command.method === 'left' || command.method === 'publicNotice') &&
      command.recordingIds.length > 0 &&
      !isShown(steps, command, party, context),
    doubtful: {
      reading: {
        zh: '照片、录像的时间在所记留置时刻前后一定时间内的（参数 leavingShownWithinMinutes，默认30分钟），视为记录了送达过程。',
        en: 'A photograph or video shows the leaving if it was taken within some minutes of the moment on record (parameter leavingShownWithinMinutes, 30 by default).',
      },
      otherReading: {
        zh: '音像记录的起止时间应当包含所记留置时刻。',
        en: 'The recording must cover the very moment on record.',
      },
    },
  });

export const RecordingMustShowTheService = recordingMustShow('noticeService', 'decisionService');

/** Whoever serves the notice of a hearing may file the recording with the hearing: no text says under which step it is kept. */
export const RecordingMustShowTheServiceForHearing = recordingMustShow('noticeService', 'decisionService', 'hearing');

/** The digests of what the party was told and what it or others wrote: none of it proves a service. */
const onRecord = ({ papers, ownPapers, file, ownFile }: PartyCase): readonly string[] =>
  [...papers, ...ownPapers, ...file, ...ownFile].flatMap(({ sha256 }) => sha256 ?? []);

/** 送达地址确认书: the party signed it, and it is neither what was served nor the return. */
export const ConfirmationMustBeAPaperOfItsOwn = partyRule<Pick<Delivery, 'signedConfirmation' | 'documents'>>()({
  code: 'service.confirmation-is-another-paper',
  refs: ['E6'],
  articles: ['APL 61', 'M55 37', 'CPL 90'],
  pack: 'national-core',
  en: 'The paper given as the signed confirmation is another one: what was served, the return, or a paper of another step.',
  zh: '所附送达地址确认书系其他文书（所送达的文书、送达回证或者其他步骤的文书）。',
  reads: ['signedConfirmation', 'documents'],
  brokenWhen: ({ signedConfirmation, documents }, party) => {
    const digest = signedConfirmation?.sha256;
    return (
      digest !== undefined &&
      (documents.some(({ sha256 }) => sha256 === digest) ||
        [...onRecord(party), ...party.service.returns].includes(digest))
    );
  },
});

/** A return is of one document and one service. */
export const ReturnMustBeOfThisService = partyRule<Pick<Delivery, 'documents'>>()({
  code: 'service.return-of-another-service',
  refs: ['E6'],
  articles: ['CPL 87', 'M55 35'],
  pack: 'mohurd-55',
  en: 'The return is that of an earlier service to this party, or another paper that is on record.',
  zh: '所附送达回证系此前对该当事人送达的回证，或者系在案的其他文书。',
  reads: ['documents'],
  brokenWhen: ({ documents: [first] }, party) =>
    first !== undefined && [...onRecord(party), ...party.service.returns].includes(first.sha256),
});

/** 委托送达: another organ serves where the agency cannot. */
export const EntrustedOrganMustBeAnother = rule<Pick<Delivery, 'method' | 'entrustedTo'>>()({
  code: 'service.entrusted-to-itself',
  refs: ['E6'],
  articles: ['CPL 91', 'M55 35'],
  pack: 'mohurd-55',
  en: 'The agency is said to have entrusted the service to itself.',
  zh: '委托送达的受托机关系本机关自身。',
  reads: ['method', 'entrustedTo'],
  brokenWhen: ({ method, entrustedTo, occurredAt }, { filing }, { registers }) => {
    if (method !== 'entrusted' || entrustedTo === undefined || filing.is === 'none') return false;
    const agency = registers.agency(filing.agencyId, chinaDateOf(occurredAt));
    const names = [filing.agencyId, ...(agency === undefined ? [] : [agency.nameZh, agency.nameEn])];
    return names.some((name) => asCompared(name) === asCompared(entrustedTo));
  },
});
