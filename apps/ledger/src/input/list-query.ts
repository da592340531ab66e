import type { Position } from '@ecl/event-sourcing';
import { isRowKey, MOST_ROWS, type DayRange, type PageRequest } from '@ecl/read-models';
import type { PlainDate } from '@ecl/kernel';
import { checkThat, InvalidInput, member, TextLike, WholeNumberInText, wrong } from '@ecl/web';
import { PositionText } from './code.js';

/** The parameters of every question to a read model. Parameters are texts; a repeated one is a list, and is refused. */
export class FreshQuery {
  @PositionText({ optional: true, description: '至少包含到此位置 / The answer knows of everything up to here' })
  readonly atLeast?: Position;
}

/** The rows on a page. The public site says `limit` too; `size` is the older name. */
const ROWS = '每页条数 / Rows on a page';
const Rows = (max: number): PropertyDecorator => WholeNumberInText({ min: 1, max, optional: true, description: ROWS });
const OlderRows = (max: number): PropertyDecorator => {
  const decorators = [
    checkThat('isOneOfTwo', (_, asked) => (asked as Sized).limit === undefined, {
      zh: '与 limit 只能给出一个',
      en: 'and limit mean the same; give only one of them',
    }),
    WholeNumberInText({ min: 1, max, optional: true, deprecated: true, description: '同 limit / The same as limit' }),
  ];
  return (target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };
};

interface Sized {
  readonly limit?: number;
  readonly size?: number;
}

/** The further parameters of every list of a read model, apart from the key of the page, which each list makes itself. */
export class PagedQuery extends FreshQuery implements Sized {
  @Rows(MOST_ROWS)
  readonly limit?: number;

  @OlderRows(MOST_ROWS)
  readonly size?: number;
}

const A_PAGE_KEY = {
  zh: '不是上一页给出的 next；请原样填写上一页的 next',
  en: 'is not the next of a page; give the next of the page before',
};

/** The key of a page. @param isKey whether the list gives keys of this form */
export const PageKey = (isKey: (key: string) => boolean): PropertyDecorator =>
  member(
    [checkThat('isPageKey', (value) => typeof value === 'string' && isKey(value), A_PAGE_KEY)],
    { type: 'string', minLength: 1, maxLength: 100 },
    { optional: true, description: '上一页的 next / `next` of the page before' },
  );

/** A read model refuses a key of a page that the list does not give. */
export const wrongPage = (): InvalidInput => new InvalidInput([wrong('after', A_PAGE_KEY)]);

/** The parameters of a list of cases, leads or what belongs to them. */
export class ListQuery extends PagedQuery {
  @PageKey(isRowKey)
  readonly after?: string;
}

/** Entries straight from the log, by their numbers. A request for more than 200 gets 200. */
export class NumberedListQuery implements Sized {
  @TextLike(
    /^\d{1,9}$/,
    { zh: '应为上一页的 next，即编号，如 49', en: 'must be the next of the page before, a number such as 49' },
    { optional: true, description: '上一页的 next / `next` of the page before', example: '49' },
  )
  readonly after?: string;

  @Rows(999)
  readonly limit?: number;

  @OlderRows(999)
  readonly size?: number;
}

const USUAL_ENTRIES = 50;
const MOST_ENTRIES = 200;

/** The number to begin with, and how many to show. */
export const entriesAsked = ({
  after,
  limit,
  size,
}: NumberedListQuery): { readonly from: number; readonly count: number } => ({
  from: after === undefined ? 0 : Number(after) + 1,
  count: Math.min(limit ?? size ?? USUAL_ENTRIES, MOST_ENTRIES),
});

export const pageIn = ({ after, limit, size }: PagedQuery & { readonly after?: string }): PageRequest => ({
  after,
  size: limit ?? size,
});

/** Both days are included; either may be left out. */
export const rangeIn = (from: PlainDate | undefined, to: PlainDate | undefined): DayRange | undefined =>
  from === undefined && to === undefined ? undefined : { from, to };
