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

/** Short enough to be read aloud, and never given twice. */
export const newId = (member: string): string =>
  `${member.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${crypto.randomUUID().slice(0, 13)}`;
