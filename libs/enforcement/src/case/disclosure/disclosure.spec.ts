import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import { aCase } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { decided, noPenaltyDecided } from '../../testing/decided-case.js';
import {
  decidedOn6May,
  decidedOnConduct,
  decisionPublished,
  disclosureProposed,
} from '../../testing/disclosed-case.js';
import { everyParty } from '../../testing/every-party.js';
import { given } from '../../testing/given.js';
import { CITY_AGENCY, CountyHead, Li, PrincipalHead, Publisher, Wei } from '../../testing/people.js';
import { transferUpTo } from '../../testing/transferred-case.js';
import { citizen, document } from '../../testing/values.js';
import { without } from '../../testing/without.js';
import { DecisionRevoked } from '../decision/vocabulary/index.js';
import {
  DisclosureWithdrawn,
  DisclosureWithheld,
  ProposeDisclosure,
  PublishDecision,
  WithdrawDisclosure,
  WithholdDisclosure,
} from './vocabulary.js';
import {
  ApproverMustNotHaveProposedDisclosure,
  DecisionMustBePublished,
  DecisionMustStandToBeDisclosed,
  DisclosureMustBeProposed,
  DisclosureMustNotBeUnderWay,
} from './rules/duties.js';
import { AgeMustBeKnown, NothingPersonalMustBeLegible } from './rules/publication.js';
import { TemporaryWithholdingMustBeReviewed, WithholdingMustNameTheTestThatApplies } from './rules/withholding.js';

const by = (actor: typeof Li) => contextOn('2026-06-01T10:00:00+08:00', { actor });
const propose = (over: Partial<Parameters<typeof ProposeDisclosure>[0]> = {}) =>
  ProposeDisclosure({ occurredAt: at('2026-05-07 09:00'), declared: {}, ...over });
const publish = (over: Partial<Parameters<typeof PublishDecision>[0]> = {}) =>
  PublishDecision({ occurredAt: at('2026-05-08 09:00'), ...over });
const withhold = (over: Partial<Parameters<typeof WithholdDisclosure>[0]> = {}) =>
  WithholdDisclosure({ occurredAt: at('2026-05-08 09:00'), test: 2, reason: '涉及商业秘密', ...over });

const revoked = DecisionRevoked({
  ...everyParty,
  occurredAt: at('2026-05-20 09:00'),
  cause: 'selfCorrection',
  reasons: '认定事实有误',
  document: document('撤销行政处罚决定书'),
  revokedBy: PrincipalHead.personId,
});

describe('a proposal to publish', () => {
  it('a proposal to publish a decision says by when it must be public, seven working days after the decision [SC35, L80]', () => {
    given(decidedOn6May()).when(propose(), by(Li)).then(disclosureProposed());
  });

  it('a proposal to publish records what people declare, and the test that follows from it', () => {
    given(decidedOn6May())
      .when(propose({ declared: { mayHarmSecurity: true } }), by(Li))
      .then(disclosureProposed({ declared: { mayHarmSecurity: true }, test: 3 }));
  });

  it('a proposal to publish needs a decision in force', () => {
    given(aCase().concluded()).when(propose(), by(Li)).thenRefused(DecisionMustStandToBeDisclosed);
    given(decidedOn6May().and(revoked))
      .when(propose({ occurredAt: at('2026-05-21 09:00') }), by(Li))
      .thenRefused(DecisionMustStandToBeDisclosed);
  });

  it('a proposal to publish is made once, and again only after the decision was withheld', () => {
    given(decidedOn6May().and(disclosureProposed())).when(propose(), by(Li)).thenRefused(DisclosureMustNotBeUnderWay);
    given(decidedOn6May().and(disclosureProposed(), decisionPublished()))
      .when(propose(), by(Li))
      .thenRefused(DisclosureMustNotBeUnderWay);
    const withheld = DisclosureWithheld({ ...everyParty, ...withhold().data, approvedBy: PrincipalHead.personId });
    given(decidedOn6May().and(disclosureProposed(), withheld))
      .when(propose(), by(Li))
      .thenState(({ disclosure }) => disclosure.is === 'proposed');
  });
});

describe('the publication of a decision', () => {
  it('the publication of a decision shows the company by its name, and no number, address or account [SC35]', () => {
    given(decidedOn6May().and(disclosureProposed())).when(publish(), by(PrincipalHead)).then(decisionPublished());
  });

  it('the publication of a decision of a natural person shows the surname', () => {
    given(decidedOn6May(citizen()).and(disclosureProposed()))
      .when(publish(), by(PrincipalHead))
      .thenState(({ disclosure }) => disclosure.is === 'published' && disclosure.publishUntil === '2029-05-08');
  });

  it('the publication of a decision follows a proposal, by another person, and is approved by a head of the agency [S16, S17]', () => {
    given(decidedOn6May()).when(publish(), by(PrincipalHead)).thenRefused(DisclosureMustBeProposed);
    given(decidedOn6May().and(disclosureProposed({ proposedBy: PrincipalHead.personId })))
      .when(publish(), by(PrincipalHead))
      .thenRefused(ApproverMustNotHaveProposedDisclosure);
    given(decidedOn6May().and(disclosureProposed()))
      .when(publish(), by(CountyHead))
      .thenRefused(ApproverMustHeadTheAgency);
    given(decidedOn6May().and(disclosureProposed()))
      .when(publish(), by(Wei))
      .thenRefused('duties.role-not-entitled', ApproverMustHeadTheAgency);
  });

  it('the publication of a decision of the case of a party aged 17 at the conduct is refused [SC33]', () => {
    given(decidedOn6May(citizen({ birthDate: plainDate('2008-02-27') })).and(disclosureProposed()))
      .when(publish(), by(PrincipalHead))
      .thenRefused('disclosure.minor');
  });

  it('the publication of a decision is refused where the age of a natural person is not known', () => {
    given(decidedOn6May(without(citizen(), 'birthDate')).and(disclosureProposed()))
      .when(publish(), by(PrincipalHead))
      .thenRefused(AgeMustBeKnown);
  });

  it('the publication of a decision is refused while the police have the case [SC36, X12]', () => {
    given(
      transferUpTo('received')
        .with(decided({ occurredAt: at('2026-05-06 10:00') }))
        .and(disclosureProposed()),
    )
      .when(publish(), by(PrincipalHead))
      .thenRefused('disclosure.crime-suspected');
  });

  it('the publication of a decision is refused for every test that applies, each by its own rule', () => {
    const declared = {
      touchesSecretOrPrivacy: true,
      mayHarmSecurity: true,
      mayAffectRelatedCase: true,
      otherLawForbids: true,
    } as const;
    given(decidedOn6May(citizen({ birthDate: plainDate('2008-02-27') })).and(disclosureProposed({ declared })))
      .when(publish(), by(PrincipalHead))
      .thenRefused(
        'disclosure.minor',
        'disclosure.secret-or-privacy',
        'disclosure.security',
        'disclosure.related-case-open',
        'disclosure.other-law',
      );
  });

  it('the publication of a decision is refused where the agency publishes only influential decisions', () => {
    const influentialOnly = LocalParameterSet({
      occurredAt: at('2026-01-01 09:00'),
      agencyId: CITY_AGENCY,
      parameter: 'publishPolicy',
      value: 'influentialOnly',
      effectiveFrom: plainDate('2026-01-01'),
      instrument: '行政处罚决定公开办法',
    });
    const there = contextOn('2026-06-01T10:00:00+08:00', { actor: PrincipalHead, and: [influentialOnly] });
    given(decidedOn6May().and(disclosureProposed()))
      .when(publish(), there)
      .thenRefused('disclosure.not-by-local-policy');
    given(decidedOn6May().and(disclosureProposed({ declared: { isInfluential: true } })))
      .when(publish(), there)
      .thenState(({ disclosure }) => disclosure.is === 'published');
  });

  it('the publication of a decision of a decision not to penalise is refused', () => {
    given(aCase().concluded().and(noPenaltyDecided(), disclosureProposed()))
      .when(publish(), by(PrincipalHead))
      .thenRefused('disclosure.no-penalty');
  });

  it('the publication of a decision of a revoked decision is refused', () => {
    given(decidedOn6May().and(disclosureProposed(), revoked))
      .when(publish({ occurredAt: at('2026-05-21 09:00') }), by(PrincipalHead))
      .thenRefused(DecisionMustStandToBeDisclosed);
  });

  it('the publication of a decision is refused when a redaction failed, without repeating what was legible', () => {
    const leaking = decidedOnConduct('与证人通话13912345678后离开', citizen()).and(disclosureProposed());
    given(leaking)
      .when(publish(), by(PrincipalHead))
      .thenRefused(({ rule, particulars }) => {
        expect(particulars).toEqual({ legible: 'conduct: phone', passages: 'conduct 5–16' });
        return rule === NothingPersonalMustBeLegible.code;
      });
    given(leaking)
      .when(publish({ conduct: '与证人通话后离开' }), by(PrincipalHead))
      .thenState(({ disclosure }) => disclosure.is === 'published');
  });
});

describe('the withholding of a decision', () => {
  it('the withholding of a decision names the test, and a day to look again where the cause ends by itself', () => {
    given(decidedOn6May().and(disclosureProposed()))
      .when(withhold(), by(PrincipalHead))
      .then(DisclosureWithheld({ ...everyParty, ...withhold().data, approvedBy: PrincipalHead.personId }));
    given(decidedOn6May().and(disclosureProposed()))
      .when(withhold({ test: 4, reason: '关联案件未办结' }), by(PrincipalHead))
      .thenRefused(TemporaryWithholdingMustBeReviewed);
    given(decidedOn6May().and(disclosureProposed()))
      .when(withhold({ test: 4, reason: '关联案件未办结', reviewOn: plainDate('2026-08-01') }), by(PrincipalHead))
      .thenState(({ disclosure }) => disclosure.is === 'withheld' && disclosure.test === 4);
  });

  it('the withholding of a decision needs a cause: facts that the case knows cannot be declared away', () => {
    for (const test of [1, 5, 7, 8])
      given(decidedOn6May().and(disclosureProposed()))
        .when(withhold({ test, reviewOn: plainDate('2026-08-01') }), by(PrincipalHead))
        .thenRefused(
          ({ rule, particulars }) =>
            rule === WithholdingMustNameTheTestThatApplies.code && particulars?.['outcome'] === 'publish',
        );
  });

  it('the withholding of a decision names the first test that applies', () => {
    given(decidedOn6May(citizen({ birthDate: plainDate('2008-02-27') })).and(disclosureProposed()))
      .when(withhold(), by(PrincipalHead))
      .thenRefused(({ particulars }) => particulars?.['test'] === '1');
  });

  it('the withholding of a decision is approved by a head who did not propose it', () => {
    given(decidedOn6May().and(disclosureProposed({ proposedBy: PrincipalHead.personId })))
      .when(withhold(), by(PrincipalHead))
      .thenRefused(ApproverMustNotHaveProposedDisclosure);
  });
});

describe('the withdrawal of what was published', () => {
  const withdraw = WithdrawDisclosure({
    occurredAt: at('2026-05-20 09:00'),
    reason: '公示信息有误',
    cause: 'inaccurate',
  });

  it('the withdrawal of what was published gives its reason, and leaves a tombstone', () => {
    given(decidedOn6May().and(disclosureProposed(), decisionPublished()))
      .when(withdraw, by(Publisher))
      .then(
        DisclosureWithdrawn({
          ...everyParty,
          ...withdraw.data,
          shownUntil: plainDate('2027-05-20'),
          withdrawnBy: Publisher.personId,
        }),
      );
    given(decidedOn6May().and(disclosureProposed(), decisionPublished()))
      .when(withdraw, by(Publisher))
      .thenState(({ disclosure }) => disclosure.is === 'withdrawn');
  });

  it('the withdrawal of what was published needs something that is published', () => {
    given(decidedOn6May().and(disclosureProposed())).when(withdraw, by(Publisher)).thenRefused(DecisionMustBePublished);
  });
});
