import type { Instant } from '@ecl/kernel';
import { AnyText, Moment, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import type { Reader, Reading } from '../whole-file/readings.js';
import { Describes } from './describes.js';

const optional = true;

/** Who has read a file, and how often. */
@Describes<Reader>()
export class ReaderOfFile implements Reader {
  @AnyText({ description: '查阅人员 / Who read it' })
  readonly readerId!: string;

  @Text({ description: '查阅依据 / The ground on which it was read' })
  readonly ground!: string;

  @Texts()
  readonly roles!: readonly string[];

  @Moment({ description: '首次查阅 / The first reading' })
  readonly firstAt!: Instant;

  @Moment({ description: '最近一次查阅 / The last reading' })
  readonly lastAt!: Instant;

  @WholeNumber({ min: 1, description: '查阅次数，同日同一次登录算一次 / How often; one a day and sign-in' })
  readonly times!: number;

  @WholeNumber({ description: '其中打开文书的次数 / How many of them opened a paper' })
  readonly papers!: number;
}

/** That somebody was shown a file, or a paper of it. */
@Describes<Reading>()
export class ReadingOfFile implements Reading {
  @WholeNumber()
  readonly reading!: number;

  @AnyText()
  readonly readerId!: string;

  @Texts()
  readonly roles!: readonly string[];

  @Text()
  readonly ground!: string;

  @Moment()
  readonly at!: Instant;

  @AnyText({ optional, description: '同行的监督人员 / The other supervisor of a check' })
  readonly withSupervisor!: string | undefined;

  @AnyText({ optional, description: '据以查阅的调阅通知书文号 / The number of the request for case files' })
  readonly requestNumber!: string | undefined;

  @Text({ optional, description: '所打开的文书；没有时为案卷 / The paper that was opened; absent: the file' })
  readonly paper!: string | undefined;
}

export class ReadingList {
  @Parts(() => ReadingOfFile, { description: '查阅记录，最近的在前 / The readings, the newest first' })
  readonly items!: readonly ReadingOfFile[];

  @Text({ nullable: true })
  readonly next!: string | null;
}
