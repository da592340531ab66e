import { MAIN_STATES, type MainState } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import type { CaseSearch } from '@ecl/read-models';
import { Choice, Day, NotBefore, Text } from '@ecl/web';
import { Code, FieldCode, PowerCode } from '../input/code.js';
import { rangeIn } from '../input/list-query.js';
import { MomentsListQuery } from './moments-query.js';

const optional = true;

/** The parameters of a search in the register as it was: each is asked of what a case was then. */
export class CasesThenQuery extends MomentsListQuery {
  @Text({ max: 128, optional })
  readonly number?: string;

  @Text({ max: 200, optional, description: '当时当事人名称的开头 / The beginning of the name of a party at the time' })
  readonly party?: string;

  @PowerCode({ optional })
  readonly power?: string;

  @FieldCode({ optional })
  readonly field?: string;

  @Choice(Object.keys(MAIN_STATES), { optional, description: '当时的状态 / The state at the time' })
  readonly state?: MainState;

  @Code({ optional })
  readonly agency?: string;

  @Code({ optional })
  readonly unit?: string;

  @Code({ optional, description: '当时的承办人员 / Who handled it at the time' })
  readonly officer?: string;

  @Day({ optional })
  readonly filedFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<CasesThenQuery>('filedFrom')
  readonly filedTo?: PlainDate;

  @Day({ optional })
  readonly decidedFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<CasesThenQuery>('decidedFrom')
  readonly decidedTo?: PlainDate;
}

export const searchThenIn = (asked: CasesThenQuery): CaseSearch => ({
  number: asked.number,
  party: asked.party === undefined ? undefined : { name: asked.party, match: 'prefix' },
  powerCode: asked.power,
  fieldCode: asked.field,
  state: asked.state,
  agencyId: asked.agency,
  unitId: asked.unit,
  officer: asked.officer,
  filedOn: rangeIn(asked.filedFrom, asked.filedTo),
  decidedOn: rangeIn(asked.decidedFrom, asked.decidedTo),
});
