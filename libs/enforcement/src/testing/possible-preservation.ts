import * as investigation from '../case/investigation/vocabulary/index.js';
import * as preservation from '../case/preservation/vocabulary/index.js';
import * as people from './people.js';
import type { PossibleStep } from './possible-steps.js';
import { barrows, disposal, goodsReturn, preservation as onTheSpot } from './preserved-goods.js';
import { document } from './values.js';

const { Li, PrincipalHead } = people;
const preservationId = (n: number) => `preservation-${String(n % 2)}`;
const tent = barrows({
  itemId: 'tent',
  name: '遮阳棚',
  quantity: 1,
  owner: { is: 'other', personId: 'b', name: '乙' },
});
const all = { itemId: 'barrows', quantity: 10, from: 'preserved', outcome: { is: 'released' } } as const;

const preserve = (n: number): PossibleStep => [
  Li,
  (occurredAt, variant) =>
    preservation.PreserveEvidence(
      onTheSpot({
        occurredAt,
        preservationId: preservationId(variant + n),
        items: variant % 4 === 3 ? [barrows(), tent] : [barrows()],
        ...(n === 1 ? { urgency: '当事人正在转移物品' } : {}),
      }),
    ),
];

const goBack: PossibleStep = [
  Li,
  (occurredAt, n) => preservation.ReturnPreserved(goodsReturn({ occurredAt, preservationId: preservationId(n) })),
];

/** Goods are preserved, with an approval before or in urgency, decided about or forgotten; and a test runs meanwhile. */
export const preservationDetours: readonly (readonly PossibleStep[])[] = [
  [
    [
      Li,
      (occurredAt, n) =>
        preservation.ProposePreservation({
          occurredAt,
          preservationId: preservationId(n),
          grounds: '证据可能灭失',
          goods: '手推车',
        }),
    ],
    [
      PrincipalHead,
      (occurredAt, n) => preservation.ApprovePreservation({ occurredAt, preservationId: preservationId(n) }),
    ],
    preserve(0),
    [
      PrincipalHead,
      (occurredAt, n) =>
        preservation.DisposePreserved(
          disposal({
            occurredAt,
            preservationId: preservationId(n),
            items: n % 2 ? [{ ...all, quantity: 4 }] : [all],
          }),
        ),
    ],
    goBack,
  ],
  [
    preserve(1),
    [
      PrincipalHead,
      (occurredAt, n) =>
        n % 2
          ? preservation.ApprovePreservation({ occurredAt, preservationId: preservationId(n + 1) })
          : preservation.RefusePreservation({ occurredAt, preservationId: preservationId(n + 1), reasons: '不必要' }),
    ],
    goBack,
  ],
  // Nobody decides.
  [preserve(1)],
  [
    [
      Li,
      (occurredAt, n) =>
        investigation.CommissionTest({
          occurredAt,
          testId: `test-${String(n % 2)}`,
          body: '示例检测中心',
          matter: '材料成分',
          periodDays: 20,
          told: 'notYet',
        }),
    ],
    [
      Li,
      (occurredAt, n) =>
        investigation.TellTestPeriod({
          occurredAt,
          testId: `test-${String(n % 2)}`,
          notice: document('检测期间告知书'),
        }),
    ],
    [
      Li,
      (occurredAt, n) =>
        investigation.ReceiveTestResult({
          occurredAt,
          testId: `test-${String(n % 2)}`,
          result: '合格',
          document: document('检测报告'),
        }),
    ],
  ],
];
