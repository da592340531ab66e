import { fold } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import type { OtherCase } from '../../elsewhere.js';
import {
  aCase,
  at,
  citizen,
  CITY_AGENCY,
  company,
  contextOn,
  COUNTY_AGENCY,
  document,
  given,
  PrincipalHead,
  proposal,
} from '../../testing/index.js';
import { A, aboutTwo, B, bothDecided, told } from '../../testing/two-parties.js';
import { ProposeFiling } from '../filing/vocabulary/index.js';
import { caseDecider } from '../case.js';
import { InvestigationTerminated } from '../investigation/vocabulary/index.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { PartyMustBeUndecided, PartyMustNotBeTheLast } from './rules/common.js';
import {
  OriginMustHaveTheParty,
  OtherCaseMustBeOfTheAgency,
  OtherCaseMustGoOnAboutTheParty,
} from './rules/splitting.js';
import { PartyLeft, PartySplitOff, SplitOffParty } from './vocabulary.js';

const splitting = (over: Partial<Parameters<typeof SplitOffParty>[0]> = {}) => ({
  partyId: B,
  occurredAt: at('2026-04-02 09:00'),
  toCaseId: 'case-of-B',
  reasons: '案情不同，需另行调查',
  document: document('分案处理审批表'),
  ...over,
});
const filedAboutB: OtherCase = {
  isFiled: true,
  agencyId: CITY_AGENCY,
  caseNumber: '赤城执立〔2026〕第9号',
  parties: [citizen({ partyId: 'party-1' })],
  namesThisCase: true,
};
const knowing = (splitOffTo: OtherCase) => ({
  ...contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead }),
  elsewhere: { splitOffTo },
});
const split = PartySplitOff({
  ...splitting(),
  partyId: B,
  toCaseNumber: '赤城执立〔2026〕第9号',
  approvedBy: PrincipalHead.personId,
});

describe('the matter of a party is split off', () => {
  it('the matter of a party goes on in a case of its own, which the event names with its number', () => {
    given(aboutTwo()).when(SplitOffParty(splitting()), knowing(filedAboutB)).then(split);
    given(aboutTwo().and(...told(A), ...told(B), split))
      .when(SplitOffParty(splitting()), knowing(filedAboutB))
      .thenRefused(({ rule, particulars }) => rule === 'party.no-longer' && particulars?.['inCase'] === 'case-of-B');
  });

  it('the matter of a party is not split off to a case that is not filed, names another origin, or is about others', () => {
    for (const wrong of [{ isFiled: false }, { namesThisCase: false }, { parties: [company] }])
      given(aboutTwo())
        .when(SplitOffParty(splitting()), knowing({ ...filedAboutB, ...wrong }))
        .thenRefused(OtherCaseMustGoOnAboutTheParty);
    given(aboutTwo())
      .when(SplitOffParty(splitting()), knowing({ ...filedAboutB, agencyId: COUNTY_AGENCY }))
      .thenRefused(OtherCaseMustBeOfTheAgency);
  });

  it('the matter of a party is not split off after its decision, nor that of the only party', () => {
    given(bothDecided())
      .when(SplitOffParty(splitting({ occurredAt: at('2026-04-16 09:00') })), knowing(filedAboutB))
      .thenRefused(PartyMustBeUndecided);
    given(
      aCase()
        .proposed({ parties: [citizen()] })
        .filed(),
    )
      .when(SplitOffParty(splitting()), knowing(filedAboutB))
      .thenRefused(PartyMustNotBeTheLast);
  });

  it('a case that names its origin is about a party of it, in the same agency', () => {
    const propose = (splitOffFrom: OtherCase) =>
      given(aCase()).when(ProposeFiling(proposal({ splitFrom: 'case-1' })), {
        ...contextOn('2026-03-02T09:05:00+08:00'),
        elsewhere: { splitOffFrom },
      });
    propose({ ...filedAboutB, parties: [company] }).thenState(({ filing }) => filing.is === 'proposed');
    for (const wrong of [{ isFiled: false }, { parties: [citizen()] }, { parties: [company], agencyId: COUNTY_AGENCY }])
      propose({ ...filedAboutB, ...wrong }).thenRefused(OriginMustHaveTheParty);
  });
});

describe('a case is closed after its parties changed [F1]', () => {
  it('a party that left or was split off counts as ended, and is named with what ended it', () => {
    const left = PartyLeft({
      partyId: B,
      occurredAt: at('2026-04-02 09:00'),
      facts: { ground: 'notTheOffender' as const, evidenceIds: ['evidence-1'] },
      reasons: '查明非违法行为人',
      document: document('终止调查审批表'),
      approvedBy: PrincipalHead.personId,
    });
    const terminated = InvestigationTerminated({
      occurredAt: at('2026-04-03 09:00'),
      facts: { ground: 'statedAlone', stated: 'noViolationProvable' },
      explanation: '证据不足',
      approvedBy: PrincipalHead.personId,
    });
    const close = ProposeClosure({
      occurredAt: at('2026-04-03 10:00'),
      ground: 'investigationTerminated',
      explanation: '已终止调查',
    });
    for (const [went, ground] of [[left, 'left'] as const, [split, 'splitOff'] as const]) {
      const before = fold(caseDecider, [...aboutTwo().and(went, terminated)]);
      expect(caseDecider.decide(close, before, contextOn('2026-04-20T12:00:00+08:00'))).toMatchObject({
        is: 'accepted',
        events: [
          {
            data: {
              ends: [
                { partyId: A, ground: 'investigationTerminated' },
                { partyId: B, ground },
              ],
            },
          },
        ],
      });
    }
  });
});
