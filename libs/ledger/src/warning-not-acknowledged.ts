import type { StepWarning } from '@ecl/enforcement';

/** A step that is likely a slip. It was neither decided nor recorded, nor was a refusal; whoever takes it must stand by it first. */
export class WarningNotAcknowledged extends Error {
  override readonly name = 'WarningNotAcknowledged';
  constructor(readonly warnings: readonly StepWarning[]) {
    super(warnings.map(({ message }) => message).join(' '));
  }
}
