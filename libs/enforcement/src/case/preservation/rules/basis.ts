import { exerciseOf } from '../../../guards/exercise.js';
import { inWords, mayRestOn, registeredIn } from '../../../guards/law-in-force.js';
import {
  EveryProvisionMustBeInForce,
  printedIn,
  printedOtherwise,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
  unregistered,
} from '../../../guards/legal-basis.js';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import { isInForce } from '../../../registers/provisions/provision.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { DisposePreserved } from '../vocabulary/index.js';

type Dispose = DataOf<typeof DisposePreserved>;

/** The law by which goods are sealed, seized or kept for confiscation. */
const basisOf = ({ items }: Pick<Dispose, 'items'>) => ({
  basis: items.flatMap(({ outcome }) => ('basis' in outcome ? [outcome.basis] : [])),
});

export const BasisOfDisposalMustBeRegistered = rule<Dispose>()({
  ...statementOf(ProvisionsMustBeRegistered),
  reads: ['items'],
  brokenWhen: (command, _, { registers }) => unregistered(basisOf(command), registers).length > 0,
  particulars: (command, _, { registers }) => printedIn(unregistered(basisOf(command), registers)),
});

export const BasisOfDisposalMustBePrintedAsRegistered = rule<Dispose>()({
  ...statementOf(ProvisionsMustBePrintedAsRegistered),
  reads: ['items'],
  brokenWhen: (command, _, { registers }) => printedOtherwise(basisOf(command), registers).length > 0,
  particulars: (command, _, { registers }) => printedIn(printedOtherwise(basisOf(command), registers)),
});

/**
 * What is kept to be confiscated is kept by the law of the penalty, from the conduct on (从旧兼从轻); sealing and seizing are measures of the
 * day, by the law of the day.
 */
const notInForce = (
  command: Pick<Dispose, 'items' | 'occurredAt'>,
  state: CaseState,
  { registers }: EnforcementContext,
) => {
  const { on: stepOn, conductEndedOn = stepOn } = exerciseOf(command, state);
  return command.items.flatMap(({ outcome }) => {
    if (!('basis' in outcome)) return [];
    const version = registeredIn(outcome.basis, registers);
    if (version === undefined) return [];
    const applies =
      outcome.is === 'sealedOrSeized'
        ? isInForce(version, stepOn)
        : mayRestOn(version, { conductEndedOn, stepOn }, registers);
    return applies ? [] : [inWords(version)];
  });
};

export const BasisOfDisposalMustBeInForce = rule<Dispose>()({
  ...statementOf(EveryProvisionMustBeInForce),
  reads: ['items'],
  brokenWhen: (command, state, context) => notInForce(command, state, context).length > 0,
  particulars: (command, state, context) => ({ provisions: notInForce(command, state, context).join(', ') }),
});
