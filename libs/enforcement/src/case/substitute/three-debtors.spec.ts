import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  citizen,
  company,
  contextOn,
  document,
  given,
  Li,
  PrincipalHead,
  type CaseHistory,
} from '../../testing/index.js';
import { TerminateEnforcement } from '../closure/termination.js';
import { bank, charging, head, history, paying, serving } from './substitute.fixture.js';
import { AcceptCostsRemedy, EndCostsRemedy } from './challenge/vocabulary.js';

const [A, B, C] = [company.partyId, 'party-2', 'party-3'] as const;
const late = '2026-12-01T12:00:00+08:00';
const lateHead = contextOn(late, { actor: PrincipalHead });
const officer = contextOn(late, { actor: Li });
/** 3,000 yuan that a company and two citizens owe jointly. */
const owed = after(
  history(
    aCase()
      .proposed({
        parties: [
          company,
          citizen({ partyId: B, name: '示例乙', idNumber: '150402198507010011' }),
          citizen({ partyId: C, name: '示例丙', idNumber: '15040219850701002X' }),
        ],
      })
      .concluded(),
  ),
  charging(),
  head,
);
const stagesIn = ({ state }: CaseHistory) =>
  [A, B, C].map((id) =>
    (state.parties.get(id)?.payments ?? []).map(({ is, fine, payments, enforcementEndedOn }) => [
      is,
      fine,
      payments.length,
      enforcementEndedOn,
    ]),
  );
const died = TerminateEnforcement({
  partyId: C,
  occurredAt: at('2026-06-30 09:00'),
  facts: {
    ground: 'partyDied',
    diedOn: plainDate('2026-06-10'),
    death: document('死亡证明'),
    noEstate: document('无遗产证明'),
    noHeir: document('无继承人证明'),
  },
  document: document('终结执行决定书'),
});

describe('joint costs of three [N5, N10]', () => {
  it('what each pays counts for all; one dies without an estate, and the others owe the rest', () => {
    const parts = [
      [A, 500],
      [B, 700],
    ].reduce((so, [payerId, amount]) => after(so, paying('costs-1', Number(amount), { payerId }), bank), owed);
    const ended = after(parts, died, lateHead);
    expect(stagesIn(ended)).toEqual([
      [['open', yuan(3_000), 2, undefined]],
      [['open', yuan(3_000), 2, undefined]],
      [['open', yuan(3_000), 2, '2026-06-30']],
    ]);
    const paid = after(ended, paying('costs-1', 1_800, { payerId: A }), bank);
    expect(stagesIn(paid).map(([debt]) => debt?.[0])).toEqual(['paid', 'paid', 'paid']);
  });

  it('what one of them achieves in a remedy lowers it for all, and goes back to whoever paid it', () => {
    const served = after(
      owed,
      serving({ partyId: B, receivedBy: { personId: B, name: '示例乙', capacity: 'party' } }),
      officer,
    );
    const paid = [
      [A, 2_000],
      [B, 500],
    ].reduce((so, [payerId, amount]) => after(so, paying('costs-1', Number(amount), { payerId }), bank), served);
    const sought = after(
      paid,
      AcceptCostsRemedy({
        partyId: B,
        occurredAt: at('2026-06-25 09:00'),
        costsId: 'costs-1',
        remedyId: 'remedy-1',
        kind: 'reconsideration',
        reference: '赤政复受字〔2026〕9号',
      }),
      officer,
    );
    const lowered = after(
      sought,
      EndCostsRemedy({
        partyId: B,
        occurredAt: at('2026-07-20 09:00'),
        costsId: 'costs-1',
        remedyId: 'remedy-1',
        outcome: 'changed',
        amount: yuan(1_200),
        reasons: '计费过高',
        document: document('复议决定书'),
        reference: '赤政复决字〔2026〕9号',
      }),
      officer,
    );
    expect(stagesIn(lowered).map(([debt]) => debt?.slice(0, 2))).toEqual([A, B, C].map(() => ['paid', yuan(1_200)]));
    const refunds = [...lowered].flatMap((event) =>
      event.type === 'RefundOrdered' ? [[event.data.payeeId, event.data.amount]] : [],
    );
    expect(refunds).toEqual([[A, yuan(1_300)]]);
    given(lowered).when(died, lateHead).thenRefused('closure.nothing-to-enforce');
  });
});
