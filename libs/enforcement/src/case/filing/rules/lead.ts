import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { ProposeFiling } from '../vocabulary/index.js';

/**
 * The case takes up a lead of its agency that nobody has dealt with. Known only when the step is about to be taken; a lead that
 * whoever proposes may not see is answered like one that does not exist.
 */
export const LeadMustBeOneOfTheAgency = rule<DataOf<typeof ProposeFiling>>()({
  code: 'filing.lead-not-here',
  refs: ['A7', 'A8'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Your agency has no such lead, or it has been filed or closed already.',
  zh: '本机关没有该线索，或者该线索已经立案、不予立案。',
  reads: ['leadId', 'agencyId'],
  brokenWhen: ({ leadId, agencyId }, _, { elsewhere }) => {
    const lead = elsewhere?.lead;
    if (leadId === undefined || lead === undefined) return false;
    return lead.is !== 'open' || lead.agencyId !== agencyId;
  },
});
