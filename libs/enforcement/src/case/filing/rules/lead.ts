import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { ProposeFiling } from '../vocabulary/index.js';

/**
 * The case takes up a lead of its agency that was not closed. One that led to a case may lead to another one, about another party or
 * another conduct: whoever proposes it is told of the first, and stands by it. Known only when the step is about to be taken; a lead that
 * whoever proposes may not see is answered like one that does not exist.
 */
export const LeadMustBeOneOfTheAgency = rule<DataOf<typeof ProposeFiling>>()({
  code: 'filing.lead-not-here',
  refs: ['A7', 'A8'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Your agency has no such lead, or it has been closed without a case.',
  zh: '本机关没有该线索，或者该线索已经不予立案。',
  reads: ['leadId', 'agencyId'],
  brokenWhen: ({ leadId, agencyId }, _, { elsewhere }) => {
    const lead = elsewhere?.lead;
    if (leadId === undefined || lead === undefined) return false;
    return lead.is === 'none' || lead.is === 'notFiled' || lead.agencyId !== agencyId;
  },
});
