import { Parts, Text, WholeNumber } from '@ecl/web';
import { ReadModelHealth } from './health-answers.js';

/** A read model, as whoever runs the ledger sees it. */
export class ProjectionEntry extends ReadModelHealth {
  @WholeNumber({ min: 1, description: '表的版本 / Version of its tables' })
  readonly version!: number;

  @WholeNumber({ description: '自进程启动以来处理的事件数 / Events since this process started' })
  readonly projected!: number;

  @Text({
    nullable: true,
    description:
      '上次重建在此事件处放弃，原表继续答复 / The event at which the last rebuild was given up; the tables before it go on answering',
  })
  readonly rebuildGivenUpAt!: string | null;
}

export class ProjectionList {
  @Parts(() => ProjectionEntry)
  readonly projections!: readonly ProjectionEntry[];
}
