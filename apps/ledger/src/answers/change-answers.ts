import type { Position } from '@ecl/event-sourcing';
import type { Instant, Uuid } from '@ecl/kernel';
import type { ChangeData, ChangedKind, ChangeEvent } from '@ecl/ledger';
import { Choice, Moment, Part, Text, TextLike, WholeNumber } from '@ecl/web';
import { Describes, wordsOf } from './describes.js';

const KINDS = wordsOf<ChangedKind>({ case: true, lead: true, register: true, 'bank-report': true });
const A_UUID = { zh: '应为 UUID', en: 'must be a UUID' };

@Describes<ChangeData>()
export class ChangeAnswer implements ChangeData {
  @Choice(KINDS, { description: '何种对象 / What it is about' })
  readonly kind!: ChangedKind;

  @Text({
    description: '案件、线索、报送的编号，或者登记簿的名称 / Id of the case, lead or report, or name of the register',
  })
  readonly id!: string;

  @WholeNumber({ description: '变化后的版本，与 ETag 相同 / Revision after the change, as in its ETag' })
  readonly revision!: number;

  @Text({ description: '发生了什么（中文） / What happened, in Chinese' })
  readonly zh!: string;

  @Text({ description: '发生了什么（英文） / What happened, in English' })
  readonly en!: string;

  @Text({ description: '有权者可在此查阅 / Where whoever may can read it' })
  readonly href!: string;
}

/** A change as a CloudEvent. */
@Describes<ChangeEvent>()
export class ChangeEventAnswer implements ChangeEvent {
  @Choice(['1.0'], { description: 'CloudEvents 的版本 / Version of CloudEvents' })
  readonly specversion!: '1.0';

  @TextLike(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, A_UUID, {
    example: '018f6b1e-4c2a-5d3e-9b10-2f6a5c8d7e90',
    description: '事件编号，重复送达时不变 / Id of the event: the same however often it comes',
  })
  readonly id!: Uuid;

  @Text({ description: '来源 / Where it comes from' })
  readonly source!: string;

  @Text({
    description:
      '事件类型；只能看到部分内容的，为 enforcement-case-ledger.CaseChanged / Type of the event; enforcement-case-ledger.CaseChanged for whoever sees only a part of the case',
  })
  readonly type!: string;

  @Text({ description: '所涉对象，如 case/c-1 / What it is about, such as case/c-1' })
  readonly subject!: string;

  @Moment({ description: '记录的时刻 / When it was recorded' })
  readonly time!: Instant;

  @Choice(['application/json'], { description: 'data 的格式 / Form of data' })
  readonly datacontenttype!: 'application/json';

  @Text({ description: '在账本中的位置，可作 after / Place in the log; can be given as after' })
  readonly position!: Position;

  @Part(() => ChangeAnswer)
  readonly data!: ChangeData;
}
