import type { Path } from './draft.js';

/**
 * Members by which a step begins something, by their places in its form: the form makes these ids, and nobody is asked for them. All
 * other ids name something on record.
 */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'accept-remedy': ['remedyId'],
  'accept-costs-remedy': ['remedyId'],
  'adopt-benchmark': ['tiers.tierId'],
  'charge-substitute-costs': ['costsId'],
  'collect-evidence': ['evidenceId'],
  'commission-test': ['testId'],
  'decide-no-penalty': ['decisionId', 'guardianNotified.guardianId'],
  'decide-on-spot': ['decisionId', 'conductId', 'party.partyId'],
  'decide-penalty': ['decisionId'],
  'deliver-transfer': ['objects.objectId'],
  'hand-over-materials': ['objects.objectId'],
  'issue-penalty-notice': ['noticeId'],
  'join-party': ['party.partyId'],
  'name-conduct': ['conductId'],
  'order-correction': ['orderId'],
  'preserve-evidence': ['items.itemId', 'items.owner.personId'],
  'propose-filing': ['conductId', 'parties.partyId'],
  'propose-preservation': ['preservationId'],
  'receive-defence': ['defenceId'],
  'record-bank-payment': ['paymentId'],
  'record-interview': ['interviewId'],
  'register-lead': ['reporter.reporterId'],
  'register-redacted-copy': ['copyId'],
  'submit-for-legal-review': ['submissionId'],
  'succeed-party': ['successor.partyId', 'coSuccessors.partyId'],
};

/** Entries that are new, or say something new of what the register has: the form makes the id, and one that is there may be chosen. */
const MADE_OR_KNOWN: Readonly<Record<string, string>> = {
  'adopt-benchmark': 'benchmarkId',
  'contract-collecting-bank': 'bankId',
  'register-agency': 'agencyId',
  'register-person': 'personId',
  'register-recording': 'recordingId',
  'register-unit': 'unitId',
};

const placeOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

export const isMadeHere = (step: string, path: Path): boolean => MADE[step]?.includes(placeOf(path)) ?? false;

export const mayBeNew = (step: string, path: Path): boolean =>
  path.length === 1 && MADE_OR_KNOWN[step] !== undefined && MADE_OR_KNOWN[step] === path[0];

const stemOf = (member: string): string =>
  member.replace(/Ids?$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Short enough to be read aloud, and never given twice. */
export const newId = (member: string): string => `${stemOf(member)}-${crypto.randomUUID().slice(0, 13)}`;

/**
 * The id that a step makes at a place of its form: another one for each step that is recorded, and the same one however often that step is
 * tried, checked and sent.
 * @param key under which the step counts once
 */
export const idOf = (member: string, key: string, path: Path): string =>
  [stemOf(member), key.slice(0, 13), ...path.slice(0, -1).map((step) => stemOf(String(step)))].join('-');
