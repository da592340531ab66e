import type { LedgerObserver } from '@ecl/ledger';

/** Figures and traces, told of the same. The second one may also follow the work as it is done. */
export const observedByAll = (figures: LedgerObserver, traces: LedgerObserver): LedgerObserver => ({
  answered: (command) => {
    figures.answered(command);
    traces.answered(command);
  },
  appended: (...append) => {
    figures.appended(...append);
    traces.appended(...append);
  },
  within: (work, run) => traces.within?.(work, run) ?? run(),
});
