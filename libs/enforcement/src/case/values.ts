import {
  code,
  date,
  exactly,
  anyOf,
  integer,
  listOf,
  marked,
  moment,
  money,
  oneOf,
  optional,
  orUpcast,
  personal,
  record,
  sha256,
  text,
  type Payload,
} from '@ecl/event-sourcing';

/** Schemas that the payloads of several tracks share. */

/** When the step happened in law; the ledger's own clock is in the metadata (`recordedAt`). */
export const occurredAt = moment;

/** The id of a person of the agency or of a body that works with it; never a party. */
export const personId = () => marked(code(), 'person');

/** Why a decision fell that is to be made anew: for a fault of procedure it may be made as it was (ARL 64; ALL 71). */
export const whyRedone = () => oneOf('procedure', 'substance');

/** Who carried out an enforcement act. A rule, not the schema, checks that there are two and who they are. */
export const officers = () => listOf(personId(), { max: 20 });

/** A last day and a last moment that a step sets or had to keep. */
export const lastDay = () => marked(date(), 'deadline');
export const lastMoment = () => marked(moment(), 'deadline');

/**
 * What an event says that was recorded before events named their party: every party that the case had at that point.
 * No id of a party can be like this, and no new event may say it.
 */
export const EVERY_PARTY = '*';

/** The id of a party of the case, in an event. A command has {@link partyNamed}. */
export const partyId = () => orUpcast(marked(code(), 'party'), EVERY_PARTY);
export const partyIds = () => listOf(partyId(), { min: 1 });

/**
 * The other successors of the same party that have together with it what an event is about; absent: nobody has. The decider writes it,
 * no command has it.
 */
export const alsoFor = () => optional(partyIds());

/** Which party a step is about; it may be left out where the case has only one. */
export const partyNamed = () => optional(marked(code(), 'party'));
/** Which parties a step is about, where it can be about several. */
export const partiesNamed = () => optional(listOf(marked(code(), 'party'), { min: 1 }));

/** The id of a debt: the decision, and the party or the debtors. */
export const obligationId = () => orUpcast(obligationNamed(), EVERY_PARTY);
const obligationNamed = () => text({ max: 220 });
/** Which debt an event is about, and whose it is: several debtors owe a joint debt. */
export const debt = () => ({ obligationId: obligationId(), debtors: partyIds() });
/** Which debt a step is about; it may be left out where the case, or the party that is named, has only one. */
export const debtNamed = () => ({ obligationId: optional(obligationNamed()), partyId: partyNamed() });

/** The id of an audio-video recording of the case. */
export const recordingId = () => marked(code(), 'recording');

/** The step that a recording covers (rulebook 5.1). */
export const recordedStep = () =>
  oneOf(
    'inspection',
    'evidence',
    'interview',
    'noticeService',
    'hearing',
    'onSpotPenalty',
    'decisionService',
    'enforcement',
    'other',
  );
export type RecordedStep = Payload<ReturnType<typeof recordedStep>>;

/** A document of the case file: its digest proves that it is the same document. */
export const documentRef = () =>
  marked(
    record({ documentId: code(), title: text({ max: 200 }), number: optional(text({ max: 128 })), sha256: sha256() }),
    'document',
  );
export type DocumentRef = Payload<ReturnType<typeof documentRef>>;

/** A provision of law in one version, by its entry in the register of provisions. */
const provisionRef = () => record({ provisionId: code(), version: integer({ min: 1 }) });

/**
 * A provision of law as the paper prints it, and the version of the register that is meant (X6). Papers from before the
 * register have the printed words alone, and some the first day of the version: they are unresolved.
 */
export const legalBasis = () =>
  record({
    law: text({ max: 200 }),
    article: text({ max: 100 }),
    effectiveFrom: optional(date()),
    provisionId: optional(code()),
    version: optional(integer({ min: 1 })),
  });
export type LegalBasis = Payload<ReturnType<typeof legalBasis>>;

/**
 * 从旧兼从轻: the law of the conduct and what it has become, which of them is lighter for this conduct, and why (APL 37).
 * Where both weigh the same, the older one applies. There is no newer one where the conduct is no longer unlawful.
 */
const lawComparison = () =>
  record({
    older: provisionRef(),
    newer: optional(provisionRef()),
    lighter: oneOf('older', 'newer', 'equal'),
    reason: text(),
  });
export type LawComparison = Payload<ReturnType<typeof lawComparison>>;

/** One for each provision that changed between conduct and decision. */
export const lawComparisons = () => optional(listOf(lawComparison(), { min: 1, max: 50 }));

export const party = () =>
  record({
    partyId: code(),
    kind: oneOf('citizen', 'soleTrader', 'organisation'),
    name: personal(text({ max: 200 }), { of: 'partyId' }),
    /**
     * Of a sole trader: whether the registered name is that of the business or of the person. Where nobody said it, it is
     * masked like that of a person.
     */
    nameIs: optional(oneOf('ofBusiness', 'ofPerson')),
    idNumber: optional(personal(text({ max: 64 }), { of: 'partyId' })),
    /** Required for natural persons: age decides whether a penalty is possible at all (H12). */
    birthDate: optional(personal(date(), { of: 'partyId' })),
    address: optional(personal(text({ max: 400 }), { of: 'partyId' })),
    phone: optional(personal(text({ max: 40 }), { of: 'partyId' })),
    socialCreditCode: optional(text({ max: 18 })),
    legalRepresentative: optional(personal(text({ max: 100 }), { of: 'partyId' })),
  });
export type Party = Payload<ReturnType<typeof party>>;

/** What was done, when it began and ended (limitation runs from its end), and where. */
export const conduct = () =>
  record({
    description: text(),
    /** Absent where it is unknown; a decision asks for it where the law changed before the last day. */
    beganOn: optional(date()),
    endedOn: date(),
    place: text({ max: 400 }),
    territory: code(),
    /** Harm to life, health or financial safety: limitation is five years instead of two (APL 36). */
    harmsLifeHealthOrFinance: optional(anyOf(exactly(true), exactly(false))),
  });
export type Conduct = Payload<ReturnType<typeof conduct>>;

/**
 * The name of the conduct, to say that it is the same as in another case, or that it is not. Without it, conduct of the same
 * party at the same place, with a day in common, is the same (APL 29).
 */
export const conductId = () => optional(code());

/** In fen: ten thousand million yuan. The sum of a thousand such amounts is still exact. */
const LARGEST_AMOUNT = 1_000_000_000_000;

/** An amount that is imposed or paid: at least one fen. */
export const amount = () => money({ min: 1, max: LARGEST_AMOUNT });

/** The kinds of penalty of APL 9, with what each needs. */
const penalty = () =>
  anyOf(
    record({ kind: exactly('warning') }),
    record({ kind: exactly('publicCriticism') }),
    record({ kind: exactly('fine'), amount: amount() }),
    record({ kind: exactly('confiscationOfGains'), amount: amount() }),
    record({ kind: exactly('confiscationOfProperty'), items: text(), value: optional(money({ max: LARGEST_AMOUNT })) }),
    record({ kind: exactly('suspensionOfLicence'), licence: text({ max: 200 }) }),
    record({ kind: exactly('loweringOfQualification'), qualification: text({ max: 200 }) }),
    record({ kind: exactly('revocationOfLicence'), licence: text({ max: 200 }) }),
    record({ kind: exactly('restrictionOfBusiness'), scope: text({ max: 400 }) }),
    record({ kind: exactly('suspensionOfBusiness'), scope: text({ max: 400 }) }),
    record({ kind: exactly('closure'), scope: text({ max: 400 }) }),
    record({ kind: exactly('restrictionOfEmployment'), scope: text({ max: 400 }) }),
  );
export type Penalty = Payload<ReturnType<typeof penalty>>;

export const penalties = () => listOf(penalty(), { min: 1, max: 12 });

/** The discretion benchmark that was applied, and why this tier (G27 (十二)). */
export const benchmarkApplied = () => record({ benchmarkId: code(), tierId: code(), reasons: text() });
export type BenchmarkApplied = Payload<ReturnType<typeof benchmarkApplied>>;

/** Ways to serve a document (APL 61; M55 35–37; CPL 87–95). */
export const serviceMethod = () => oneOf('direct', 'left', 'entrusted', 'post', 'publicNotice', 'electronic');

/** Versions of the rule packs that a decision rested on. */
export const packVersions = () =>
  record({
    'national-core': optional(text({ max: 40 })),
    'mohurd-55': optional(text({ max: 40 })),
    'nei-mongol': optional(text({ max: 40 })),
    'agency-local': optional(text({ max: 40 })),
  });
