import { chinaDateOf, type Instant } from '@ecl/kernel';
import { hasAnyEnd, isEven } from '../../closure/grounds.js';
import { partyCasesOf } from '../../parties/party-case.js';
import { isAnyRemedyOpen } from '../../remedies/any-open.js';
import { partyRule, rule } from '../../rule.js';
import type { CaseState } from '../../state.js';

/** The parties about whose decision something is still to be done here: to perform it, to pay back, to answer for it. */
const notDoneWith = ({ occurredAt }: { readonly occurredAt: Instant }, state: CaseState): readonly string[] =>
  partyCasesOf(state)
    .filter((party) => {
      if (isAnyRemedyOpen(party) || !isEven(party)) return true;
      return party.decision.is !== 'none' && !hasAnyEnd(party, chinaDateOf(occurredAt));
    })
    .map(({ partyId }) => partyId);

/** 违法案件移送 is of what is not decided: who imposed a penalty serves and collects it, and pays back what fell. */
export const DecidedPartiesMustBeDoneWith = rule({
  code: 'filing.transfer-over-a-decision',
  refs: ['A10'],
  articles: ['M55 6', 'APL 66', 'ACL 41'],
  pack: 'mohurd-55',
  doubtful: {
    reading: {
      zh: '本机关对部分当事人已经作出决定的，应当先办结该决定（送达、履行、救济、退还），再将其余部分移送。',
      en: 'Where the agency has decided about some of the parties, it first finishes what follows from that (service, performance, remedies, refunds), and then transfers the rest.',
    },
    otherReading: {
      zh: '可以仅就未决定的当事人分案移送，已决定的部分继续由本机关执行。',
      en: 'The parties without a decision may be split off and transferred at any time, and the rest goes on here.',
    },
  },
  en: 'About the decision on a party something is still open here: its service, its performance, a remedy or a refund. It does not go to another organ with the case.',
  zh: '本机关对当事人已作出的决定尚有送达、履行、救济或者退还事项未办结，不得随案移送其他机关。',
  reads: [],
  brokenWhen: (command, state) => notDoneWith(command, state).length > 0,
  particulars: (command, state) => ({ open: notDoneWith(command, state).join(', ') }),
});

/** 责令重新作出: it is this agency that was ordered to. */
export const OrderedRedoMustBeDone = partyRule({
  code: 'filing.transfer-of-an-ordered-redo',
  refs: ['A10', 'M5'],
  articles: ['ARL 64', 'ALL 70', 'M55 6'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '被责令重新作出决定的机关应当自行履行，不得以移送代替。',
      en: 'The agency that was ordered to decide anew does so itself, and does not transfer the case instead.',
    },
    otherReading: {
      zh: '因超越职权被撤销的，移送有管辖权的机关即为履行。',
      en: 'Where the decision fell for want of competence, a transfer to the competent organ is what the order asks for.',
    },
  },
  en: 'A court or a reconsideration body ordered this agency to decide anew about the party, and it has not.',
  zh: '法院或者复议机关已责令本机关重新作出决定，尚未履行，不得移送其他机关。',
  reads: [],
  brokenWhen: (_, { decision }) => decision.is === 'none' && decision.redo?.isOrdered === true,
});
