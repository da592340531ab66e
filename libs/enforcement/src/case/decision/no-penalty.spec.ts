import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  at,
  citizen,
  conduct,
  contextOn,
  CountyHead,
  decided,
  document,
  everyParty,
  given,
  noPenalty,
  PrincipalHead,
  without,
} from '../../testing/index.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import { DecideNoPenalty, NoPenaltyDecided } from './vocabulary/index.js';
import {
  AgeMustBearOutTheReason,
  DisorderMustBeOfAPerson,
  GuardianMustBeTold,
  LimitationMustBearOutTheReason,
  PartyMustBeTaught,
} from './rules/no-penalty.js';
import { CaseMustBeInvestigated, CaseMustBeUndecided } from './rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { PartyMustNotBeWithThePolice } from './rules/transfer.js';

const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
const none = (over: Parameters<typeof noPenalty>[0] = {}) => DecideNoPenalty(noPenalty(over));
const concluded = aCase().concluded();
const guardianNotified = {
  guardianId: 'guardian-1',
  name: '示例丙',
  notifiedOn: plainDate('2026-04-15'),
  document: document('责令管教通知书'),
};
const ofChild = aCase()
  .proposed({ parties: [citizen({ birthDate: plainDate('2012-09-01') })] })
  .concluded();
const isUnpunished = ({ decision: { is } }: { readonly decision: { readonly is: string } }) => is === 'noPenalty';

describe('a decision not to penalise', () => {
  it('a decision not to penalise states its reason, and what the party was taught [E2]', () => {
    given(concluded)
      .when(none(), head)
      .then(
        NoPenaltyDecided({
          ...everyParty,
          ...everyParty,
          ...noPenalty(),
          decidedBy: PrincipalHead.personId,
          packs: {
            'national-core': '2021-07-15',
            'mohurd-55': '2022-05-01',
            'nei-mongol': '2020-04-01',
            'agency-local': '2022-05-01',
          },
        }),
      );
  });

  it('a decision not to penalise is made by a head of the agency, once, in a filed case whose investigation is concluded', () => {
    given(concluded)
      .when(none(), contextOn('2026-05-06T12:00:00+08:00', { actor: CountyHead }))
      .thenRefused(ApproverMustHeadTheAgency);
    given(concluded.with(decided())).when(none(), head).thenRefused(CaseMustBeUndecided);
    given(aCase().filed()).when(none(), head).thenRefused(CaseMustBeInvestigated);
    given(aCase().proposed()).when(none(), head).thenRefused(CaseMustBeFiled, CaseMustBeInvestigated);
  });

  it('a decision not to penalise does not end a case that is on its way to the police', () => {
    const suspected = CrimeSuspected({
      occurredAt: at('2026-04-01 09:00'),
      phase: 'investigation',
      offence: '非法经营',
      note: '数额较大',
      notedBy: PrincipalHead.personId,
    });
    given(concluded.and(suspected)).when(none(), head).thenRefused(PartyMustNotBeWithThePolice);
  });

  it('a decision not to penalise a violation records what the party was taught [E2]', () => {
    for (const reason of ['slightAndCorrected', 'firstSlightAndCorrected', 'noFault'] as const)
      given(concluded)
        .when(DecideNoPenalty(without(noPenalty({ reason }), 'education')), head)
        .thenRefused(PartyMustBeTaught);
    given(concluded)
      .when(DecideNoPenalty(without(noPenalty({ reason: 'factsNotEstablished' }), 'education')), head)
      .thenState(isUnpunished);
  });
});

describe('a party that cannot answer for itself', () => {
  it('a party of thirteen is not penalised, and the guardian is informed [SC34]', () => {
    given(ofChild)
      .when(none({ reason: 'under14' }), head)
      .thenRefused(GuardianMustBeTold);
    given(ofChild)
      .when(none({ reason: 'under14', guardianNotified }), head)
      .thenState(isUnpunished);
  });

  it('a party is not thirteen because someone says so', () => {
    given(
      aCase()
        .proposed({ parties: [citizen()] })
        .concluded(),
    )
      .when(none({ reason: 'under14', guardianNotified }), head)
      .thenRefused(AgeMustBearOutTheReason);
  });

  it('a party with a mental disorder is not penalised, and the guardian is informed, too', () => {
    const ofCitizen = aCase()
      .proposed({ parties: [citizen()] })
      .concluded();
    given(ofCitizen)
      .when(none({ reason: 'mentalDisorder' }), head)
      .thenRefused(GuardianMustBeTold);
    given(ofCitizen)
      .when(none({ reason: 'mentalDisorder', guardianNotified }), head)
      .thenState(isUnpunished);
    given(concluded)
      .when(none({ reason: 'mentalDisorder', guardianNotified }), head)
      .thenRefused(DisorderMustBeOfAPerson);
  });
});

describe('limitation as a reason [L01]', () => {
  const discovered = (endedOn: string, harms = false) =>
    aCase()
      .proposed({
        conduct: conduct({ endedOn: plainDate(endedOn), ...(harms ? { harmsLifeHealthOrFinance: true } : {}) }),
        discoveredOn: plainDate('2026-02-27'),
      })
      .concluded();
  const tooLate = none({ reason: 'limitationPassed' });

  it('limitation is a reason after two years, and not on their last day', () => {
    given(discovered('2024-02-26')).when(tooLate, head).thenState(isUnpunished);
    given(discovered('2024-02-27')).when(tooLate, head).thenRefused(LimitationMustBearOutTheReason);
  });

  it('limitation is a reason only after five years where life, health or finance came to harm', () => {
    given(discovered('2024-02-26', true)).when(tooLate, head).thenRefused(LimitationMustBearOutTheReason);
    given(discovered('2021-02-26', true)).when(tooLate, head).thenState(isUnpunished);
  });
});
