import type { DataOf } from '../../law/command-type.js';
import { paperForEach } from '../reliance/paper-for-each.js';
import { partyRule } from '../rule.js';
import type { DocumentRef } from '../values.js';
import type { TerminateEnforcement, TerminationFacts } from './termination.js';

type Termination = DataOf<typeof TerminateEnforcement>;

/**
 * What each paper of a ground proves; the facts in one list may be proved by one paper. An inquiry into the estate finds the
 * heirs or their absence (遗产及继承人查询证明), and a liquidation says what is left and who takes over (清算报告、破产终结裁定).
 */
const papersOf = (facts: TerminationFacts): readonly (readonly DocumentRef[])[] => {
  switch (facts.ground) {
    case 'partyDied':
      return [[facts.death], [facts.noEstate, facts.noHeir]];
    case 'organisationEnded':
      return [[facts.end], [facts.noAssets, facts.noSuccessor]];
    case 'objectLost':
      return [[facts.loss]];
    case 'withoutMeans':
      return [[facts.suspension], [facts.inability]];
    case 'endedByCourt':
      return [[facts.demand], [facts.application], [facts.ruling]];
    case 'otherByHeads':
      return [[facts.minutes]];
  }
};

/** The termination itself proves nothing that it rests on. */
export const EachFactMustHaveItsPaper = partyRule<Termination>()({
  code: 'closure.one-paper-for-two-facts',
  refs: ['N10', 'F1'],
  articles: ['ACL 40', 'APL 46', 'M55 40'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '一份文书只证明一类事实；遗产与继承人、财产与义务承受人可由同一份查询证明或者清算文书证明。',
      en: 'One paper proves one thing; estate and heirs, or assets and successor, may be proved by one inquiry or liquidation.',
    },
    otherReading: {
      zh: '一份文书内容齐全的，可以同时证明各项事实。',
      en: 'One paper may prove every fact that it speaks of.',
    },
  },
  en: 'One paper is given for two facts that it cannot both prove, or the decision to terminate is given as its own proof.',
  zh: '同一份文书被用于证明不同的事实，或者以终结执行决定书自身作为证明。',
  reads: ['facts', 'document'],
  ...paperForEach(({ facts, document }: Termination) => [...papersOf(facts), [document]]),
});
