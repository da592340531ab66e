/**
 * The steps that move a case on, in the order of the procedure: of those that can be taken, the last one is what is usually done next.
 * All others are as lawful; they come behind.
 */
const USUAL: readonly string[] = [
  'approve-filing',
  'assign-handler',
  'conduct-inspection',
  'collect-evidence',
  'record-interview',
  'conclude-investigation',
  'issue-penalty-notice',
  'serve-notice',
  'record-defence',
  'review-defence',
  'notify-hearing',
  'hold-hearing',
  'determine-review-scope',
  'submit-for-legal-review',
  'supply-for-review',
  'return-for-supplement',
  'give-review-opinion',
  'deliberate',
  'decide-penalty',
  'decide-no-penalty',
  'serve-decision',
  'record-payment',
  'demand-performance',
  'form-transfer-team',
  'submit-transfer-report',
  'approve-transfer',
  'deliver-transfer',
  'copy-to-procuratorate',
  'record-police-receipt',
  'record-police-filing',
  'require-non-filing-reasons',
  'order-police-filing',
  'hand-over-materials',
  'resume-administrative-handling',
  'propose-disclosure',
  'publish-decision',
  'withdraw-disclosure',
  'propose-closure',
  'close-case',
  'archive-case',
];

interface NamedStep {
  readonly step: string;
}

/** What moves the case on first, the newest of it in front; then the rest, as the ledger has it. */
export const byUse = <Step extends NamedStep>(steps: readonly Step[]): readonly Step[] =>
  steps
    .map((step, nth) => ({ step, nth, rank: USUAL.indexOf(step.step) }))
    .sort((a, b) => b.rank - a.rank || a.nth - b.nth)
    .map(({ step }) => step);

/** The way to the police and the procuratorate has stages of its own, and most cases never take it. */
const NOT_AT_THIS_STAGE_OF_A_TRANSFER = 'transfer.out-of-order';

interface RefusedStep extends NamedStep {
  readonly violations: readonly { readonly rule: string }[];
}

/** What cannot be done yet: as it is used, and last of all what only a transfer to the police would ever open. */
export const shutByUse = <Step extends RefusedStep>(steps: readonly Step[]): readonly Step[] => {
  const isOfATransfer = ({ violations }: Step): boolean =>
    violations.some(({ rule }) => rule === NOT_AT_THIS_STAGE_OF_A_TRANSFER);
  const inOrder = byUse(steps);
  return [...inOrder.filter((step) => !isOfATransfer(step)), ...inOrder.filter(isOfATransfer)];
};

export const isUsual = ({ step }: NamedStep): boolean => USUAL.includes(step);
