import { partyRule } from '../../rule.js';
import { mergedInto, type DropParty } from '../vocabulary.js';
import type { DataOf } from '../../../law/command-type.js';

/** 吸收合并: only an organisation absorbs another one, and as a party of the case it goes on for both. */
export const PartyMustMergeIntoAnother = partyRule<Pick<DataOf<typeof DropParty>, 'facts'>>()({
  code: 'party.merged-into-nobody',
  refs: ['B16'],
  articles: ['CC 67', 'M55 31'],
  pack: 'mohurd-55',
  en: 'Into whom the party merged is no other organisation that is a party of this case.',
  zh: '所填吸收方不是本案的其他法人或者其他组织当事人。',
  reads: ['facts'],
  brokenWhen: (command, { partyId, parties, everyParty }) => {
    const into = mergedInto(command);
    if (into === undefined) return false;
    const absorbing = everyParty.find((each) => each.partyId === into);
    return (
      into === partyId ||
      parties.get(into)?.itemOf !== undefined ||
      !parties.has(into) ||
      absorbing?.kind !== 'organisation'
    );
  },
});
