import {
  printedIn,
  printedOtherwise,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
  unregistered,
} from '../../../guards/legal-basis.js';
import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import { rule } from '../../rule.js';
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
