import type { Position } from '@ecl/event-sourcing';
import { MOST_ROWS, type DayRange, type PageRequest } from '@ecl/read-models';
import type { PlainDate } from '@ecl/kernel';
import { Text, TextLike, WholeNumberInText } from '@ecl/web';
import { PositionText } from './code.js';

/** The parameters of every question to a read model. Parameters are texts; a repeated one is a list, and is refused. */
export class FreshQuery {
  @PositionText({ optional: true, description: '至少包含到此位置 / The answer knows of everything up to here' })
  readonly atLeast?: Position;
}

/** The further parameters of every list of a read model. */
export class ListQuery extends FreshQuery {
  @Text({ max: 100, optional: true, description: '上一页的 next / `next` of the page before' })
  readonly after?: string;

  @WholeNumberInText({ min: 1, max: MOST_ROWS, optional: true, description: '每页条数 / Rows on a page' })
  readonly size?: number;
}

/** Entries straight from the log, by their numbers. A request for more than 200 gets 200. */
export class NumberedListQuery {
  @TextLike(
    /^\d{1,9}$/,
    { zh: '应为上一页的 next，即编号', en: 'must be the next of the page before, a number' },
    { optional: true, description: '上一页的 next / `next` of the page before' },
  )
  readonly after?: string;

  @WholeNumberInText({ min: 1, max: 999, optional: true, description: '每页条数 / Entries on a page' })
  readonly size?: number;
}

const USUAL_ENTRIES = 50;
const MOST_ENTRIES = 200;

/** The number to begin with, and how many to show. */
export const entriesAsked = ({
  after,
  size,
}: NumberedListQuery): { readonly from: number; readonly count: number } => ({
  from: after === undefined ? 0 : Number(after) + 1,
  count: Math.min(size ?? USUAL_ENTRIES, MOST_ENTRIES),
});

export const pageIn = ({ after, size }: ListQuery): PageRequest => ({ after, size });

/** Both days are included; either may be left out. */
export const rangeIn = (from: PlainDate | undefined, to: PlainDate | undefined): DayRange | undefined =>
  from === undefined && to === undefined ? undefined : { from, to };
