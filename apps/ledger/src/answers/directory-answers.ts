import type { PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Flag, member, Parts, Text } from '@ecl/web';

const optional = true;

/** An agency, a unit of one, or a body that works with them, as it is called now. */
export class NamedBody {
  @Text()
  readonly id!: string;

  @AnyText()
  readonly name!: string;

  @Text({ optional, description: '所属机关；机构才有 / The agency of a unit' })
  readonly agencyId?: string;
}

/** Somebody of the register of personnel, as they are called. */
export class NamedPerson {
  @Text()
  readonly id!: string;

  @AnyText()
  readonly name!: string;

  @Text()
  readonly agencyId!: string;

  @Text({ optional })
  readonly unitId?: string;

  @Choice(['officer', 'auxiliary', 'other'])
  readonly standing!: 'officer' | 'auxiliary' | 'other';

  @Flag({ description: '今日在岗 / In post today' })
  readonly isInPost!: boolean;
}

/** What a page needs to call people and bodies by name and to mark days of rest. */
export class Directory {
  @Parts(() => NamedBody)
  readonly agencies!: readonly NamedBody[];

  @Parts(() => NamedBody)
  readonly units!: readonly NamedBody[];

  @Parts(() => NamedBody, { description: '代收机构 / Banks that collect fines' })
  readonly banks!: readonly NamedBody[];

  @Parts(() => NamedPerson)
  readonly people!: readonly NamedPerson[];

  @member(
    [],
    { type: 'array', items: { type: 'string', format: 'date' } },
    {
      description:
        '已公布年份中的休息日、节假日，去年至明年 / Days of rest in the published years, from last year to the next',
    },
  )
  readonly restDays!: readonly PlainDate[];
}
