import { inOnePlaceWith } from '../../participation/together.js';
import type { PartyCase } from '../../parties/party-case.js';
import { arePenaltiesEqual } from '../../penalties/comparison.js';
import { partyRule } from '../../rule.js';
import type { Penalty } from '../../values.js';

interface Imposing {
  readonly penalties: readonly Penalty[];
  readonly dispositions: readonly { readonly partyId?: string; readonly penalties: readonly Penalty[] }[];
}

/** The other successors of the same offender about whom the paper says something else, or nothing, or who have a penalty already. */
const judgedApart = ({ penalties, dispositions }: Imposing, party: PartyCase): readonly string[] =>
  inOnePlaceWith(party.partyId, party).filter((id) => {
    const { is } = party.parties.get(id)?.decision ?? { is: 'none' };
    if (is !== 'none') return is === 'penalty';
    const own = dispositions.find(({ partyId }) => partyId === id);
    return own === undefined || !arePenaltiesEqual(own.penalties, penalties);
  });

/** One offender did it, and is penalised once: those who took its place bear the same penalty together. */
export const SuccessorsMustBeJudgedTogether = partyRule<Imposing>()({
  code: 'decision.successors-judged-apart',
  refs: ['E1'],
  articles: ['APL 29', 'CC 67'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '当事人在处罚决定前分立的，对分立后的各承受人以同一决定科处同一处罚，罚款由其连带缴纳；与违法行为无关的承受人，可以终止对其调查。',
      en: 'If an offender divided before the decision, one decision imposes the same penalty on its successors, and the fine is one that they owe jointly; a successor that has nothing to do with the conduct can be dropped.',
    },
    otherReading: {
      zh: '仅处罚承接违法业务的分立后主体，或者按承受财产比例分别科处罚款。',
      en: 'Only the successor that goes on with the business is penalised, or each is fined for its share of the assets.',
    },
  },
  en: 'Several took the place of one offender: one decision imposes the same penalty on all of them, once.',
  zh: '多名承受人承受同一违法主体的，应当在同一决定中科处同一处罚，且只处罚一次。',
  reads: ['penalties', 'dispositions'],
  brokenWhen: (command, party) => judgedApart(command, party).length > 0,
  particulars: (command, party) => ({ successors: judgedApart(command, party).join(', ') }),
});
