import type { DataOf } from '../../../law/command-type.js';
import { openBesideTheOrder } from '../../participation/rules/common.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import { touches } from '../outcomes.js';
import { mattersOf, redoneOn, restorableIf, restoredBy, withEffectBy } from '../restorable.js';
import { reconsiderationIn, remedyOf, type RemedyProceeding } from '../state.js';
import type { EndRemedy, RemedyOutcome } from '../vocabulary.js';

type End = Pick<DataOf<typeof EndRemedy>, 'remedyId' | 'outcome' | 'quashes' | 'changedFine' | 'changedPenalties'>;
type Quashing = Pick<End, 'remedyId' | 'outcome' | 'quashes'>;

const challengedBy = (
  { remedyId }: Pick<Quashing, 'remedyId'>,
  { remedies }: PartyCase,
): RemedyProceeding | undefined => remedyOf(remedies, remedyOf(remedies, remedyId)?.against);

/** Outcomes by which the decision itself is upheld. */
const UPHOLDS: readonly RemedyOutcome[] = ['upheld', 'dismissed'];

/** The decision is in force after the outcome: as it was, with other penalties, or found unlawful. */
const leavesInForce = (command: End): boolean => {
  const touched = touches(command);
  return UPHOLDS.includes(command.outcome) || touched === 'changed' || touched === 'confirmedIllegal';
};

export const OnlyADecisionInForceAgainIsRestored = partyRule<End>()({
  code: 'remedies.nothing-to-quash',
  refs: ['M7'],
  articles: ['ALL 79', 'ALL 89', 'ALL 90', 'ALL-I 89'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '再审撤销原裁判、法院撤销复议决定并维持、变更处罚决定的，决定自该裁判生效之日恢复效力，尚未缴纳的罚款的缴款期限自该日重新计算，原裁判或者复议决定生效期间不计加处罚款。',
      en: 'If a retrial quashes the judgment, or a court the decision on reconsideration, and upholds or changes the decision, the decision has force again from the day on which that has effect; the time to pay what is not paid begins anew, and no surcharge is reckoned for the days on which the judgment or the reconsideration was in force.',
    },
    otherReading: {
      zh: '决定溯及恢复，缴款期限和加处罚款按原期限连续计算。',
      en: 'The decision is restored as if it had never fallen, and the surcharge runs on from the first last day.',
    },
  },
  en: 'Only an appeal, a retrial, a protest or a suit against a decision on reconsideration after which the decision is in force, or the reconsideration is decided again, lets what is below fall in this way.',
  zh: '只有上诉、再审、抗诉撤销原裁判，或者判决撤销复议决定后，行政处罚决定仍有效力或者由复议机关重新作出复议决定的，才填写撤销。',
  reads: ['outcome', 'remedyId', 'quashes', 'changedFine', 'changedPenalties'],
  brokenWhen: (command, party) => {
    if (command.quashes === undefined) return false;
    const remedy = remedyOf(party.remedies, command.remedyId);
    const challenged = challengedBy(command, party);
    if (remedy === undefined || challenged === undefined) return true;
    if (command.outcome === 'remanded') return reconsiderationIn(remedy, party.remedies) === undefined;
    // A suit that is dismissed quashes nothing.
    const isDismissed = challenged.kind === 'reconsideration' && command.outcome === 'dismissed';
    return isDismissed || !leavesInForce(command);
  },
});

/** An older log may not have what a judgment changed; and a judgment falls once. */
export const RestorationMustBeKnown = partyRule<Quashing>()({
  code: 'remedies.nothing-to-restore',
  refs: ['M7'],
  articles: ['ALL 89', 'ALL 90'],
  pack: 'national-core',
  en: 'The judgment fell before, or the file does not have what the decision was before it: nothing can be restored.',
  zh: '原裁判已被撤销，或者本案没有该裁判之前决定内容的记录，无法恢复原决定。',
  reads: ['remedyId', 'outcome', 'quashes'],
  brokenWhen: (command, party) => restoredBy(command, party)?.is === 'lost',
});

/** A step that ends a remedy, or by which a judgment takes effect. */
type Effecting = Pick<Quashing, 'remedyId'> & Partial<Pick<Quashing, 'outcome' | 'quashes'>>;

const restoredWith = (step: Effecting, party: PartyCase) => {
  const restoring = withEffectBy(step, party);
  return restoring && restoredBy(restoring, party);
};

const redone = (command: Effecting, party: PartyCase): string | undefined => {
  const restored = restoredWith(command, party);
  return restored?.is === 'restorable' ? redoneOn(restored, party) : undefined;
};

/** One offence has one decision: what was decided anew on the judgment is revoked before the old one has force again. */
export const DecisionMustNotBeRedoneMeanwhile = partyRule<Effecting>()({
  code: 'remedies.redone-meanwhile',
  refs: ['M5', 'M7'],
  articles: ['APL 29', 'ALL 71'],
  pack: 'national-core',
  en: 'A new decision was made on the judgment that falls, and is in force: the old one cannot have force beside it.',
  zh: '已依被撤销的裁判重新作出决定且现行有效，原决定不能同时恢复效力。',
  reads: ['remedyId', 'outcome', 'quashes'],
  brokenWhen: (command, party) => redone(command, party) !== undefined,
  particulars: (command, party) => ({ decisionId: redone(command, party) ?? '' }),
});

/** What is still to be done in the matters of the item that end with the judgment; that they are to be decided anew ends itself. */
const openInMatters = (command: Effecting, party: PartyCase) => {
  const restored = restoredWith(command, party);
  if (restored?.is !== 'restorable' || redoneOn(restored, party) !== undefined) return [];
  return mattersOf(restored, party).flatMap((matter) => {
    const open = openBesideTheOrder(matter);
    return open.length === 0 ? [] : [{ partyId: matter.partyId, open }];
  });
};

/** Nobody would pay a refund, or tell the platforms, for a matter that the case no longer has. */
export const MatterMustBeSettled = partyRule<Effecting>()({
  code: 'remedies.matter-not-settled',
  refs: ['M5', 'M7', 'P9'],
  articles: ['ACL 41', 'NM244 13', 'ALL 90'],
  pack: 'national-core',
  en: 'The new decision about the item was revoked, and what it brought about is not undone: the matter cannot end yet.',
  zh: '就部分处罚内容重新作出的决定已被撤销，但退款、撤回公示的通报等尚未办结，该事项还不能终止。',
  reads: ['remedyId', 'outcome', 'quashes'],
  brokenWhen: (command, party) => openInMatters(command, party).length > 0,
  particulars: (command, party) => {
    const found = openInMatters(command, party);
    return {
      matter: found.map(({ partyId }) => partyId).join(', '),
      open: [...new Set(found.flatMap(({ open }) => open))].join(', '),
    };
  },
});

/** A judgment that undid the decision stays in force unless the outcome says that it falls: there is nothing to change meanwhile. */
export const JudgmentMustBeQuashed = partyRule<End>()({
  code: 'remedies.judgment-not-quashed',
  refs: ['M7', 'M8'],
  articles: ['ALL 89', 'ALL 90'],
  pack: 'national-core',
  en: 'The judgment below undid the decision: an outcome that changes the decision says that this judgment falls (quashes).',
  zh: '原裁判已撤销该决定或者确认其无效，变更该决定或者确认其违法的，应当同时写明撤销原裁判（quashes）。',
  reads: ['outcome', 'remedyId', 'quashes', 'changedFine', 'changedPenalties'],
  brokenWhen: (command, party) => {
    const challenged = challengedBy(command, party);
    if (command.quashes !== undefined || challenged === undefined) return false;
    const touched = touches(command);
    if (touched !== 'changed' && touched !== 'confirmedIllegal') return false;
    const below = restorableIf(challenged, party);
    return below.is === 'restorable' && (below.touched === 'revoked' || below.touched === 'confirmedInvalid');
  },
});
