import { caseCommandTypes, type CaseCommand } from '../commands.js';
import type { CaseEventName } from '../events.js';
import { partOf } from '../parties/part-of.js';
import type { What } from './filed.js';

/** A step whose content is in one paper. */
interface OnPaper {
  readonly by: CaseCommand['type'];
  readonly what: What;
  /** The member, or the path of members, that names the paper. */
  readonly paper: readonly string[];
  /** The list in which the step has a part for each party. */
  readonly partsIn?: string;
  /** Members that say which thing the paper is about: one paper may be about several, and says something of each. */
  readonly about?: readonly string[];
  /** Members of the command that are not in the paper: ids of the ledger, what comes with the paper, who is asked. */
  readonly besides?: readonly string[];
  /** It is about the notice in force, which no member of the command names. */
  readonly isUnderTheNotice?: true;
}

/** Whose a step is and when it was: the same paper may be recorded for one party after the other, and again. */
const OF_THE_STEP = ['occurredAt', 'partyId', 'partyIds'];

const DOCUMENT = ['document'];

/**
 * The steps whose content is in one paper that other steps can rest on. All members of a command count as what the paper says,
 * but its moment, its parties and those that are named here: a new member counts by itself.
 */
export const ON_PAPER: { readonly [Name in CaseEventName]?: OnPaper } = {
  InterviewRecorded: { by: 'RecordInterview', what: 'interview', paper: DOCUMENT },
  PresenceCorrected: { by: 'CorrectPresence', what: 'timeCorrection', paper: DOCUMENT },
  TestResultReceived: { by: 'ReceiveTestResult', what: 'testResult', paper: DOCUMENT, about: ['testId'] },
  InvestigationConcluded: { by: 'ConcludeInvestigation', what: 'report', paper: ['report'], partsIn: 'proposals' },
  PenaltyNoticeIssued: {
    ...{ by: 'IssuePenaltyNotice', what: 'notice', paper: DOCUMENT },
    besides: ['noticeId', 'replacesNoticeId', 'change', 'newFacts'],
  },
  RightsWaived: { by: 'WaiveRights', what: 'waiver', paper: DOCUMENT, isUnderTheNotice: true },
  DefenceReviewed: {
    ...{ by: 'ReviewDefence', what: 'defenceReview', paper: DOCUMENT },
    about: ['defenceId'],
  },
  HearingRequested: { by: 'RequestHearing', what: 'hearingRequest', paper: DOCUMENT, besides: ['posted'] },
  HearingRequestRejected: { by: 'RejectHearingRequest', what: 'hearingRejection', paper: DOCUMENT },
  HearingHeld: {
    ...{ by: 'HoldHearing', what: 'hearingRecord', paper: ['recordDocument'] },
    besides: ['recordingIds'],
  },
  HearingAbandoned: { by: 'AbandonHearing', what: 'hearingRecord', paper: ['recordDocument'] },
  LegalReviewSubmitted: {
    ...{ by: 'SubmitForLegalReview', what: 'draft', paper: ['draft'], partsIn: 'draftPenalties' },
    besides: ['submissionId', 'reviewer', 'documents', 'changes'],
  },
  LegalReviewOpinionGiven: {
    ...{ by: 'GiveReviewOpinion', what: 'opinion', paper: DOCUMENT },
    besides: ['submissionId'],
  },
  CollectiveDeliberationHeld: { by: 'HoldDeliberation', what: 'deliberation', paper: ['minutes'] },
  BenchmarkDeviationApproved: {
    ...{ by: 'ApproveBenchmarkDeviation', what: 'deviation', paper: ['panel', 'minutes'] },
    about: ['benchmarkId'],
  },
  PenaltyDecided: {
    ...{ by: 'DecidePenalty', what: 'decision', paper: DOCUMENT, partsIn: 'dispositions' },
    besides: ['decisionId', 'decisionNumber'],
  },
  NoPenaltyDecided: {
    ...{ by: 'DecideNoPenalty', what: 'decision', paper: DOCUMENT },
    besides: ['decisionId', 'decisionNumber', 'guardianNotified'],
  },
  DecisionCorrected: { by: 'CorrectDecision', what: 'correction', paper: DOCUMENT },
  DecisionChanged: { by: 'ChangeDecision', what: 'correction', paper: DOCUMENT },
};

/** The members of a step, of the whole of it or as one party sees it. */
type Members = Readonly<Record<string, unknown>>;

/** A paper as a step records it. */
export interface Paper {
  readonly what: What;
  /** The digest: whatever its id, it is the same paper. */
  readonly sha256: string;
  readonly documentId: string;
  /** What it is about, where it may be about several things. */
  readonly about: string;
  readonly says: Members;
}

/** How a step is read as a paper. */
export interface Reading extends OnPaper {
  readonly event: CaseEventName;
  /** Members that say what the paper says. */
  readonly says: readonly string[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const membersOf = (schema: Schema | undefined): readonly string[] => Object.keys(schema?.properties ?? {});

const readings: readonly Reading[] = Object.entries(ON_PAPER).map(([event, onPaper]) => {
  const { by, paper, partsIn = '', about = [], besides = [], isUnderTheNotice } = onPaper;
  const schema = caseCommandTypes.find(({ name }) => name === by)?.schema as Schema | undefined;
  const ofPart = membersOf(schema?.properties?.[partsIn]?.items).filter((member) => member !== 'partyId');
  const isWhole = paper.length === 1;
  const aside = [...OF_THE_STEP, partsIn, ...about, ...besides, ...(isWhole ? paper : [])];
  const ofWhole = membersOf(schema).filter((member) => !aside.includes(member));
  const says = [...ofWhole, ...ofPart, ...(isUnderTheNotice ? ['noticeId'] : [])];
  return { ...onPaper, event: event as CaseEventName, says };
});

const BY_EVENT: ReadonlyMap<string, Reading> = new Map(readings.map((reading) => [reading.event, reading]));
const BY_COMMAND: ReadonlyMap<string, Reading> = new Map(readings.map((reading) => [reading.by, reading]));

export const readingOfCommand = (name: string): Reading | undefined => BY_COMMAND.get(name);

const at = (members: unknown, [first, ...others]: readonly string[]): unknown =>
  first === undefined ? members : at((members as Members | undefined)?.[first], others);

const among = (members: Members, names: readonly string[]): Members =>
  Object.fromEntries(names.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])));

/** The paper of a step as one party sees it; undefined: the step names none. */
export const paperIn = (reading: Reading, step: object): Paper | undefined => {
  const members = step as Members;
  const { what, paper, about = [], says, event } = reading;
  const found = at(members, paper) as Pick<Paper, 'documentId' | 'sha256'> | undefined;
  if (found === undefined) return undefined;
  const { documentId, sha256 } = found;
  return {
    ...{ what, documentId, sha256, about: JSON.stringify(Object.values(among(members, about))) },
    says: { step: event, ...among(members, says) },
  };
};

/** The paper that an event records about a party, or about the case. */
export const paperOf = (type: string, data: object, partyId: string): Paper | undefined => {
  const reading = BY_EVENT.get(type);
  if (reading === undefined) return undefined;
  if (reading.partsIn === undefined) return paperIn(reading, data);
  const own = partOf((data as Members)[reading.partsIn] as readonly { readonly partyId: string }[], partyId);
  return own === undefined ? undefined : paperIn(reading, { ...data, ...own });
};
