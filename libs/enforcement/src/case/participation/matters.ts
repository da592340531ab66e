import type { DataOf } from '../../law/command-type.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import type { Party } from '../values.js';
import { isInheritedAfter } from './inheriting.js';
import { isHeldForThePolice } from '../transfer/effect.js';
import { openBesideTheOrder } from './rules/common.js';
import { matterIdOf } from './matter-ids.js';
import { isSameUnderBothIds } from './same-party.js';
import { nowInPlaceOf } from './state.js';
import { successorsIn, type SucceedParty } from './vocabulary.js';

type Succession = DataOf<typeof SucceedParty>;

const ownParty = ({ filing }: PartyCase): Party | undefined => (filing.is === 'none' ? undefined : filing.parties[0]);

/** The matters in which items of the penalty of this party are decided anew: under ids of their own, about the same person or organisation. */
export const mattersOf = (party: PartyCase): readonly PartyCase[] => {
  const own = ownParty(party);
  return partyCasesOf(wholeCase(party)).filter((matter) => {
    const it = ownParty(matter);
    return (
      matter.itemOf !== undefined &&
      nowInPlaceOf(party.formerParties, matter.itemOf).includes(party.partyId) &&
      own !== undefined &&
      it !== undefined &&
      isSameUnderBothIds(own, it)
    );
  });
};

/** The case with all its parties, of which a party sees itself. */
const wholeCase = (party: PartyCase): PartyCase =>
  party.filing.is === 'none' ? party : { ...party, filing: { ...party.filing, parties: party.everyParty } };

/**
 * After a death: the matters in which nothing was decided, and nothing goes back. Nobody can be penalised in them any more, so that they end
 * with the succession; one in which something is still to be done stays until that is done.
 */
export const mattersThatEnd = (command: Succession, party: PartyCase): readonly PartyCase[] =>
  mattersOf(party).filter(
    (matter) =>
      !isInheritedAfter(command, matter) &&
      matter.decision.is === 'none' &&
      !isHeldForThePolice(matter) &&
      openBesideTheOrder(matter).length === 0,
  );

/**
 * Whoever takes the place of a party takes it in the matters about items of its penalty, in each under an id of its own. After a death a
 * matter in which nothing had effect stays behind: guilt is personal.
 */
export const successionsOfMatters = (
  command: Succession,
  party: PartyCase,
): readonly (Succession & { partyId: string })[] => {
  const used = [...party.everyParty, ...successorsIn(command)].map(({ partyId }) => partyId);
  return mattersOf(party)
    .filter((matter) => isInheritedAfter(command, matter))
    .map((matter) => {
      const idOf = new Map(
        successorsIn(command).map(({ partyId }) => {
          const id = matterIdOf(partyId, used);
          used.push(id);
          return [partyId, id] as const;
        }),
      );
      const renamed = <P extends { readonly partyId: string }>(each: P): P => ({
        ...each,
        partyId: idOf.get(each.partyId) ?? each.partyId,
      });
      const { payers: _, successor, coSuccessors, inherited, ...said } = command;
      return {
        ...said,
        partyId: matter.partyId,
        successor: renamed(successor),
        ...(coSuccessors === undefined ? {} : { coSuccessors: coSuccessors.map(renamed) }),
        ...(inherited === undefined ? {} : { inherited: inherited.map(renamed) }),
      };
    });
};
