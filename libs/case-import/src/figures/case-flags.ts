import type { ForeignStep, ForeignStepKind } from '@ecl/enforcement';
import { daysBetween } from '@ecl/kernel';
import { firstOn } from './figure-case.js';

const toTheAdministration: readonly ForeignStepKind[] = [
  'appealLodged',
  'appealForwarded',
  'appealResultReceived',
  'appealResultNotified',
];

/** Yes-or-no facts of a case; the figures count the cases where each is true. */
export const CASE_FLAGS = {
  sent: (steps) => has(steps, 'decisionSent'),
  notified: (steps) => has(steps, 'noticeServed'),
  penaltyIncreased: (steps) => has(steps, 'penaltyIncreased'),
  sentForCollection: (steps) => has(steps, 'sentForCollection'),
  paid: (steps) => has(steps, 'paymentReceived'),
  paidMoreThanOnce: (steps) => steps.filter(({ kind }) => kind === 'paymentReceived').length > 1,
  paidWithoutSending: (steps) => has(steps, 'paymentReceived') && !has(steps, 'decisionSent'),
  appealed: (steps) => isAppealed(steps) || has(steps, 'appealToJudge'),
  appealedToTheAdministration: (steps) => isAppealed(steps),
  appealedToTheJudge: (steps) => has(steps, 'appealToJudge'),
  appealedToBoth: (steps) => isAppealed(steps) && has(steps, 'appealToJudge'),
  collectedAndAppealed: (steps) =>
    has(steps, 'sentForCollection') && (isAppealed(steps) || has(steps, 'appealToJudge')),
  /** The appeal was lodged, whether or not it has been answered since. */
  increasedAfterAnAppeal: (steps) => {
    const increase = steps.findIndex(({ kind }) => kind === 'penaltyIncreased');
    return has(steps.slice(0, Math.max(0, increase)), 'appealLodged');
  },
  appealedLaterThanSixtyDays: (steps) => {
    const notified = firstOn(steps, 'noticeServed');
    const appealed = firstOn(steps, 'appealLodged');
    return notified !== undefined && appealed !== undefined && daysBetween(notified, appealed) > 60;
  },
} as const satisfies Record<string, (steps: readonly ForeignStep[]) => boolean>;

export type CaseFlag = keyof typeof CASE_FLAGS;

const has = (steps: readonly ForeignStep[], kind: ForeignStepKind): boolean => steps.some((step) => step.kind === kind);
const isAppealed = (steps: readonly ForeignStep[]): boolean =>
  steps.some(({ kind }) => toTheAdministration.includes(kind));
