import type { Payload, PayloadSchema } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import type { ClockId } from '../clocks/clock-id.js';
import type { Article } from '../law/article.js';
import { legalEventType, type EventHistory, type EventStatement, type LegalEventType } from '../law/event-type.js';
import type { MainStateChange } from './main-state.js';
import { EVERY_PARTY, type RecordedStep } from './values.js';

/**
 * A recording that a step needs (rulebook 5.1). `full`: without exception; `regional`: mandatory in Inner Mongolia,
 * elsewhere as needed (G118 (八)). It must be of one of these kinds and overlap the time of the step.
 */
export interface RecordingDuty<Data> {
  readonly level: 'full' | 'regional';
  readonly article: Article;
  readonly coveredBy: readonly RecordedStep[];
  /** Absent: always. */
  readonly when?: (data: Data) => boolean;
  /** The start and end of the step; absent: the moment of the step. */
  readonly lasts?: (data: Data) => { readonly from: Instant; readonly to: Instant };
}

/** A step at a place lasts from its moment to its end; without an end on record it is that moment. */
export const asVisit = ({ occurredAt, endedAt }: { readonly occurredAt: Instant; readonly endedAt?: Instant }) => ({
  from: occurredAt,
  to: endedAt ?? occurredAt,
});

/**
 * Whose tracks an event reaches: those of every party (`case`), or those of the parties that it names. `*` among the ids
 * is every party that the case has at that point.
 */
export type Whose<Data> = 'case' | ((data: Data) => readonly string[]);

/** What an event does to the main state of its case, where what it says makes a difference. */
export type MainStateOf<Data> = MainStateChange | ((data: Data) => MainStateChange);

/** Whose an event is that names one party. */
export const ofOneParty = ({ partyId }: { readonly partyId: string }): readonly string[] => [partyId];
/** The same, and of the other successors that have together what the event is about. */
export const ofThoseTogether = ({
  partyId,
  alsoFor = [],
}: {
  readonly partyId: string;
  readonly alsoFor?: readonly string[];
}): readonly string[] => [partyId, ...alsoFor];
/** Whose an event is that names several parties. */
export const ofItsParties = ({ partyIds }: { readonly partyIds: readonly string[] }): readonly string[] => partyIds;
/** Whose an event about a debt is: its debtors'. */
export const ofItsDebtors = ({ debtors }: { readonly debtors: readonly string[] }): readonly string[] => debtors;

/** Version 2 of an event that named no party before: the old one meant every party. */
export const namingItsParty: EventHistory = {
  version: 2,
  upcasters: { 1: (data) => ({ ...data, partyId: EVERY_PARTY }) },
};
/** The same for an event that names several parties. */
export const namingItsParties: EventHistory = {
  version: 2,
  upcasters: { 1: (data) => ({ ...data, partyIds: [EVERY_PARTY] }) },
};
/** The same for an event about money: the only debt, of every party together. */
export const namingItsDebt: EventHistory = {
  version: 2,
  upcasters: { 1: (data) => ({ ...data, obligationId: EVERY_PARTY, debtors: [EVERY_PARTY] }) },
};

/**
 * What every event of a case must declare: whose it is, its effect on the main state, the time limits that it touches,
 * and what the record of the whole process needs from it. An empty list is written, not left out.
 */
interface CaseEventStatement<Data> {
  /** Its title where it says `costsOf`: it is about costs of substitute performance, and no fine. */
  readonly ofCosts?: { readonly zh: string; readonly en: string };
  readonly whose: Whose<Data>;
  readonly mainState: MainStateOf<Data>;
  /** The time limits that it begins, stops, moves or ends: as the table of the clocks says. */
  readonly clocks: readonly ClockId[];
  /** The first duty that applies counts. */
  readonly recordings: readonly RecordingDuty<Data>[];
  /** The articles by which `documents` of the event must name a paper. */
  readonly papers: readonly Article[];
}

/** An event type of a case. */
export type CaseEventType<Name extends string = string, S extends PayloadSchema = PayloadSchema> = LegalEventType<
  Name,
  S
> & {
  readonly titleOfCosts: { readonly zh: string; readonly en: string } | undefined;
  readonly whose: Whose<Payload<S>>;
  readonly mainState: MainStateOf<Payload<S>>;
  readonly clocks: readonly ClockId[];
  readonly recordings: readonly RecordingDuty<Payload<S>>[];
  readonly papers: readonly Article[];
};

/** Defines an event type of a case. */
export const caseEvent = <const Name extends string, S extends PayloadSchema>(
  name: Name,
  schema: S,
  {
    ofCosts,
    whose,
    mainState,
    clocks,
    recordings,
    papers,
    ...about
  }: EventStatement & EventHistory & CaseEventStatement<Payload<S>>,
): CaseEventType<Name, S> =>
  Object.defineProperties(legalEventType(name, schema, about), {
    titleOfCosts: { value: ofCosts },
    whose: { value: whose },
    mainState: { value: mainState },
    clocks: { value: clocks },
    recordings: { value: recordings },
    papers: { value: papers },
  }) as CaseEventType<Name, S>;

/** The title of a step, for people: an event about costs has its own. */
export const titleOfEvent = (
  { titleZh, titleEn, titleOfCosts }: Pick<CaseEventType, 'titleZh' | 'titleEn' | 'titleOfCosts'>,
  data: object,
): { readonly zh: string; readonly en: string } =>
  titleOfCosts !== undefined && 'costsOf' in data ? titleOfCosts : { zh: titleZh, en: titleEn };
