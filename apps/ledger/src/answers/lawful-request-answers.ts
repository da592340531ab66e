import type { CasesAskedFor, LawfulRequest, RequestStatus } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Day, Flag, Moment, Part, Parts, Text, Texts } from '@ecl/web';
import type { RequestAsOf } from '../lawful-requests/request-as-of.js';
import { Describes, wordsOf } from './describes.js';

const optional = true;

/** Which cases are asked for: those that meet every part that is there. */
@Describes<CasesAskedFor>()
export class ScopeOfRequest implements CasesAskedFor {
  @Texts({ optional })
  readonly caseNumbers?: string[];

  @Texts({ optional })
  readonly powerCodes?: string[];

  @Texts({ optional })
  readonly fieldCodes?: string[];

  @Day({ optional })
  readonly begunFrom?: PlainDate;

  @Day({ optional })
  readonly begunTo?: PlainDate;
}

/** The notice itself. */
@Describes<LawfulRequest['document']>()
export class NoticeOfRequest {
  @AnyText()
  readonly documentId!: string;

  @AnyText()
  readonly title!: string;

  @AnyText({ optional })
  readonly number?: string;

  @Text()
  readonly sha256!: string;
}

/** Who did something about a request, and when. */
@Describes<NonNullable<LawfulRequest['granted']>>()
export class DoneAboutRequest {
  @Moment()
  readonly at!: Instant;

  @Text()
  readonly by!: string;
}

/** The same, with the reasons. */
@Describes<NonNullable<LawfulRequest['objected']>>()
export class SaidAboutRequest extends DoneAboutRequest {
  @AnyText()
  readonly reasons!: string;
}

/** A request for case files: who asks for which cases, who has to answer by when, and what became of it. */
@Describes<RequestAsOf>()
export class LawfulRequestOnRecord implements RequestAsOf {
  @Text()
  readonly requestId!: string;

  @AnyText()
  readonly number!: string;

  @Text({ description: '提出调阅的机关 / The organ that asks' })
  readonly bodyId!: string;

  @Text()
  readonly requestedBy!: string;

  @Moment()
  readonly requestedAt!: Instant;

  @Text()
  readonly agencyId!: string;

  @Texts()
  readonly readers!: string[];

  @AnyText()
  readonly ground!: string;

  @AnyText()
  readonly basis!: string;

  @Part(() => ScopeOfRequest)
  readonly cases!: ScopeOfRequest;

  @Day()
  readonly answerBy!: PlainDate;

  @Day()
  readonly until!: PlainDate;

  @Text()
  readonly toAnswer!: string;

  @Part(() => NoticeOfRequest)
  readonly document!: NoticeOfRequest;

  @Choice(wordsOf<RequestStatus>({ asked: true, objected: true, open: true, over: true, ended: true }), {
    description:
      '待答复、有异议、可查阅、已过查阅期、已结束 / To be answered, objected to, open to be read, past its time, ended',
  })
  readonly status!: RequestStatus;

  @Flag({ description: '逾期未答复 / Nobody has answered, and the day has passed' })
  readonly isOverdue!: boolean;

  @Flag({ description: '逾期才答复 / It was answered after the day' })
  readonly wasLate!: boolean;

  @Moment({ optional, description: '首次答复的时间 / When it was first answered' })
  readonly answeredAt!: Instant | undefined;

  @Part(() => DoneAboutRequest, { optional })
  readonly granted!: DoneAboutRequest | undefined;

  @Part(() => SaidAboutRequest, { optional })
  readonly objected!: SaidAboutRequest | undefined;

  @Part(() => SaidAboutRequest, { optional })
  readonly ended!: SaidAboutRequest | undefined;
}

export class LawfulRequestList {
  @Parts(() => LawfulRequestOnRecord)
  readonly items!: readonly LawfulRequestOnRecord[];

  @Text({ nullable: true })
  readonly next!: string | null;
}

export class LawfulRequestAnswer {
  @Part(() => LawfulRequestOnRecord)
  readonly request!: LawfulRequestOnRecord;
}
