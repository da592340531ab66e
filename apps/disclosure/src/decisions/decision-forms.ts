import { Type, type Static } from 'typebox';
import { day, orNull, said } from '../api/schema-words.js';

/** A published decision on the wire. */
export const PublishedDecisionForm = Type.Object({
  status: Type.Literal('published'),
  id: Type.String(),
  decisionNumber: said('处罚决定书文号 Number of the decision'),
  partyName: said('当事人，自然人按规则隐去名字 The party; the given name of a natural person is masked'),
  partyKind: Type.Enum(['citizen', 'soleTrader', 'organisation']),
  conduct: said('违法事实 What was done'),
  basis: said('处罚依据 Provisions applied'),
  penaltySummary: said('处罚内容 The penalty'),
  agency: said('处罚机关 The agency'),
  decidedOn: day('决定日期'),
  power: orNull(said('权责事项编码 Code of the power')),
  field: orNull(said('职责领域编码 Code of the field of duty')),
  publishedOn: day('公示日期 First day of publication'),
  publishUntil: day('公示截止日 Last day of publication'),
  page: said('网页地址 Address of the page'),
});
export type PublishedDecisionForm = Static<typeof PublishedDecisionForm>;

/** What stands in place of a withdrawn decision. */
export const WithdrawnDecisionForm = Type.Object({
  status: Type.Literal('withdrawn'),
  id: Type.String(),
  decisionNumber: Type.String(),
  withdrawnOn: day('撤回日期'),
  cause: said('撤回原因 revoked | changed | confirmedIllegal | confirmedInvalid | inaccurate | expired | transferred'),
  reason: said('撤回理由 Why it was withdrawn'),
});
export type WithdrawnDecisionForm = Static<typeof WithdrawnDecisionForm>;

export const DecisionListForm = Type.Object({
  state: Type.Enum(['empty', 'building', 'live', 'halted'], {
    description: '公示数据的状态：empty 尚无，building 正在生成，halted 已停止更新 State of the published record',
  }),
  asOfPosition: orNull(said('数据截至账本的位置 Knows of every event of the ledger up to this position')),
  decisions: Type.Array(Type.Union([PublishedDecisionForm, WithdrawnDecisionForm])),
  links: Type.Object({ next: orNull(said('下一页，末页为 null The next page; null on the last')) }),
});
export type DecisionListForm = Static<typeof DecisionListForm>;
