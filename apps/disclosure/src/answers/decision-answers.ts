import type { PublishedDecision, WithdrawnDecision } from '@ecl/read-models';
import { AnyText, Choice, Day, member, Part, Text } from '@ecl/web';
import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { IsArray } from 'class-validator';
import type { RecordState } from '../published/published-record.js';

type Change = NonNullable<PublishedDecision['changed']>;

/** When a published decision was changed, and by what. */
export class ChangeOfDecision implements Change {
  @Day({ description: '变更日期' })
  readonly on!: Change['on'];

  @Choice(['selfCorrection', 'reconsideration', 'court', 'supervision'])
  readonly by!: Change['by'];
}

/** A published decision on the wire. */
export class PublishedDecisionAnswer {
  @Choice(['published'])
  readonly status!: 'published';

  @Text()
  readonly id!: string;

  @AnyText({ description: '处罚决定书文号 Number of the decision' })
  readonly decisionNumber!: string;

  @AnyText({ description: '当事人，自然人按规则隐去名字 The party; the given name of a natural person is masked' })
  readonly partyName!: string;

  @Choice(['citizen', 'soleTrader', 'organisation'])
  readonly partyKind!: PublishedDecision['partyKind'];

  @AnyText({ description: '违法事实 What was done' })
  readonly conduct!: string;

  @AnyText({ description: '处罚依据 Provisions applied' })
  readonly basis!: string;

  @AnyText({ description: '处罚内容 The penalty' })
  readonly penaltySummary!: string;

  @AnyText({ description: '处罚机关 The agency' })
  readonly agency!: string;

  @Day({ description: '决定日期' })
  readonly decidedOn!: string;

  @Part(() => ChangeOfDecision, {
    optional: true,
    description:
      '处罚内容变更的日期和原因，未变更的没有 When and by what the penalty was changed; absent where it was not',
  })
  readonly changed!: ChangeOfDecision | undefined;

  @Text({ nullable: true, description: '权责事项编码 Code of the power' })
  readonly power!: string | null;

  @Text({ nullable: true, description: '职责领域编码 Code of the field of duty' })
  readonly field!: string | null;

  @Day({ description: '公示日期 First day of publication' })
  readonly publishedOn!: string;

  @Day({ description: '公示截止日 Last day of publication' })
  readonly publishUntil!: string;

  @Text({ description: '网页地址 Address of the page' })
  readonly page!: string;
}

/** What replaces a withdrawn decision. */
export class WithdrawnDecisionAnswer {
  @Choice(['withdrawn'])
  readonly status!: 'withdrawn';

  @Text()
  readonly id!: string;

  @AnyText()
  readonly decisionNumber!: string;

  @Day({ description: '撤回日期' })
  readonly withdrawnOn!: string;

  @Choice(['revoked', 'changed', 'confirmedIllegal', 'confirmedInvalid', 'inaccurate', 'expired', 'notOpen'], {
    description:
      '撤回原因；notOpen：依法不予公开或者暂不公开 Why it was withdrawn; notOpen: the law does not let it be open',
  })
  readonly cause!: WithdrawnDecision['cause'];

  @AnyText({ nullable: true, description: '对外说明，未作说明的为 null What was written about it for the public' })
  readonly reason!: string | null;

  @Day({ description: '撤回信息公示截止日 Last day on which the withdrawal is shown' })
  readonly shownUntil!: string;
}

export class PageLinks {
  @Text({ nullable: true, description: '下一页，末页为 null The next page; null on the last' })
  readonly next!: string | null;
}

@ApiExtraModels(PublishedDecisionAnswer, WithdrawnDecisionAnswer)
export class DecisionListAnswer {
  @Choice(['empty', 'building', 'live', 'halted'], {
    description: '公示数据的状态：empty 尚无，building 正在生成，halted 已停止更新 State of the published record',
  })
  readonly state!: RecordState;

  @Text({ nullable: true, description: '数据截至账本的位置 Knows of every event of the ledger up to this position' })
  readonly asOfPosition!: string | null;

  @member([IsArray()], {
    type: 'array',
    items: {
      oneOf: [{ $ref: getSchemaPath(PublishedDecisionAnswer) }, { $ref: getSchemaPath(WithdrawnDecisionAnswer) }],
    },
  })
  readonly decisions!: readonly (PublishedDecisionAnswer | WithdrawnDecisionAnswer)[];

  @Part(() => PageLinks)
  readonly links!: PageLinks;
}
