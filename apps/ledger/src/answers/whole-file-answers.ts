import { FILE_SECTIONS, type EndOfParty, type FileSection, type PartyOnFile } from '@ecl/enforcement';
import type { Fen, Instant, PlainDate } from '@ecl/kernel';
import { Amount, AnyText, Choice, Day, Moment, Part, Parts, Text, Texts, WholeNumber, WholeNumbers } from '@ecl/web';
import type { Presence } from '../papers/papers-of-case.js';
import type { PaperInFile, SectionInFile } from '../whole-file/sections-of-file.js';
import type { Reader, Reading } from '../whole-file/readings.js';
import type { MoneyOfStep, RefundCause } from '../whole-file/money-of-step.js';
import type { StepInFile } from '../whole-file/step-in-file.js';
import type { FileHead, NamedPerson, PartyInFile, WholeFile } from '../whole-file/whole-file.js';
import { ExplainedDeadline, SaidTwice } from './deadline-answers.js';
import { Describes, wordsOf } from './describes.js';
import { FileOfPaper } from './paper-answers.js';
import { Amounts, InstalmentDue } from './payment-answers.js';
import { RecordedEventAnswer } from './step-answers.js';
import { BilingualTitle, DocumentOfStep, LimitOfStep, PersonOfStep } from './timeline-answers.js';

const optional = true;
const SECTIONS = Object.keys(FILE_SECTIONS) as readonly FileSection[];
const Section = (): PropertyDecorator =>
  Choice(SECTIONS, { description: '案卷的部分，按办案顺序 / The section of the file, in the order of the procedure' });

const CAUSES = wordsOf<RefundCause>({
  selfCorrection: true,
  reconsideration: true,
  court: true,
  supervision: true,
  overCollection: true,
});

/** What a bank or finance is told of a step about money. */
@Describes<MoneyOfStep>()
export class MoneyOfStepAnswer implements MoneyOfStep {
  @Text({ optional })
  readonly obligationId?: string;

  @Texts({ optional })
  readonly debtors?: readonly string[];

  @Text({ optional })
  readonly decisionId?: string;

  @Day({ optional })
  readonly costsOf?: PlainDate;

  @Amount({ optional })
  readonly fine?: Fen;

  @Amount({ optional })
  readonly amount?: Fen;

  @Amount({ optional })
  readonly surcharge?: Fen;

  @Part(() => Amounts, { optional })
  readonly outstanding?: Amounts;

  @Parts(() => InstalmentDue, { optional })
  readonly instalments?: readonly InstalmentDue[];

  @Day({ optional })
  readonly receivedOn?: PlainDate;

  @Day({ optional })
  readonly dueOn?: PlainDate;

  @Day({ optional })
  readonly paidOn?: PlainDate;

  @Day({ optional })
  readonly collectedOn?: PlainDate;

  @Day({ optional })
  readonly handInDueOn?: PlainDate;

  @Day({ optional })
  readonly depositDueOn?: PlainDate;

  @Text({ optional })
  readonly collectingBankId?: string;

  @Text({ optional })
  readonly bankId?: string;

  @AnyText({ optional })
  readonly account?: string;

  @AnyText({ optional })
  readonly payeeAccount?: string;

  @Text({ optional })
  readonly paymentId?: string;

  @AnyText({ optional })
  readonly bankReference?: string;

  @AnyText({ optional })
  readonly receiptNumber?: string;

  @AnyText({ optional })
  readonly fiscalReceiptNumber?: string;

  @AnyText({ optional })
  readonly reference?: string;

  @Text({ optional })
  readonly payerId?: string;

  @Text({ optional })
  readonly payeeId?: string;

  @Choice(CAUSES, { optional })
  readonly cause?: RefundCause;
}

/** A step in a case file, with who and when. */
@Describes<StepInFile>()
export class StepOfFile implements StepInFile {
  @WholeNumber({
    min: 1,
    description: '步骤在案件中的序号，从 1 起 / The number of the step in its case, from 1',
  })
  readonly number!: number;

  @Section()
  readonly section!: FileSection;

  @Text()
  readonly type!: string;

  @Part(() => BilingualTitle)
  readonly title!: BilingualTitle;

  @Moment({
    description: '法律上的时间，已按更正 / The legal time, as corrections leave it',
  })
  readonly occurredAt!: Instant;

  @Moment({ optional, description: '首次记录的时刻，其后已更正 / When it was, as first recorded; corrected since' })
  readonly firstOccurredAt!: Instant | undefined;

  @Moment({ description: '账本记录的时间 / When the ledger recorded it' })
  readonly recordedAt!: Instant;

  @AnyText({ description: '办理人账号所属人员 / The person of the account that took the step' })
  readonly account!: string;

  @Texts({
    optional,
    description: '该步骤所涉当事人；涉及全案时没有 / The parties whose step it is; absent for one of the whole case',
  })
  readonly parties!: readonly string[] | undefined;

  @Parts(() => PersonOfStep)
  readonly persons!: readonly PersonOfStep[];

  @Parts(() => DocumentOfStep)
  readonly documents!: readonly DocumentOfStep[];

  @Texts()
  readonly recordings!: readonly string[];

  @Parts(() => LimitOfStep)
  readonly limits!: readonly LimitOfStep[];

  @Part(() => RecordedEventAnswer, {
    optional,
    description: '步骤的内容；只能查看款项的没有 / What the step says; absent for whoever is shown its money alone',
  })
  readonly says!: StepInFile['says'];

  @Part(() => MoneyOfStepAnswer, {
    optional,
    description: '款项部分，供代收机构和财政部门 / What of it is of money, for banks and finance',
  })
  readonly money!: MoneyOfStepAnswer | undefined;
}

@Describes<PaperInFile>()
export class PaperOfFile implements PaperInFile {
  @Text({ description: '文件的 SHA-256 摘要 / The SHA-256 digest of the file' })
  readonly sha256!: string;

  @AnyText({ optional, description: '步骤中的编号 / The id in the step' })
  readonly id!: string | undefined;

  @AnyText({ optional, description: '文书、证据或者音像记录的名称 / What it is called' })
  readonly title!: string | undefined;

  @WholeNumber({ min: 1, description: '本部分最先写明它的步骤 / The step of this section that names it first' })
  readonly step!: number;

  @Choice(wordsOf<Presence>({ present: true, missing: true, lost: true, infected: true }), {
    description:
      'present：原件在；missing：没有上传；lost：曾经收到，现已不在；infected：后来查出恶意软件，不予提供 / present: the original is here; missing: nobody uploaded it; lost: it was received and is no more; infected: malware was found in it later, and it is not served',
  })
  readonly presence!: Presence;

  @Part(() => FileOfPaper, {
    optional,
    description: '收到的文件；没有上传时没有 / The file that was received; absent where nobody uploaded it',
  })
  readonly file!: FileOfPaper | undefined;
}

@Describes<SectionInFile>()
export class SectionOfFile implements SectionInFile {
  @Section()
  readonly section!: FileSection;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @WholeNumbers({ least: 1, description: '各步骤的序号 / The numbers of its steps, oldest first' })
  readonly steps!: readonly number[];

  @Parts(() => PaperOfFile)
  readonly papers!: readonly PaperOfFile[];

  @WholeNumber({ description: '尚缺的文书和记录数 / How many papers are missing or lost' })
  readonly missing!: number;
}

@Describes<EndOfParty>()
export class EndOfPartyAnswer implements EndOfParty {
  @Choice(wordsOf<EndOfParty['is']>({ left: true, splitOff: true, succeeded: true }), {
    description: '不再是本案当事人的原因 / How it came that it is no longer a party',
  })
  readonly is!: EndOfParty['is'];

  @Day()
  readonly since!: PlainDate;

  @Texts({ description: '由谁承受 / Who took its place' })
  readonly by!: readonly string[];

  @Text({ optional, description: '另案的编号 / The case that goes on about it' })
  readonly toCaseId!: string | undefined;
}

@Describes<PartyInFile>()
export class PartyOfFile implements PartyInFile {
  @Text()
  readonly partyId!: string;

  @Choice(wordsOf<PartyOnFile['kind']>({ citizen: true, soleTrader: true, organisation: true }), { optional })
  readonly kind?: PartyOnFile['kind'];

  @AnyText({ optional })
  readonly name?: string;

  @Choice(wordsOf<NonNullable<PartyOnFile['nameIs']>>({ ofBusiness: true, ofPerson: true }), { optional })
  readonly nameIs?: NonNullable<PartyOnFile['nameIs']>;

  @AnyText({ optional })
  readonly idNumber?: string;

  @Day({ optional })
  readonly birthDate?: PlainDate;

  @AnyText({ optional })
  readonly address?: string;

  @AnyText({ optional })
  readonly phone?: string;

  @AnyText({ optional })
  readonly socialCreditCode?: string;

  @AnyText({ optional })
  readonly legalRepresentative?: string;

  @Text({ optional, description: '承受了谁的地位 / Whose place it took' })
  readonly tookPlaceOf?: string | undefined;

  @Part(() => EndOfPartyAnswer, { optional })
  readonly ended?: EndOfPartyAnswer | undefined;

  @Parts(() => SectionOfFile, { description: '该当事人自己的部分 / The sections of this party alone' })
  readonly sections!: readonly SectionOfFile[];
}

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

  @Text({ optional, description: '所打开的文书；没有时为案卷 / The paper that was opened; absent: the file' })
  readonly paper!: string | undefined;
}

export class ReadingList {
  @Parts(() => ReadingOfFile, { description: '查阅记录，最近的在前 / The readings, the newest first' })
  readonly items!: readonly ReadingOfFile[];

  @Text({ nullable: true })
  readonly next!: string | null;
}
