import { fold } from '@ecl/event-sourcing';
import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  BENCHMARK,
  type CaseHistory,
  citizen,
  company,
  contextOn,
  decision,
  document,
  fine,
  given,
  isDecided,
  Li,
  notified,
  PrincipalHead,
  ripe,
  scopeDetermined,
  warning,
  without,
} from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { PartyIdentified } from '../filing/vocabulary/index.js';
import { checkDigitOf } from '../parties/identity-number.js';
import {
  AdministrativeHandlingResumed,
  CrimeSuspected,
  TransferApproved,
  TransferRefused,
} from '../transfer/vocabulary/index.js';
import { DecidePenalty } from './vocabulary/index.js';
import { FineMustLieWithinTier } from './rules/benchmark.js';
import { MinorMustBeMitigated, MitigationMustShowInTheFine } from './rules/minor.js';
import { AgeOfPartyMustBeKnown, isBelowAge, isPunishableMinor, PartyMustBeOfAge } from './rules/party.js';
import { PartyMustNotBeWithThePolice, NoFineAfterCriminalFine } from './rules/transfer.js';

const later = '2026-12-01T12:00:00+08:00';
const head = contextOn(later, { actor: PrincipalHead });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const ready = aCase().concluded().with(ripe());

describe('the age of the party [H12]', () => {
  const decisionOf = (command: ReturnType<typeof decide>, history: CaseHistory) => {
    const decided = caseDecider.decide(command, fold(caseDecider, [...history]), head);
    return decided.is === 'accepted' ? decided.events[0]?.data : undefined;
  };
  const isUnder14 = (history: CaseHistory): boolean =>
    isBelowAge({ occurredAt: at('2026-04-15 10:00') }, history.state, head);
  const born = (birthDate: string) =>
    aCase()
      .proposed({ parties: [citizen({ birthDate: plainDate(birthDate) })] })
      .concluded()
      .with(ripe());

  it('a penalty for a party of thirteen is refused [SC34]', () => {
    given(born('2012-06-01')).when(decide(), head).thenRefused(PartyMustBeOfAge);
  });

  it('the age of the party counts on the day of the conduct, 26 February 2026, and is reached on the day after the birthday', () => {
    given(born('2012-02-27')).when(decide(), head).thenRefused(PartyMustBeOfAge);
    given(born('2012-02-26')).when(decide(), head).thenRefused(PartyMustBeOfAge);
    expect(isUnder14(born('2012-02-25'))).toBe(false);
  });

  it('the penalty of a minor from fourteen on is lighter or reduced, and the decision says so [H12]', () => {
    const minor = born('2012-02-25');
    const lighter = { as: 'lighter', reasons: '已满十四周岁不满十八周岁' } as const;
    given(minor).when(decide(), head).thenRefused(MinorMustBeMitigated);
    given(born('2008-02-26')).when(decide(), head).thenRefused(MinorMustBeMitigated);
    given(born('2008-02-25')).when(decide(), head).thenState(isDecided);
    given(minor)
      .when(decide({ mitigation: lighter }), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
    expect(decisionOf(decide({ mitigation: lighter }), minor)).toMatchObject({
      dispositions: [{ mitigation: lighter }],
    });
  });

  it('the fine of a minor shows that it is lighter, or reduced without a deviation from the benchmark [H12]', () => {
    const minor = (amount: number) =>
      aCase()
        .proposed({ parties: [citizen({ birthDate: plainDate('2010-01-01') })] })
        .concluded()
        .with(notified({ proposedPenalties: [fine(amount)], offersHearing: true }))
        .and(scopeDetermined());
    const decideFine = (amount: number, as: 'lighter' | 'reduced') =>
      given(minor(amount)).when(decide({ penalties: [fine(amount)], mitigation: { as, reasons: '未成年' } }), head);
    // The tier is from 1,000 to 10,000 yuan.
    decideFine(4_999, 'lighter').thenState(isDecided);
    decideFine(999, 'reduced').thenState(isDecided);
    decideFine(1_000, 'reduced').thenRefused(MitigationMustShowInTheFine);
    decideFine(999, 'lighter').thenRefused(FineMustLieWithinTier);
    const middle = (amount: number) =>
      MitigationMustShowInTheFine.brokenWhen(
        {
          occurredAt: at('2026-04-15 10:00'),
          penalties: [fine(amount)],
          benchmark: { benchmarkId: BENCHMARK, tierId: 'ordinary', reasons: '一般' },
          mitigation: { as: 'lighter', reasons: '未成年' },
        },
        minor(amount).state,
        head,
      );
    expect([middle(5_500), middle(5_501)]).toEqual([false, true]);
  });

  it('the age of the party is in its identity number where no date of birth was stated', () => {
    const numbered = (first17: string) =>
      aCase()
        .proposed({ parties: [{ ...without(citizen(), 'birthDate'), idNumber: first17 + checkDigitOf(first17) }] })
        .concluded()
        .with(ripe());
    given(numbered('15040219850701001')).when(decide(), head).thenState(isDecided);
    given(numbered('15040220120601001')).when(decide(), head).thenRefused(PartyMustBeOfAge);
  });

  it('a natural person whose age nobody knows gets no penalty, not even a warning', () => {
    for (const kind of ['citizen', 'soleTrader'] as const) {
      const nobodyKnows = aCase()
        .proposed({ parties: [{ ...without(citizen(), 'birthDate'), kind, idNumber: 'E12345678' }] })
        .concluded()
        .with(ripe());
      given(nobodyKnows).when(decide(), head).thenRefused(AgeOfPartyMustBeKnown);
      given(nobodyKnows)
        .when(DecidePenalty(decision({ penalties: [warning], benchmark: undefined })), head)
        .thenRefused(AgeOfPartyMustBeKnown);
      const identity = PartyIdentified({
        occurredAt: at('2026-04-10 09:00'),
        partyId: 'party-2',
        birthDate: plainDate('1985-07-01'),
        document: document('身份证复印件'),
        concernsMinor: false,
        identifiedBy: Li.personId,
      });
      given(nobodyKnows.and(identity)).when(decide(), head).thenState(isDecided);
    }
  });

  it('nobody is under age, and nobody’s age is missing, where party or day of the conduct is not known yet', () => {
    const step = { occurredAt: at('2026-04-15 10:00') };
    const child = citizen({ birthDate: plainDate('2015-01-01') });
    const { state } = aCase();
    for (const command of [step, { ...step, party: child }])
      expect([isBelowAge(command, state, head), isPunishableMinor(command, state, head)]).toEqual([false, false]);
    expect(AgeOfPartyMustBeKnown.brokenWhen(step, state, head)).toBe(false);
  });

  it('an organisation has no age, whatever the record says of one', () => {
    given(
      aCase()
        .proposed({ parties: [company] })
        .concluded()
        .with(ripe()),
    )
      .when(decide(), head)
      .thenState(isDecided);
  });
});

describe('a suspected crime [X11]', () => {
  const suspected = CrimeSuspected({
    occurredAt: at('2026-04-10 09:00'),
    phase: 'investigation',
    offence: '非法经营',
    note: '数额较大',
    notedBy: PrincipalHead.personId,
  });

  it('a suspected crime stops every decision from the suspicion on', () => {
    given(ready.and(suspected)).when(decide(), head).thenRefused(PartyMustNotBeWithThePolice);
    given(
      ready.and(
        suspected,
        TransferApproved({
          occurredAt: at('2026-04-11 09:00'),
          approvedBy: PrincipalHead.personId,
          deliveryDueAt: at('2026-04-12 09:00'),
        }),
      ),
    )
      .when(decide(), head)
      .thenRefused(PartyMustNotBeWithThePolice);
  });

  it('a suspected crime stops no decision once the head found with reasons that there is no crime', () => {
    const refused = TransferRefused({
      occurredAt: at('2026-04-12 09:00'),
      refusedBy: PrincipalHead.personId,
      reasons: '未达到立案追诉标准',
    });
    given(ready.and(suspected, refused)).when(decide(), head).thenState(isDecided);
  });

  it('a case that ended in a criminal fine gets no other fine, but may get a warning', () => {
    const judged = AdministrativeHandlingResumed({
      occurredAt: at('2026-04-14 09:00'),
      ground: 'judged',
      document: decision().document,
      criminalFine: yuan(20_000),
      approvedBy: PrincipalHead.personId,
    });
    const told = aCase()
      .concluded()
      .with(notified({ proposedPenalties: [fine(2_000), warning] }))
      .and(scopeDetermined(), suspected, judged);
    given(told)
      .when(decide({ penalties: [fine(2_000), warning] }), head)
      .thenRefused(NoFineAfterCriminalFine);
    given(told)
      .when(decide({ penalties: [warning] }), head)
      .thenState(isDecided);
  });
});
