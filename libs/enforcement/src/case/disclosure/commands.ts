import { optional, record, text } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { occurredAt } from '../values.js';
import { disclosureProposal, withdrawal, withholding } from './forms.js';

export const ProposeDisclosure = commandType('ProposeDisclosure', record(disclosureProposal()), {
  by: ['officer', 'unitHead'],
  zh: '提请公示',
  en: 'Propose disclosure',
});

/** The public text is made from the case. `conduct` replaces the description of the conduct where that says too much. */
export const PublishDecision = commandType(
  'PublishDecision',
  record({ occurredAt: occurredAt(), conduct: optional(text()) }),
  { by: ['head'], zh: '公示行政处罚决定', en: 'Publish the decision' },
);

export const WithholdDisclosure = commandType('WithholdDisclosure', record(withholding()), {
  by: ['head'],
  zh: '不予公示',
  en: 'Withhold disclosure',
});

export const WithdrawDisclosure = commandType('WithdrawDisclosure', record(withdrawal()), {
  by: ['head', 'publisher'],
  zh: '撤回公示信息',
  en: 'Withdraw what was published',
});

export const disclosureCommandTypes = [
  ProposeDisclosure,
  PublishDecision,
  WithholdDisclosure,
  WithdrawDisclosure,
] as const;
