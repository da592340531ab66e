import type { Position } from '@ecl/event-sourcing';
import type { AnswerStatus } from '@ecl/read-models';
import { AnyText, Choice, Part, Text } from '@ecl/web';
import { wordsOf } from './describes.js';

const STATES = wordsOf<AnswerStatus['state']>({ live: true, building: true, halted: true });

export class ReadModelState {
  @Choice(STATES)
  readonly state!: AnswerStatus['state'];

  @Text({
    optional: true,
    description:
      '查询数据停止于此事件之前 / The event before which the read model halted; nothing from there on is in any answer',
  })
  readonly haltedBefore?: string;
}

/** What every answer from a read model says about itself. */
export class Answered {
  @Text({
    nullable: true,
    description:
      '回答所知的最后一个事件；尚无事件时为 null / The answer knows of every event up to here, and of none after it; null before the first',
  })
  readonly asOfPosition!: Position | null;

  @Part(() => ReadModelState)
  readonly status!: ReadModelState;
}

/** A page of an answer from a read model. */
export class AnsweredPage extends Answered {
  @AnyText({
    nullable: true,
    description: '作为 after 取下一页；末页为 null / Give it as `after` to get the next page; null on the last one',
  })
  readonly next!: string | null;
}
