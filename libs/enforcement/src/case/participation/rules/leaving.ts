import { isDecidedAbout } from '../../decision/state.js';
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

/** Whoever is decided about already cannot be decided about for both: what the other one did would be answered by nobody. */
export const AbsorbingPartyMustBeUndecided = partyRule<Pick<DataOf<typeof DropParty>, 'facts'>>()({
  code: 'party.absorbed-by-one-decided',
  refs: ['B16'],
  articles: ['CC 67', 'APL 57'],
  pack: 'national-core',
  en: 'There is a decision about the party into which it merged, and it is in force: nobody would answer for this one.',
  zh: '对吸收方已经作出决定且决定现行有效，终止对被吸收方的调查后将无人承担其责任。',
  reads: ['facts'],
  brokenWhen: (command, { decision: own, parties }) => {
    const into = mergedInto(command);
    const decision = into === undefined ? undefined : parties.get(into)?.decision;
    return own.is === 'none' && decision !== undefined && isDecidedAbout(decision);
  },
});
