import { statementOf } from '../../../law/rule.js';
import { changesFor } from '../../decision/rules/compared-law.js';
import { FineMustLieWithinTheRange } from '../../decision/rules/fine-range.js';
import { DecisionMustNotExceedTheJudgment } from '../../decision/rules/judged.js';
import { LimitationMustNotHavePassed } from '../../decision/rules/no-penalty.js';
import { OneConductOneFine } from '../../decision/rules/one-fine.js';
import { AgeOfPartyMustBeKnown, PartyMustBeOfAge } from '../../decision/rules/party.js';
import {
  HearingMustHaveBeenOffered,
  NoticeMustTellTheConductEstablished,
  NoticeMustTellWhatTheDecisionRestsOn,
} from '../../decision/rules/party-rights.js';
import { DecisionMustKeepToTheItem, DecisionMustNotRepeatTheUndoneAct } from '../../decision/rules/redo.js';
import { SuccessorsMustBeJudgedTogether } from '../../decision/rules/together.js';
import { NoFineAfterCriminalFine } from '../../decision/rules/transfer.js';
import { inOnePlaceWith } from '../../participation/together.js';
import { arePenaltiesEqual } from '../../penalties/comparison.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import type { SubmitForParty as Submit } from '../concern.js';

/**
 * What a decision is refused for and the draft shows already: a reviewer would agree to what nobody may decide. What only the decision
 * itself says (its provisions, its tier, a mitigation, the bank) and what can change until then is asked of the decision alone.
 */

/** The notice names the provisions; a draft is only its penalties. */
const DraftMustNotRepeatTheUndoneAct = partyRule<Submit>()({
  ...statementOf(DecisionMustNotRepeatTheUndoneAct),
  reads: ['penalties'],
  brokenWhen: (command, party, context) =>
    party.notice.is !== 'none' &&
    DecisionMustNotRepeatTheUndoneAct.brokenWhen({ ...command, basis: party.notice.basis }, party, context),
});

/** Above the range is no fine, mitigated or not; below it the decision may reduce. Where the law changed, the decision says which one it applies. */
const DraftedFineMustNotExceedTheRange = partyRule<Submit>()({
  ...statementOf(FineMustLieWithinTheRange),
  reads: ['penalties'],
  brokenWhen: ({ occurredAt, penalties }, party, context) => {
    if (party.notice.is === 'none') return false;
    const imposed = { occurredAt, penalties, basis: party.notice.basis, mitigation: { as: 'reduced' as const } };
    return (
      changesFor(imposed, party, context).length === 0 && FineMustLieWithinTheRange.brokenWhen(imposed, party, context)
    );
  },
});

type Drafted = Pick<Submit, 'penalties' | 'draftPenalties'>;

/** The successors of one offender whom the draft treats otherwise; of one whom it leaves out another draft of the same paper may speak. */
const draftedApart = ({ penalties, draftPenalties }: Drafted, party: PartyCase): readonly string[] =>
  inOnePlaceWith(party.partyId, party).filter((id) =>
    draftPenalties.some((own) => own.partyId === id && !arePenaltiesEqual(own.penalties, penalties)),
  );

const SuccessorsMustBeDraftedTogether = partyRule<Drafted>()({
  ...statementOf(SuccessorsMustBeJudgedTogether),
  reads: ['penalties', 'draftPenalties'],
  brokenWhen: (command, party) => draftedApart(command, party).length > 0,
  particulars: (command, party) => ({ successors: draftedApart(command, party).join(', ') }),
});

export const rulesOfTheDraft = [
  LimitationMustNotHavePassed,
  AgeOfPartyMustBeKnown,
  PartyMustBeOfAge,
  NoFineAfterCriminalFine,
  OneConductOneFine,
  HearingMustHaveBeenOffered,
  NoticeMustTellTheConductEstablished,
  NoticeMustTellWhatTheDecisionRestsOn,
  DraftMustNotRepeatTheUndoneAct,
  DecisionMustKeepToTheItem,
  DecisionMustNotExceedTheJudgment,
  SuccessorsMustBeDraftedTogether,
  DraftedFineMustNotExceedTheRange,
] as const;
