import type { DecisionPublished, Penalty, Registers } from '@ecl/enforcement';
import type { TableColumn } from '@ecl/exports';
import type { PlainDate } from '@ecl/kernel';
import type { EventStore } from '@ecl/event-sourcing';
import { caseOnRecord } from '../case-file/case-on-record.js';

/** A decision as it is public, for the credit platforms. */
export interface PublicPenalty {
  readonly text: DecisionPublished['data']['publicText'];
  readonly power: string;
  readonly penalties: readonly Penalty[];
  readonly decidedOn: PlainDate;
  readonly publishUntil: PlainDate;
  /** Of an organisation or a sole trader. */
  readonly creditCode: string | undefined;
  readonly agencyCode: string | undefined;
}

/**
 * What is published of a case now, in the ordinary procedure: penalties on the spot are not passed on (rulebook 6.5). Only what the public reads; numbers
 * of persons and their representatives are not in it.
 */
export const publicPenaltiesOf = async (
  store: EventStore,
  caseId: string,
  registers: Registers,
): Promise<readonly PublicPenalty[]> => {
  const found = await caseOnRecord(store, caseId);
  if (found === undefined) return [];
  const { state, steps } = found;
  const { filing } = state;
  if (filing.is === 'none') return [];
  const published = new Map(
    steps.flatMap(({ type, data }) => (type === 'DecisionPublished' ? [[data.partyId, data] as const] : [])),
  );
  return [...state.parties].flatMap(([partyId, { decision, disclosure }]) => {
    const said = published.get(partyId);
    const isPassedOn = decision.is === 'penalty' && decision.procedure === 'ordinary' && disclosure.is === 'published';
    if (said === undefined || !isPassedOn || said.decisionId !== decision.decisionId) return [];
    const party = filing.parties.find((each) => each.partyId === partyId);
    return [
      {
        text: said.publicText,
        power: registers.power(said.powerCode)?.zh ?? said.powerCode,
        penalties: decision.penalties,
        decidedOn: decision.decidedOn,
        publishUntil: said.publishUntil,
        creditCode: said.publicText.partyKind === 'citizen' ? undefined : party?.socialCreditCode,
        agencyCode: registers.agency(filing.agencyId, decision.decidedOn)?.socialCreditCode,
      },
    ];
  });
};

const KINDS = { citizen: '自然人', soleTrader: '个体工商户', organisation: '法人及非法人组织' } as const;

/** The words of the credit platforms for the kinds of penalty of APL 9. */
const PENALTY_KINDS: Readonly<Record<Penalty['kind'], string>> = {
  warning: '警告',
  publicCriticism: '其他-通报批评',
  fine: '罚款',
  confiscationOfGains: '没收违法所得、没收非法财物',
  confiscationOfProperty: '没收违法所得、没收非法财物',
  suspensionOfLicence: '暂扣或者吊销许可证、暂扣或者吊销执照',
  loweringOfQualification: '其他-降低资质等级',
  revocationOfLicence: '暂扣或者吊销许可证、暂扣或者吊销执照',
  restrictionOfBusiness: '其他-限制开展生产经营活动',
  suspensionOfBusiness: '责令停产停业',
  closure: '其他-责令关闭',
  restrictionOfEmployment: '其他-限制从业',
};

/** 万元 with six decimals: to the fen. Undefined where no such penalty is imposed. */
const tenThousands = (penalties: readonly Penalty[], ...kinds: readonly Penalty['kind'][]): string | undefined => {
  const amounts = penalties.flatMap((penalty) =>
    kinds.includes(penalty.kind) && 'amount' in penalty ? [penalty.amount] : [],
  );
  if (amounts.length === 0) return undefined;
  const digits = String(amounts.reduce((sum, amount) => sum + amount, 0)).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

const slashed = (day: PlainDate): string => day.replaceAll('-', '/');
const licences = (penalties: readonly Penalty[]): string | undefined =>
  penalties.flatMap((penalty) => ('licence' in penalty ? [penalty.licence] : [])).join(';') || undefined;

const NOTHING = (): undefined => undefined;
const number = (text: string | undefined) => (text === undefined ? undefined : { number: text });

/** The thirty columns of the administrative penalties of 双公示 (rulebook 6.5). What is never public stays empty. */
export const CREDIT_COLUMNS: readonly TableColumn<PublicPenalty>[] = [
  { title: '行政相对人名称', cell: ({ text }) => text.partyName },
  { title: '行政相对人类别', cell: ({ text }) => KINDS[text.partyKind] },
  { title: '行政相对人代码_1(统一社会信用代码)', cell: ({ creditCode }) => creditCode },
  { title: '行政相对人代码_2(工商注册号)', cell: NOTHING },
  { title: '行政相对人代码_3(组织机构代码)', cell: NOTHING },
  { title: '行政相对人代码_4(税务登记号)', cell: NOTHING },
  { title: '行政相对人代码_5(事业单位证书号)', cell: NOTHING },
  { title: '行政相对人代码_6(社会组织登记证号)', cell: NOTHING },
  { title: '法定代表人', cell: NOTHING },
  { title: '法定代表人证件类型', cell: NOTHING },
  { title: '法定代表人证件号码', cell: NOTHING },
  { title: '证件类型', cell: NOTHING },
  { title: '证件号码', cell: NOTHING },
  { title: '行政处罚决定书文号', cell: ({ text }) => text.decisionNumber },
  { title: '违法行为类型', cell: ({ power }) => power },
  { title: '违法事实', cell: ({ text }) => text.conduct },
  { title: '处罚依据', cell: ({ text }) => text.basis },
  {
    title: '处罚类别',
    cell: ({ penalties }) => [...new Set(penalties.map(({ kind }) => PENALTY_KINDS[kind]))].join(';'),
  },
  { title: '处罚内容', cell: ({ text }) => text.penaltySummary },
  { title: '罚款金额（万元）', cell: ({ penalties }) => number(tenThousands(penalties, 'fine')) },
  {
    title: '没收违法所得、没收非法财物的金额（万元）',
    cell: ({ penalties }) => number(tenThousands(penalties, 'confiscationOfGains', 'confiscationOfProperty')),
  },
  { title: '暂扣或吊销证照名称及编号', cell: ({ penalties }) => licences(penalties) },
  { title: '处罚决定日期', cell: ({ decidedOn }) => slashed(decidedOn) },
  { title: '处罚有效期', cell: () => '2099/12/31' },
  { title: '公示截止期', cell: ({ publishUntil }) => slashed(publishUntil) },
  { title: '处罚机关', cell: ({ text }) => text.agency },
  { title: '处罚机关统一社会信用代码', cell: ({ agencyCode }) => agencyCode },
  { title: '数据来源单位', cell: ({ text }) => text.agency },
  { title: '数据来源单位统一社会信用代码', cell: ({ agencyCode }) => agencyCode },
  { title: '备注', cell: ({ text }) => (text.changed === undefined ? undefined : `${text.changed.on}变更`) },
];
