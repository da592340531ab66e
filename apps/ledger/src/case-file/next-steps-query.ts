import type { Instant } from '@ecl/kernel';
import { AnyText, MomentGiven } from '@ecl/web';
import { FreshQuery } from '../input/list-query.js';

/** The parameters of the next steps. */
export class NextStepsQuery extends FreshQuery {
  @MomentGiven({
    optional: true,
    description: '为哪一时刻而问；缺省为现在 / The moment for which it is asked; absent: now',
  })
  readonly at?: Instant;

  @AnyText({
    optional: true,
    description: '只问这一当事人；缺省为每一当事人 / Only about this party; absent: about each',
  })
  readonly party?: string;
}
