import type { PlainDate } from '@ecl/kernel';
import { AnyText, Day, Part, Parts, Text, Texts, WholeNumber } from '@ecl/web';
import type { FileHead, NamedPerson, WholeFile } from '../whole-file/whole-file.js';
import { ExplainedDeadline, SaidTwice } from './deadline-answers.js';
import { MomentsAnswer } from './moments-answers.js';
import { Describes } from './describes.js';
import { PartyOfFile } from './party-of-file-answers.js';
import { ReaderOfFile } from './readings-answers.js';
import { SectionOfFile } from './section-of-file-answers.js';
import { StepOfFile } from './step-of-file-answers.js';

const optional = true;

/** What the case is about, as it is known by now. */
@Describes<FileHead>()
export class HeadOfFile implements FileHead {
  @Text({ optional })
  readonly caseNumber!: string | undefined;

  @Text()
  readonly agencyId!: string;

  @Text()
  readonly unitId!: string;

  @Text()
  readonly powerCode!: string;

  @Text({ optional })
  readonly leadId!: string | undefined;

  @Text({ optional })
  readonly splitFrom!: string | undefined;

  @AnyText()
  readonly conduct!: string;

  @AnyText()
  readonly place!: string;

  @Day({ optional, description: '违法行为开始之日 / The first day of the conduct' })
  readonly conductBeganOn!: PlainDate | undefined;

  @Day({ description: '违法行为终了之日 / The last day of the conduct' })
  readonly conductEndedOn!: PlainDate;

  @Day()
  readonly discoveredOn!: PlainDate;

  @Day({ optional })
  readonly filedOn!: PlainDate | undefined;

  @Texts()
  readonly handlers!: readonly string[];
}

@Describes<NamedPerson>()
export class NamedPersonAnswer implements NamedPerson {
  @AnyText()
  readonly personId!: string;

  @AnyText()
  readonly name!: string;
}

/** A case file, as far as the caller may read it. */
@Describes<WholeFile>()
export class WholeFileAnswer implements WholeFile {
  @Text()
  readonly caseId!: string;

  @WholeNumber({ description: '案卷的版本，与 ETag 相同 / The revision of the file, as in its ETag' })
  readonly revision!: number;

  @Part(() => MomentsAnswer, {
    optional,
    description: '所问的时刻；缺省即现在的案卷 / The moments for which it was asked; absent: the file as it is now',
  })
  readonly asAt!: MomentsAnswer | undefined;

  @Texts({ description: '查阅依据 / The grounds on which it is read' })
  readonly onGrounds!: readonly string[];

  @Parts(() => SaidTwice, { description: '未予显示的部分及其原因 / What is not shown, and why' })
  readonly withheld!: readonly SaidTwice[];

  @Part(() => HeadOfFile, { optional, description: '案件所涉事项 / What the case is about' })
  readonly about!: HeadOfFile | undefined;

  @Parts(() => StepOfFile, {
    description: '全部步骤，各一次；各部分以序号指明 / Every step once; the sections name them by number',
  })
  readonly steps!: readonly StepOfFile[];

  @Parts(() => SectionOfFile, { description: '全案的部分 / The sections of the whole case' })
  readonly sections!: readonly SectionOfFile[];

  @Parts(() => PartyOfFile, { description: '各当事人及其自己的部分 / Each party with its own sections' })
  readonly parties!: readonly PartyOfFile[];

  @Parts(() => ExplainedDeadline, {
    description: '各项期限及责任人 / The time limits, and who is behind each',
  })
  readonly limits!: readonly ExplainedDeadline[];

  @Parts(() => ReaderOfFile, {
    description: '谁查阅过，最近的在前 / Who has read it, the last first',
  })
  readonly readers!: readonly ReaderOfFile[];

  @Parts(() => NamedPersonAnswer, {
    description: '案卷中人员的姓名 / The names of the people in the file',
  })
  readonly people!: readonly NamedPersonAnswer[];
}
