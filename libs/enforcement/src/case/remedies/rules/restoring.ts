import type { DataOf } from '../../../law/command-type.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { redoneOn } from '../restoring.js';
import { remedyOf, type RemedyProceeding } from '../state.js';
import type { EndRemedy, RemedyOutcome } from '../vocabulary.js';

type End = Pick<DataOf<typeof EndRemedy>, 'remedyId' | 'outcome' | 'quashes'>;

const challengedBy = ({ remedyId }: Pick<End, 'remedyId'>, { remedies }: PartyCase): RemedyProceeding | undefined =>
  remedyOf(remedies, remedyOf(remedies, remedyId)?.against);

/** Outcomes by which the decision itself is upheld. */
const UPHOLDS: readonly RemedyOutcome[] = ['upheld', 'dismissed'];

export const OnlyAnUpheldDecisionIsRestored = partyRule<End>()({
  code: 'remedies.nothing-to-quash',
  refs: ['M7'],
  articles: ['ALL 89', 'ALL 90'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '再审撤销原裁判并维持处罚决定的，决定自再审裁判之日恢复效力，缴款期限自该日重新计算，原裁判生效期间不计加处罚款。',
      en: 'If a retrial quashes the judgment and upholds the decision, the decision has force again from that day; the time to pay begins anew, and no surcharge is reckoned for the days on which the judgment was in force.',
    },
    otherReading: {
      zh: '决定溯及恢复，缴款期限和加处罚款按原期限连续计算。',
      en: 'The decision is restored as if it had never fallen, and the surcharge runs on from the first last day.',
    },
  },
  en: 'Only an appeal, a retrial or a protest that upholds the decision lets the judgment below fall in this way.',
  zh: '只有上诉、再审、抗诉撤销原裁判并维持行政处罚决定的，才填写撤销原裁判。',
  reads: ['outcome', 'remedyId', 'quashes'],
  brokenWhen: (command, party) =>
    command.quashes !== undefined && (challengedBy(command, party) === undefined || !UPHOLDS.includes(command.outcome)),
});

/** One offence has one decision: what was decided anew on the judgment is revoked before the old one has force again. */
export const DecisionMustNotBeRedoneMeanwhile = partyRule<End>()({
  code: 'remedies.redone-meanwhile',
  refs: ['M5', 'M7'],
  articles: ['APL 29', 'ALL 71'],
  pack: 'national-core',
  en: 'A new decision was made on the judgment that falls, and is in force: the old one cannot have force beside it.',
  zh: '已依被撤销的裁判重新作出决定且现行有效，原决定不能同时恢复效力。',
  reads: ['remedyId', 'quashes'],
  brokenWhen: (command, party) => command.quashes !== undefined && redone(command, party) !== undefined,
  particulars: (command, party) => ({ decisionId: redone(command, party) ?? '' }),
});

const redone = (command: Pick<End, 'remedyId'>, party: PartyCase): string | undefined => {
  const judgment = challengedBy(command, party);
  return judgment === undefined ? undefined : redoneOn(judgment, party);
};
