import type { Instant } from '@ecl/kernel';
import { Moment, WholeNumber } from '@ecl/web';
import type { NamedMoments } from '../moments/case-then.js';
import { Describes } from './describes.js';

const optional = true;

/** The moments for which something was asked. */
@Describes<NamedMoments>()
export class MomentsAnswer implements NamedMoments {
  @Moment({ optional, description: '按该时刻已记录的内容 / What was recorded by then' })
  readonly knownAt!: Instant | undefined;

  @Moment({ optional, description: '截至该法律时刻已发生的内容 / What had happened in law by then' })
  readonly asOf!: Instant | undefined;

  @WholeNumber({ min: 1, optional, description: '记录该步骤之前 / What was recorded before this step' })
  readonly beforeStep!: number | undefined;
}
