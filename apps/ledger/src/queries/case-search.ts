import { MAIN_STATES, type MainState } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import type { CaseSearch } from '@ecl/read-models';
import { Choice, Day, NotBefore, Text } from '@ecl/web';
import { Code, FieldCode, PowerCode } from '../input/code.js';
import { ListQuery, rangeIn } from '../input/list-query.js';

const PARTY_MATCHES = ['exact', 'prefix', 'substring'] as const;
const optional = true;

/** The parameters of a search in the case register. Both days of a range are included; either may be left out. */
export class CaseSearchQuery extends ListQuery {
  @Text({ max: 128, optional })
  readonly number?: string;

  @Text({ max: 200, optional })
  readonly party?: string;

  @Choice(PARTY_MATCHES, { optional })
  readonly partyMatch?: (typeof PARTY_MATCHES)[number];

  @PowerCode({ optional })
  readonly power?: string;

  @FieldCode({ optional })
  readonly field?: string;

  @Choice(Object.keys(MAIN_STATES), { optional })
  readonly state?: MainState;

  @Choice(Object.keys(MAIN_STATES), {
    optional,
    description: '有当事人处于该状态的案件 / Cases in which some party is in this state',
  })
  readonly partyState?: MainState;

  @Code({ optional })
  readonly agency?: string;

  @Code({ optional })
  readonly unit?: string;

  @Code({ optional })
  readonly officer?: string;

  @Choice(['true'], {
    optional,
    description:
      '法制审核认为涉嫌犯罪，此后没有批准移送的案件 / Legal review found that a crime is suspected, and no transfer was approved since',
  })
  readonly reviewWantsTransfer?: 'true';

  @Text({ max: 200, optional })
  readonly text?: string;

  @Text({
    max: 200,
    optional,
    description:
      '检索词（可多个，以空格分开）：文号、当事人、案情中任何位置；命中文号者在前，其次当事人 / Words, separated by spaces, anywhere in numbers, parties and facts; cases that have them in a number come first, then in a party',
  })
  readonly q?: string;

  @Day({ optional })
  readonly filedFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<CaseSearchQuery>('filedFrom')
  readonly filedTo?: PlainDate;

  @Day({ optional })
  readonly decidedFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<CaseSearchQuery>('decidedFrom')
  readonly decidedTo?: PlainDate;

  @Day({ optional })
  readonly occurredFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<CaseSearchQuery>('occurredFrom')
  readonly occurredTo?: PlainDate;

  @Day({ optional })
  readonly recordedFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<CaseSearchQuery>('recordedFrom')
  readonly recordedTo?: PlainDate;
}

export const caseSearchIn = (asked: CaseSearchQuery): CaseSearch => ({
  number: asked.number,
  party: asked.party === undefined ? undefined : { name: asked.party, match: asked.partyMatch ?? 'prefix' },
  powerCode: asked.power,
  fieldCode: asked.field,
  state: asked.state,
  partyState: asked.partyState,
  agencyId: asked.agency,
  unitId: asked.unit,
  officer: asked.officer,
  reviewWantsTransfer: asked.reviewWantsTransfer === undefined ? undefined : true,
  text: asked.text,
  words: asked.q,
  filedOn: rangeIn(asked.filedFrom, asked.filedTo),
  decidedOn: rangeIn(asked.decidedFrom, asked.decidedTo),
  occurredOn: rangeIn(asked.occurredFrom, asked.occurredTo),
  recordedOn: rangeIn(asked.recordedFrom, asked.recordedTo),
});
