import type { Fen, PlainDate } from '@ecl/kernel';
import type { Article, PackId } from '../law/article.js';

export type TermUnit = 'workingDay' | 'calendarDay' | 'hour' | 'month' | 'year';

/** A length of time as the law gives it. `rolls`: a last day that is a holiday moves to the next working day (K2, X20). */
export interface Term {
  readonly length: number;
  readonly unit: TermUnit;
  readonly rolls: boolean;
  readonly article: Article;
}

export type PartyKind = 'citizen' | 'soleTrader' | 'organisation';
export type PerPartyKind<T> = Readonly<Record<PartyKind, T>>;

/** Version of each pack in force: `{"national-core": "2026-08-15", …}`. An event that depends on a parameter records it. */
export type PackVersions = Readonly<Partial<Record<PackId, string>>>;

/** Every amount, day count and threshold that a rule looks at, as in force for one agency on one day. */
export interface Parameters {
  readonly versions: PackVersions;
  readonly limitation: Term; // L01
  readonly limitationWithHarm: Term; // L01
  readonly leadCheck: Term; // L02
  readonly leadCheckExtension: Term; // L02
  readonly caseTerm: Term; // L04
  readonly caseTermFirstExtensionMax: Term; // L04
  readonly caseTermSecondExtensionMax: Term; // L04
  readonly publicNoticeStopsCaseTerm: boolean; // X15
  readonly preservationDisposal: Term; // L05
  /** Goods preserved in urgency: within how many hours the head approves it afterwards. */
  readonly urgentPreservationApproval: Term;
  readonly defence: Term; // L09
  readonly hearingRequest: Term; // L10
  /** No text says when a request that came late is decided. */
  readonly lateHearingRequest: Term; // L10
  readonly hearingNotice: Term; // L11
  readonly legalReviewTarget: Term; // L12
  readonly legalReviewHardStop: Term; // L12
  readonly onSpotReport: Term; // L13
  readonly decisionService: Term; // L14
  readonly publicNoticeService: Term; // L15
  /** 留置送达: how many minutes before or after the moment on record a photograph or a video of it may have been taken. */
  readonly leavingShownWithinMinutes: number;
  readonly closureForm: Term; // L17
  readonly payment: Term; // L20
  readonly reconsideration: Term; // L40
  readonly reconsiderationDecision: Term; // L46
  /** 简易程序. */
  readonly simpleReconsiderationDecision: Term; // L46
  readonly suit: Term; // L48
  readonly suitAfterReconsideration: Term; // L49
  readonly appeal: Term; // L51
  readonly enforcementDemand: Term; // L25
  readonly courtApplication: Term; // L26
  readonly suspendedEnforcement: Term; // L32
  /** 责令重新作出 without a term of its own (M5). */
  readonly redo: Term;
  /** APL 75 has a penalty on a minor put right, and says no day: within how long after the age was found (H12). */
  readonly penaltyOnAMinor: Term;
  /** 基本相同: a new penalty whose money is lower by no more than this many per cent is the act that was undone (M5). */
  readonly sameActWithinPercent: number;
  readonly ageOfLiability: number; // H12
  readonly surchargePerDayPercent: number; // L21, H13
  readonly surchargeCapPercent: number; // H13
  readonly cashHandIn: Term; // L22
  readonly cashDeposit: Term; // L22
  readonly transferApproval: Term; // L61
  readonly transferDelivery: Term; // L62
  readonly policeReferral: Term; // L63
  readonly policeSupplementRequest: Term; // L64
  readonly supplementSupply: Term; // L64
  readonly policeFiling: Term; // L65
  readonly policeReconsiderationRequest: Term; // L66
  readonly policeReconsideration: Term; // L67
  readonly filingSupervisionSuggestion: Term; // L68
  readonly nonFilingReasons: Term; // L69
  readonly policeFilingAfterOrder: Term; // L70
  readonly reasonsAcceptedNotice: Term; // L71
  readonly materialsHandOver: Term; // L72
  readonly publication: Term; // L80
  readonly withdrawal: Term; // L82, X3
  readonly recordingUpload: Term; // L87
  readonly onSpotFineMax: PerPartyKind<Fen>; // H01
  readonly onSpotCollectionMax: Fen; // H02
  readonly hearingFineFrom: PerPartyKind<Fen>; // H03
  readonly hearingConfiscationFrom: PerPartyKind<Fen>; // H03
  /** H03: a fine and a confiscation of one decision, each below its line, are added up. */
  readonly hearingAddsUp: boolean;
  readonly majorPenaltyFrom: PerPartyKind<Fen>; // H08, H09
  /** H08, H09: the same. */
  readonly majorPenaltyAddsUp: boolean;
  /** H06: powers whose penalties always go to legal review, and the fines and confiscations from which they do. */
  readonly legalReviewPowers: readonly string[];
  readonly legalReviewFineFrom: PerPartyKind<Fen>;
  readonly legalReviewConfiscationFrom: PerPartyKind<Fen>;
  /** H06: the same. */
  readonly legalReviewAddsUp: boolean;
  /** H05: any case that was heard goes to legal review. */
  readonly legalReviewAfterHearing: boolean;
  /** Before this day reviewers needed no qualification (H07). */
  readonly reviewerQualificationSince: PlainDate;
  readonly reviewerMayPreside: boolean;
  readonly publishPolicy: 'all' | 'influentialOnly';
  readonly publishOnSpotPenalties: boolean;
  /** Test 1 of 6.2: a minor's case is withheld altogether, or published without anything that identifies. */
  readonly minorDisclosure: 'withhold' | 'anonymise';
  readonly naturalPersonName: 'full' | 'surname' | 'withheld';
  readonly publicationMonths: number;
  /** How long the public reads that a decision was withdrawn. */
  readonly tombstoneMonths: number;
  /** How many of the heads of the agency must be there to decide together, in percent; 0: nothing but two of them. */
  readonly deliberationQuorumPercent: number;
}

/** The rule packs with their dated values. */
export interface RulePacks {
  /** What was in force for an agency on a day. @throws RangeError for a day before the oldest version. */
  inForce(on: PlainDate, agencyId: string | undefined): Parameters;
  /** The first day for which every pack has a version. */
  readonly since: PlainDate;
}
