import type { EnforcementContext } from '../context.js';
import { decidingSteps, type RecordedBy } from '../law/deciding.js';
import type { DataOf } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import type { AnyCaseCommandType } from './case-command.js';
import { stepMustFollowWhatItRestsOn } from './chronology/rule.js';
import type { CaseEvent } from './events.js';
import { paperMustSayWhatItSays } from './reliance/papers-rules.js';
import type { CaseDeciding, CaseRule } from './rule.js';
import type { CaseState } from './state.js';

/** The procedure of any step of a case, before the order of the steps is asked about. */
export const decidingStep = decidingSteps<CaseState, EnforcementContext, CaseEvent, AnyCaseCommandType>();

/** The procedure of a step about the whole case: what must hold, then what happens. */
export const decidingCase = <T extends AnyCaseCommandType>(
  commandType: T,
  {
    mustHold,
    then,
  }: {
    readonly mustHold: readonly CaseRule<DataOf<T> & Dated>[];
    readonly then: (
      command: DataOf<T> & Dated,
      state: CaseState,
      context: EnforcementContext,
    ) => readonly RecordedBy<T, CaseEvent>[];
  },
): CaseDeciding =>
  decidingStep(commandType, {
    mustHold: [stepMustFollowWhatItRestsOn(commandType), ...paperMustSayWhatItSays(commandType), ...mustHold],
    then,
  });
