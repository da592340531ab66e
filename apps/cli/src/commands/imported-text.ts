import type { Distribution, ImportedFigures, ImportedSource } from '@ecl/case-import';
import { amount, counted } from '../console/numbers.js';
import { table } from '../console/table.js';

const FLAGS: Readonly<Record<keyof ImportedFigures['flags'], string>> = {
  sent: '已寄送 sent',
  notified: '已送达 notified',
  penaltyIncreased: '加处罚款 penalty increased',
  sentForCollection: '移送强制征收 sent for collection',
  paid: '有缴款 paid something',
  paidMoreThanOnce: '多次缴款 paid more than once',
  paidWithoutSending: '未寄送即缴款 paid without sending',
  appealed: '寻求救济 appealed',
  appealedToTheAdministration: '复议 appealed to the administration',
  appealedToTheJudge: '诉讼 appealed to the judge',
  appealedToBoth: '复议且诉讼 appealed to both',
  collectedAndAppealed: '征收且救济 collected and appealed',
  increasedAfterAnAppeal: '复议后加处罚款 increased after an appeal',
  appealedLaterThanSixtyDays: '逾六十日申请 appealed later than 60 days',
};

const SPANS: Readonly<Record<keyof ImportedFigures['days'], string>> = {
  fineToSending: '罚款→寄送 fine → sending',
  sendingToNotice: '寄送→送达 sending → notice',
  fineToFirstPayment: '罚款→首次缴款 fine → first payment',
  fineToLastPayment: '罚款→末次缴款 fine → last payment',
  noticeToIncrease: '送达→加处 notice → increase',
  noticeToAppeal: '送达→复议 notice → appeal',
  appealToForwarding: '复议→转送 appeal → forwarding',
  forwardingToResult: '转送→结果 forwarding → result',
  increaseToCollection: '加处→征收 increase → collection',
  fineToCollection: '罚款→征收 fine → collection',
  collectionToLaterPayment: '征收→其后缴款 collection → later payment',
  caseDuration: '全程 whole case',
};

const BALANCES: Readonly<Record<keyof ImportedFigures['finalBalance'], string>> = {
  unpaid: '未缴 unpaid',
  settledExactly: '恰好缴清 settled exactly',
  underpaid: '欠缴 underpaid',
  overpaid: '多缴 overpaid',
};

/** The figures of one imported log, for people. */
export const importedText = ({ sourceName, currency, figures, findings }: ImportedSource): string => {
  const { money } = figures;
  const sum = (minorUnits: number): string => amount(minorUnits, currency);
  return [
    `${sourceName}  ${counted(figures.cases)} 案件 cases, ${counted(figures.events)} 事件 events, ${figures.firstDate ?? '—'} … ${figures.lastDate ?? '—'}`,
    '',
    counts('活动 activity', '事件 events', Object.entries(figures.activities)),
    '',
    counts('办理路径 variants', '案件 cases', [
      [`共 ${counted(figures.variants.distinct)} 种，仅见一次 distinct, seen once`, figures.variants.seenOnce],
      ...figures.variants.top.slice(0, 5),
    ]),
    '',
    table(
      [{ title: '金额 money' }, { title: '', align: 'right' }],
      [
        ['罚款 fines', sum(money.fines)],
        ['加处 increases', sum(money.increases)],
        ['费用 costs', sum(money.costs)],
        ['缴款 payments', sum(money.payments)],
      ],
    ),
    '',
    table(
      [
        { title: '最终余额 final balance' },
        { title: '案件 cases', align: 'right' },
        { title: '金额 sum', align: 'right' },
      ],
      Object.entries(figures.finalBalance).map(([state, { cases, balance }]) => [
        BALANCES[state as keyof typeof BALANCES],
        counted(cases),
        sum(balance),
      ]),
    ),
    '',
    counts(
      '情形 cases that were',
      '案件 cases',
      Object.entries(figures.flags).map(([flag, n]) => [FLAGS[flag as keyof typeof FLAGS], n]),
    ),
    '',
    spans(figures.days),
    '',
    counts('发现的问题 findings', '次数 times', Object.entries(findings)),
  ].join('\n');
};

const counts = (title: string, of: string, rows: readonly (readonly [string, number])[]): string =>
  table(
    [
      { title, most: 100 },
      { title: of, align: 'right' },
    ],
    rows.map(([name, n]) => [name, counted(n)]),
  );

const spans = (days: Readonly<Record<string, Distribution | undefined>>): string =>
  table(
    [
      { title: '天数 days' },
      ...['n', 'min', 'p25', '中位 median', 'p75', 'p90', 'max', '平均 mean'].map(
        (title) => ({ title, align: 'right' }) as const,
      ),
    ],
    Object.entries(days).flatMap(([span, spread]) =>
      spread
        ? [
            [
              SPANS[span as keyof typeof SPANS],
              ...[spread.n, spread.min, spread.p25, spread.median, spread.p75, spread.p90, spread.max, spread.mean].map(
                counted,
              ),
            ],
          ]
        : [],
    ),
  );
