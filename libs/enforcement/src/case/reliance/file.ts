import type { CaseEvent } from '../events.js';
import { partOf } from '../parties/part-of.js';
import type { DocumentRef } from '../values.js';
import type { Filed, What } from './filed.js';

/** What is on the file now, in the order in which it came: of the case, or of one party. */
export type FileState = readonly Filed[];

export const initialFile: FileState = [];

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** What an event puts on the file, and what it takes off because it replaces it. */
interface Filing {
  readonly adds: readonly Filed[];
  readonly takesOff?: readonly What[];
}

/** How an event changes the file. */
type Files = { readonly [T in CaseEvent['type']]?: (data: Of<T>, partyId: string) => Filing | undefined };

const paper = (what: What, { documentId, sha256 }: DocumentRef, id = documentId): Filed => ({ what, id, sha256 });
/** The paper that proves a service: the return comes first. A service without one is known by what it served. */
const proof = (what: What, id: string, [first]: readonly DocumentRef[]): Filed =>
  first === undefined ? { what, id } : paper(what, first, id);

/** What on the file a step put there: a correction of its date is one more thing of that kind. */
const DATED: { readonly [T in CaseEvent['type']]?: What } = {
  TestResultReceived: 'testResult',
  PenaltyNoticeServed: 'noticeService',
  RightsWaived: 'waiver',
  DefenceReceived: 'defence',
  HearingRequested: 'hearingRequest',
  HearingHeld: 'hearingRecord',
  HearingAbandoned: 'hearingRecord',
  RemedyAccepted: 'remedy',
};
const OF_ALL: readonly What[] = ['testResult'];

/** The paper that shows the right date, where something else can rest on the step. */
const redated = ({ step, document }: Of<'DateCorrected'>, isOfAll: boolean): Filing | undefined => {
  const what = DATED[step as CaseEvent['type']];
  return what === undefined || OF_ALL.includes(what) !== isOfAll ? undefined : { adds: [paper(what, document)] };
};

/** What all parties share. */
const OF_THE_CASE: Files = {
  EvidenceCollected: ({ evidenceId: id, sha256 }) => ({
    adds: [{ what: 'evidence', id, ...(sha256 === undefined ? {} : { sha256 }) }],
  }),
  InterviewRecorded: ({ interviewId, document }) => ({ adds: [paper('interview', document, interviewId)] }),
  TestResultReceived: ({ testId, document }) => ({ adds: [paper('testResult', document, testId)] }),
  PresenceCorrected: ({ document, wasAt }) =>
    wasAt === undefined ? undefined : { adds: [paper('timeCorrection', document)] },
  TransferReportSubmitted: ({ document }) => ({
    adds: [paper('transferReport', document)],
    takesOff: ['transferReport'],
  }),
  DateCorrected: (data) => redated(data, true),
};

const WITH_THE_NOTICE = ['notice', 'noticeService', 'waiver'] as const;
const WITH_THE_SUBMISSION = ['submission', 'draft', 'opinion'] as const;

/** What is one party's. A defence, its answer and the record of a hearing stay, whichever notice they were about. */
const OF_A_PARTY: Files = {
  // A report about another party leaves the report about this one as it is.
  InvestigationConcluded: ({ report, proposals }, partyId) =>
    partOf(proposals, partyId) === undefined ? undefined : { adds: [paper('report', report)], takesOff: ['report'] },
  PenaltyNoticeIssued: ({ noticeId, document }) => ({
    adds: [paper('notice', document, noticeId)],
    takesOff: WITH_THE_NOTICE,
  }),
  PenaltyNoticeServed: ({ noticeId, documents }) => ({ adds: [proof('noticeService', noticeId, documents)] }),
  RightsWaived: ({ noticeId, document }) => ({ adds: [paper('waiver', document, noticeId)] }),
  DefenceReceived: ({ defenceId, documents }) => ({ adds: [proof('defence', defenceId, documents)] }),
  DefenceReviewed: ({ defenceId, document }) => ({ adds: [paper('defenceReview', document, defenceId)] }),
  HearingRequested: ({ document }) => ({ adds: [paper('hearingRequest', document)], takesOff: ['hearingRequest'] }),
  HearingRequestRejected: ({ document }) => ({ adds: [paper('hearingRejection', document)] }),
  HearingHeld: ({ recordDocument }) => ({ adds: [paper('hearingRecord', recordDocument)] }),
  HearingAbandoned: ({ recordDocument }) => ({ adds: [paper('hearingRecord', recordDocument)] }),
  LegalReviewSubmitted: ({ submissionId: id, draft }) => ({
    adds: [{ what: 'submission', id }, paper('draft', draft)],
    takesOff: WITH_THE_SUBMISSION,
  }),
  LegalReviewOpinionGiven: ({ submissionId, document }) => ({
    adds: [paper('opinion', document, submissionId)],
    takesOff: ['opinion'],
  }),
  CollectiveDeliberationHeld: ({ minutes }) => ({ adds: [paper('deliberation', minutes)], takesOff: ['deliberation'] }),
  BenchmarkDeviationApproved: ({ benchmarkId, panel }) => ({
    adds: [
      panel === undefined ? { what: 'deviation', id: benchmarkId } : paper('deviation', panel.minutes, benchmarkId),
    ],
  }),
  PenaltyDecided: ({ decisionId, document }) => decided(decisionId, document),
  NoPenaltyDecided: ({ decisionId, document }) => decided(decisionId, document),
  OnSpotPenaltyDecided: ({ decisionId, document }) => decided(decisionId, document),
  DecisionCorrected: ({ document }) => ({ adds: [paper('correction', document)] }),
  DecisionChanged: ({ document }) => ({ adds: [paper('correction', document)] }),
  RemedyAccepted: ({ remedyId: id }) => ({ adds: [{ what: 'remedy', id }] }),
  DateCorrected: (data) => redated(data, false),
  RedoOrdered: () => ({
    adds: [],
    takesOff: [...WITH_THE_NOTICE, ...WITH_THE_SUBMISSION, 'deliberation', 'deviation', 'decision', 'correction'],
  }),
};

const decided = (decisionId: string, document: DocumentRef): Filing => ({
  adds: [paper('decision', document, decisionId)],
  takesOff: ['decision', 'correction'],
});

/** Something that is put on the file again replaces what had its place: the same kind of thing with the same id. */
const evolvingFile =
  (files: Files) =>
  (file: FileState, { type, data }: CaseEvent, partyId = ''): FileState => {
    const filing = (files[type] as ((of: unknown, whose: string) => Filing | undefined) | undefined)?.(data, partyId);
    if (filing === undefined) return file;
    const { adds, takesOff = [] } = filing;
    const stays = ({ what, id }: Filed) =>
      !takesOff.includes(what) && !adds.some((added) => added.what === what && added.id === id);
    return [...file.filter(stays), ...adds];
  };

export const evolveCaseFile = evolvingFile(OF_THE_CASE);
export const evolvePartyFile = evolvingFile(OF_A_PARTY);

/** The events that put something on the file. */
export const FILING_EVENTS: readonly string[] = [...new Set([...Object.keys(OF_THE_CASE), ...Object.keys(OF_A_PARTY)])];
