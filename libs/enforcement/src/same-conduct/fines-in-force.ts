import type { Fen } from '@ecl/kernel';
import { offenderFor } from '../case/participation/state.js';
import { holdersWith } from '../case/participation/together.js';
import { partyCasesOf } from '../case/parties/party-case.js';
import { fineIn } from '../case/penalties/amounts.js';
import type { CaseState } from '../case/state.js';
import type { Party } from '../case/values.js';
import { conductInOldPlaces, conductOf, type ConductOfParty } from './conduct-id.js';

/** A fine that is in force against a party of a case. */
export interface FineInForce {
  readonly partyId: string;
  /** Who did it: a successor owes the fine, and the conduct is still that of its predecessor. */
  readonly offenderId: string;
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly amount: Fen;
  readonly conduct: readonly ConductOfParty[];
  /** The same where a ledger of an older version kept it. */
  readonly conductInOldPlaces: readonly ConductOfParty[];
}

const offenderOf = ({ filing, formerParties }: CaseState, partyId: string): Party | undefined => {
  const offenderId = offenderFor(formerParties, partyId);
  return filing.is === 'none' ? undefined : filing.parties.find((each) => each.partyId === offenderId);
};

/** Of several successors that hold one decision, the first stands for all: it is one fine. */
const isAfterAnotherHolder = (partyId: string, state: CaseState): boolean => {
  const holders = holdersWith(partyId, state);
  const [first] = [...state.parties.keys()].filter((id) => id === partyId || holders.includes(id));
  return first !== partyId;
};

/** The fines of a case that are in force; a revoked one is not. */
export const finesInForce = (state: CaseState): readonly FineInForce[] => {
  const { filing } = state;
  if (filing.is === 'none') return [];
  return partyCasesOf(state).flatMap(({ partyId, decision }) => {
    const party = offenderOf(state, partyId);
    if (!party || decision.is !== 'penalty' || isAfterAnotherHolder(partyId, state)) return [];
    const { decisionId, decisionNumber, penalties } = decision;
    const amount = fineIn(penalties);
    return amount === 0
      ? []
      : [
          {
            partyId,
            offenderId: party.partyId,
            decisionId,
            decisionNumber,
            amount,
            conduct: conductOf(filing, party),
            conductInOldPlaces: conductInOldPlaces(filing, party),
          },
        ];
  });
};

/** What the parties of a case did, by conduct; empty for a case that does not exist or can lead to no penalty any more. */
export const conductTakenUp = (state: CaseState): readonly ConductOfParty[] => takenUpBy(state, conductOf);

/** The same where a ledger of an older version kept it. */
export const conductTakenUpInOldPlaces = (state: CaseState): readonly ConductOfParty[] =>
  takenUpBy(state, conductInOldPlaces);

const takenUpBy = (state: CaseState, conductIn: typeof conductOf): readonly ConductOfParty[] => {
  const { filing } = state;
  if (filing.is === 'none' || filing.is === 'refused' || filing.is === 'transferredOut') return [];
  return partyCasesOf(state).flatMap(({ partyId, decision, investigation }) => {
    const party = offenderOf(state, partyId);
    const isOver = investigation.stage === 'terminated' || decision.is === 'noPenalty' || decision.is === 'revoked';
    return party && !isOver ? conductIn(filing, party) : [];
  });
};
