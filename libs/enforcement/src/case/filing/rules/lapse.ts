import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import { isLapseMissing, isNotLapsed, LAPSE_STATEMENTS } from '../lapse.js';
import { whatIsDiscovered } from '../limitation.js';
import type { RefuseFiling } from '../vocabulary/index.js';

type Refusal = DataOf<typeof RefuseFiling>;

export const LapseMustBeStated = rule<Refusal>()({
  ...LAPSE_STATEMENTS.missing,
  code: 'filing.lapse-not-stated',
  brokenWhen: (command) => isLapseMissing(command),
});

export const LimitationMustBearOutTheRefusal = rule<Refusal>()({
  ...LAPSE_STATEMENTS.notPassed,
  code: 'filing.limitation-not-passed',
  doubtful: whatIsDiscovered,
  brokenWhen: (command, { filing }, context) =>
    filing.is !== 'none' &&
    isNotLapsed(
      command,
      {
        agencyId: filing.agencyId,
        discoveredOn: filing.discoveredOn,
        harmsLifeHealthOrFinance: filing.conduct.harmsLifeHealthOrFinance === true,
      },
      context,
    ),
});
