import type { RuleStatement } from '../../law/rule.js';
import type { ForeignStep, ImportedCase } from '../state.js';
import type { ForeignStepKind } from '../vocabulary.js';

/** What a finding rests on: dates, amounts in minor units, counts. Undefined when the rule is kept. */
type Particulars = Readonly<Record<string, string>> | undefined;

/**
 * A rule of this ledger, judged on a foreign case. It looks at the step and at what came before it, never at what comes
 * later: so the findings of the first steps stay the same when more of the case is imported, and a case is not blamed
 * for something that the log may just not contain yet.
 */
export interface FindingRule extends Pick<RuleStatement, 'code' | 'refs' | 'articles' | 'en' | 'zh'> {
  /** The step at which it is judged. */
  readonly at: ForeignStepKind;
  readonly broken: (step: ForeignStep, before: ImportedCase) => Particulars;
}

/** Particulars when the condition holds. */
export const when = (condition: boolean, particulars: () => Readonly<Record<string, string>>): Particulars =>
  condition ? particulars() : undefined;

export const WEEKDAYS_ONLY = 'Monday to Friday; public holidays of the place are not known';
