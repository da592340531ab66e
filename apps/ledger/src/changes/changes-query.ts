import { WholeNumberInText } from '@ecl/web';
import { PlaceText } from '../input/code.js';
import { FreshQuery } from '../input/list-query.js';

const MOST_CHANGES = 1000;
const USUAL_CHANGES = 200;

/** Which changes are asked for. */
export class ChangesQuery extends FreshQuery {
  @PlaceText({
    optional: true,
    description: '此位置之后的变化；不填为从头 / Changes after this place; from the start if left out',
  })
  readonly after?: string;

  @WholeNumberInText({
    min: 1,
    max: MOST_CHANGES,
    optional: true,
    description: '每批最多条数 / The most changes in a batch',
  })
  readonly limit?: number;
}

export const limitIn = ({ limit = USUAL_CHANGES }: ChangesQuery): number => limit;
