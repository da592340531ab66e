import type { TransferStage } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import type { TransferSearch } from '@ecl/read-models';
import { Choice, Day, NotBefore, Text } from '@ecl/web';
import { Code, PowerCode } from '../input/code.js';
import { ListQuery, rangeIn } from '../input/list-query.js';

const STAGES = [
  'suspected',
  'teamFormed',
  'reported',
  'approved',
  'refusedByHead',
  'delivered',
  'received',
  'filedByPolice',
  'refusedByPolice',
  'reconsidering',
  'filingAgreed',
  'refusedAgain',
  'supervised',
  'filingOrdered',
  'reasonsStand',
  'handedOver',
  'resumed',
] as const satisfies readonly TransferStage[];
const optional = true;

/** The parameters of a search for transfers. */
export class TransferSearchQuery extends ListQuery {
  @Code({ optional })
  readonly agency?: string;

  @PowerCode({ optional })
  readonly power?: string;

  @Choice(STAGES, { optional })
  readonly stage?: (typeof STAGES)[number];

  @Day({ optional })
  readonly suspectedFrom?: PlainDate;

  @Day({ optional })
  @NotBefore<TransferSearchQuery>('suspectedFrom')
  readonly suspectedTo?: PlainDate;

  @Day({ optional })
  readonly overdueOn?: PlainDate;

  @Day({ optional })
  readonly stalledAtPoliceOn?: PlainDate;

  @Choice(['true'], { optional })
  readonly notCopied?: 'true';

  @Choice(['true'], {
    optional,
    description:
      '案件在公安机关期间，涉嫌犯罪当事人的决定处于公示状态 / A decision about a suspect was public while the police had the case',
  })
  readonly publishedMeanwhile?: 'true';

  @Text({ max: 200, optional, description: '涉嫌犯罪当事人名称的开头 / The beginning of the name of a suspect' })
  readonly suspect?: string;
}

export const transferSearchIn = (asked: TransferSearchQuery): TransferSearch => ({
  agencyId: asked.agency,
  powerCode: asked.power,
  stage: asked.stage,
  suspectedOn: rangeIn(asked.suspectedFrom, asked.suspectedTo),
  overdueOn: asked.overdueOn,
  stalledAtPoliceOn: asked.stalledAtPoliceOn,
  suspect: asked.suspect,
  publishedMeanwhile: asked.publishedMeanwhile === undefined ? undefined : true,
  notCopied: asked.notCopied === undefined ? undefined : true,
});
