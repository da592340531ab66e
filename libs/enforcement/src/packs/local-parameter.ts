import { anyOf, code, flag, integer, listOf, money, oneOf, record, type Payload } from '@ecl/event-sourcing';
import type { PlainDate } from '@ecl/kernel';
import type { Parameters, Term } from './rule-packs.js';

/** The parameters that an agency may set for itself, because the law leaves the choice to it (rulebook 3 and 12). */
const LOCAL_PARAMETERS = {
  hearingFineFrom: 'amounts',
  hearingConfiscationFrom: 'amounts',
  hearingAddsUp: 'flag',
  majorPenaltyFrom: 'amounts',
  majorPenaltyAddsUp: 'flag',
  legalReviewPowers: 'codes',
  legalReviewFineFrom: 'amounts',
  legalReviewConfiscationFrom: 'amounts',
  legalReviewAddsUp: 'flag',
  reviewerMayPreside: 'flag',
  publicNoticeStopsCaseTerm: 'flag',
  leavingShownWithinMinutes: 'number',
  sameActWithinPercent: 'number',
  penaltyOnAMinor: 'workingDays',
  lateHearingRequest: 'workingDays',
  publishPolicy: ['all', 'influentialOnly'],
  publishOnSpotPenalties: 'flag',
  naturalPersonName: ['full', 'surname', 'withheld'],
  publicationMonths: 'number',
  tombstoneMonths: 'number',
  deliberationQuorumPercent: 'percent',
} as const satisfies {
  readonly [P in keyof Parameters]?:
    'amounts' | 'codes' | 'flag' | 'number' | 'percent' | 'workingDays' | readonly string[];
};

export type LocalParameterName = keyof typeof LOCAL_PARAMETERS;

export const localParameterName = () => oneOf(...(Object.keys(LOCAL_PARAMETERS) as LocalParameterName[]));

/** An amount for each kind of party (fen), a list of power codes, a yes or no, a choice, or a number. */
export const localParameterValue = () =>
  anyOf(
    record({ citizen: money(), soleTrader: money(), organisation: money() }),
    listOf(code(), { max: 200 }),
    flag(),
    oneOf('all', 'influentialOnly', 'full', 'surname', 'withheld'),
    integer({ min: 1, max: 1200 }),
  );
export type LocalParameterValue = Payload<ReturnType<typeof localParameterValue>>;

/** A parameter as an agency has set it; the payload of `LocalParameterSet`. */
export interface LocalParameter {
  readonly agencyId: string;
  readonly parameter: LocalParameterName;
  readonly value: LocalParameterValue;
  readonly effectiveFrom: PlainDate;
  readonly instrument: string;
}

/** What rules read: days that an agency sets as a number have the unit of the term whose place they take. */
export const valueInForce = (parameter: LocalParameterName, value: LocalParameterValue, before: unknown): unknown =>
  LOCAL_PARAMETERS[parameter] === 'workingDays' ? { ...(before as Term), length: value } : value;

/**
 * True when the value is of the kind that the parameter takes: a threshold is an amount, a policy is one of its
 * choices.
 */
export const isValueOf = (parameter: LocalParameterName, value: LocalParameterValue): boolean => {
  const kind: string | readonly string[] = LOCAL_PARAMETERS[parameter];
  if (typeof kind !== 'string') return typeof value === 'string' && kind.includes(value);
  switch (kind) {
    case 'amounts':
      return typeof value === 'object' && !Array.isArray(value);
    case 'codes':
      return Array.isArray(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'percent':
      return typeof value === 'number' && value <= 100;
    default:
      return typeof value === 'number';
  }
};
