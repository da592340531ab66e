import { ApproverMustHeadTheAgency } from '../../guards/duties.js';
import { PartyMustNotBeWithThePolice } from '../decision/rules/transfer.js';
import { decidingCase } from '../deciding-case.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import {
  CeasingMustFitTheParty,
  CeasingMustHaveHappened,
  EndMustHaveItsPapers,
  EndMustRestOnEvidence,
} from '../investigation/rules/end.js';
import { InvestigationMustBeRunning, LimitationMustBearOutTheEnd } from '../investigation/rules/stage.js';
import { wasAnyMinor } from '../parties/age.js';
import { decidingForParty } from '../parties/deciding.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import type { Party } from '../values.js';
import {
  CaseMustStillBeOpenForSomeone,
  NothingMustBeOpenAboutTheParty,
  NothingMustBeOpenToLeave,
  PartyMustBeUndecided,
  PartyMustNotBeTheLast,
} from './rules/common.js';
import {
  ApproverMustNotHaveFoundTheParty,
  DayFoundMustFit,
  EvidenceMustBeOnFile,
  FindersMustHandleTheCase,
  JoiningBirthDateMustFitIdentityNumber,
  JoiningIdentityMustFitTheKind,
  JoiningIdentityNumberMustBeRight,
  JoiningPartyMustNotHandleTheCase,
  JoiningPartyMustBeNew,
  JoiningPartyMustHaveAnIdOfItsOwn,
} from './rules/joining.js';
import { mattersThatEnd, successionsOfMatters } from './matters.js';
import { AbsorbingPartyMustBeUndecided, PartyMustMergeIntoAnother } from './rules/leaving.js';
import { rightsThatGoOn } from './rights-that-go-on.js';
import { OtherCaseMustBeOfTheAgency, OtherCaseMustGoOnAboutTheParty } from './rules/splitting.js';
import {
  DecisionMustPrecedeTheSuccession,
  HeirsMustSayWhatTheyInherit,
  PayersMustBeSuccessors,
  PenaltyMustHaveHadEffectBeforeDeath,
  SeveralMustFollowADivisionOrADeath,
  SuccessionMustFitTheParty,
  SuccessionMustFollowTheConduct,
  SuccessionMustHaveHappened,
  SuccessorBirthDateMustFitIdentityNumber,
  SuccessorIdentityMustFitTheKind,
  SuccessorIdentityNumberMustBeRight,
  SuccessorMustNotHandleTheCase,
  SuccessorMustHaveAnIdOfItsOwn,
  SuccessorMustNotBeJudgedTwice,
} from './rules/succession.js';
import {
  DropParty,
  JoinParty,
  PartyJoined,
  PartyLeft,
  PartySplitOff,
  PartySucceeded,
  SplitOffParty,
  SucceedParty,
  successorsIn,
} from './vocabulary.js';

const concernsMinorWith = ({ filing }: CaseState, parties: readonly Party[]): boolean =>
  filing.is !== 'none' && wasAnyMinor(parties, filing.conduct.endedOn);

/** How parties join a filed case, leave it, are succeeded in it, or go on in a case of their own. */
export const participationDeciding: readonly CaseDeciding[] = [
  decidingCase(JoinParty, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustStillBeOpenForSomeone,
      InvestigationMustBeRunning,
      ApproverMustHeadTheAgency,
      JoiningPartyMustHaveAnIdOfItsOwn,
      JoiningPartyMustBeNew,
      JoiningIdentityNumberMustBeRight,
      JoiningBirthDateMustFitIdentityNumber,
      JoiningIdentityMustFitTheKind,
      JoiningPartyMustNotHandleTheCase,
      FindersMustHandleTheCase,
      ApproverMustNotHaveFoundTheParty,
      DayFoundMustFit,
      EvidenceMustBeOnFile,
    ],
    then: (command, state, { actor }) => [
      PartyJoined({
        ...command,
        concernsMinor: concernsMinorWith(state, [
          ...(state.filing.is === 'none' ? [] : state.filing.parties),
          command.party,
        ]),
        approvedBy: actor.personId,
      }),
    ],
  }),

  decidingForParty(DropParty, {
    mustHold: [
      CaseMustBeFiled,
      PartyMustNotBeTheLast,
      PartyMustBeUndecided,
      NothingMustBeOpenToLeave,
      LimitationMustBearOutTheEnd,
      EndMustRestOnEvidence,
      PartyMustMergeIntoAnother,
      AbsorbingPartyMustBeUndecided,
      CeasingMustFitTheParty,
      CeasingMustHaveHappened,
      EndMustHaveItsPapers,
      PartyMustNotBeWithThePolice,
      ApproverMustHeadTheAgency,
    ],
    then: (command, party, context) => {
      const openRights = rightsThatGoOn(command, party, context);
      return [
        PartyLeft({
          ...command,
          ...(openRights.length === 0 ? {} : { openRights }),
          approvedBy: context.actor.personId,
        }),
      ];
    },
  }),

  decidingForParty(SucceedParty, {
    mustHold: [
      CaseMustBeFiled,
      ApproverMustHeadTheAgency,
      SuccessionMustHaveHappened,
      SuccessionMustFitTheParty,
      PenaltyMustHaveHadEffectBeforeDeath,
      DecisionMustPrecedeTheSuccession,
      SuccessionMustFollowTheConduct,
      SuccessorMustHaveAnIdOfItsOwn,
      SeveralMustFollowADivisionOrADeath,
      HeirsMustSayWhatTheyInherit,
      PayersMustBeSuccessors,
      SuccessorMustNotBeJudgedTwice,
      SuccessorIdentityNumberMustBeRight,
      SuccessorBirthDateMustFitIdentityNumber,
      SuccessorIdentityMustFitTheKind,
      SuccessorMustNotHandleTheCase,
    ],
    then: (command, party, { actor }) => {
      const concernsMinor = concernsMinorWith(party, [...party.everyParty, ...successorsIn(command)]);
      const { occurredAt, happenedOn: diedOn, reasons, document } = command;
      return [
        ...[command, ...successionsOfMatters(command, party)].map((succession) =>
          PartySucceeded({ ...succession, concernsMinor, approvedBy: actor.personId }),
        ),
        ...mattersThatEnd(command, party).map(({ partyId }) =>
          PartyLeft({
            ...{ partyId, occurredAt, reasons, document, approvedBy: actor.personId },
            facts: { ground: 'partyCeased', ceased: { how: 'died', diedOn, death: document } },
          }),
        ),
      ];
    },
  }),

  decidingForParty(SplitOffParty, {
    mustHold: [
      CaseMustBeFiled,
      PartyMustNotBeTheLast,
      PartyMustBeUndecided,
      NothingMustBeOpenAboutTheParty,
      PartyMustNotBeWithThePolice,
      ApproverMustHeadTheAgency,
      OtherCaseMustGoOnAboutTheParty,
      OtherCaseMustBeOfTheAgency,
    ],
    then: (command, _, { actor, elsewhere }) => {
      const number = elsewhere?.splitOffTo?.caseNumber;
      return [
        PartySplitOff({
          ...command,
          ...(number === undefined ? {} : { toCaseNumber: number }),
          approvedBy: actor.personId,
        }),
      ];
    },
  }),
];
