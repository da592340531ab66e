/** Members by which a step begins something: the form makes these ids, and nobody is asked for them. All other ids name something on record. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'accept-remedy': ['remedyId'],
  'charge-substitute-costs': ['costsId'],
  'collect-evidence': ['evidenceId'],
  'commission-test': ['testId'],
  'decide-no-penalty': ['decisionId'],
  'decide-on-spot': ['decisionId', 'conductId'],
  'decide-penalty': ['decisionId'],
  'issue-penalty-notice': ['noticeId'],
  'propose-filing': ['conductId'],
  'propose-preservation': ['preservationId'],
  'receive-defence': ['defenceId'],
  'record-bank-payment': ['paymentId'],
  'record-interview': ['interviewId'],
  'register-recording': ['recordingId'],
  'register-redacted-copy': ['copyId'],
  'submit-for-legal-review': ['submissionId'],
};

export const isMadeHere = (step: string, member: string): boolean => MADE[step]?.includes(member) ?? false;

/** Steps that bring their parties with them: the id of a party is made as well, wherever it stands in the form. */
const BRINGING_PARTIES = new Set(['propose-filing', 'decide-on-spot']);

export const isPartyMadeHere = (step: string, path: readonly (string | number)[]): boolean =>
  BRINGING_PARTIES.has(step) && path.length > 1 && path.at(-1) === 'partyId';

/** What a group has when it is begun, before anybody fills it in. */
export const begunGroup = (
  step: string,
  fields: readonly { readonly name: string }[],
): Readonly<Record<string, string>> =>
  BRINGING_PARTIES.has(step) && fields.some(({ name }) => name === 'partyId') ? { partyId: newId('partyId') } : {};

/** Short enough to be read aloud, and never given twice. */
export const newId = (member: string): string =>
  `${member.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${crypto.randomUUID().slice(0, 13)}`;
