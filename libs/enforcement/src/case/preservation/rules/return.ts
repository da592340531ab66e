import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import { preservationOf } from '../state.js';
import type { ListedItem, ReportHarm, ReturnPreserved } from '../vocabulary/index.js';
import { meanTheSame, type PartiesOfCase } from '../../participation/itself.js';

type Return = DataOf<typeof ReturnPreserved>;

/** Of goods whose owner nobody knows, anyone may be the owner; whoever took the place of a party has its goods. */
const mayBeOf = (owner: ListedItem['owner'], personId: string, parties: PartiesOfCase): boolean => {
  if (owner.is === 'unknown') return true;
  return owner.is === 'party' ? meanTheSame(owner.partyId, personId, parties) : owner.personId === personId;
};

/** Whose the goods are stands in the list; nobody else receives them as the owner. */
export const ReceiverMustBeTheOwner = rule<Return>()({
  code: 'preservation.returned-to-another',
  refs: ['B5'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'The person who received the goods as their owner is not the owner whom the list names.',
  zh: '以物主身份领取物品的人与清单载明的物主不一致。',
  reads: ['preservationId', 'items', 'receivedBy'],
  brokenWhen: ({ preservationId, items, receivedBy }, state) => {
    const listed = preservationOf(state.preservation, preservationId)?.items ?? [];
    return (
      receivedBy.capacity === 'owner' &&
      listed
        .filter(({ itemId }) => items.some((item) => item.itemId === itemId))
        .some(({ owner }) => !mayBeOf(owner, receivedBy.personId, state))
    );
  },
});

export const AgentMustBeAuthorised = rule<Return>()({
  code: 'preservation.agent-without-authority',
  refs: ['B5'],
  articles: ['M55 19'],
  pack: 'mohurd-55',
  en: 'An agent received the goods, and the authority (授权委托书) is not attached.',
  zh: '由代理人领取物品，未附授权委托书。',
  reads: ['receivedBy', 'authority'],
  brokenWhen: ({ receivedBy, authority }) => receivedBy.capacity === 'agent' && authority === undefined,
});

export const OnlyTestedGoodsAreUsedUp = rule<DataOf<typeof ReportHarm>>()({
  code: 'preservation.not-tested',
  refs: ['B5', 'B10'],
  articles: ['M55 18'],
  pack: 'mohurd-55',
  en: 'Only goods that were sent to a test are used up by it.',
  zh: '只有送交检测检验鉴定的物品才可能因检测消耗。',
  reads: ['items'],
  brokenWhen: ({ items }) => items.some(({ what, from }) => what === 'usedUpByTest' && from !== 'test'),
});
