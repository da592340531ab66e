import type { Instant } from '@ecl/kernel';
import { AnyText, Choice, Moment, Part, Parts, Text, WholeNumber } from '@ecl/web';
import type { NamingStep } from '../papers/named-papers.js';
import type { FileReceived, PaperOfCase, Presence } from '../papers/papers-of-case.js';
import { Describes, wordsOf } from './describes.js';
import { BilingualTitle } from './timeline-answers.js';

const optional = true;

/** Whether an original is there. */
export const PresenceOfPaper = (): PropertyDecorator =>
  Choice(wordsOf<Presence>({ present: true, missing: true, lost: true, infected: true }), {
    description:
      'present：原件在；missing：没有上传；lost：曾经收到，现已不在；infected：后来查出恶意软件，不予提供 / present: the original is here; missing: nobody uploaded it; lost: it was received and is no more; infected: malware was found in it later, and it is not served',
  });

@Describes<NamingStep>()
export class StepThatNames implements NamingStep {
  @WholeNumber({
    description: '该步骤在案件中的序号，第一步为 0 / The revision of the step in the case; the first is 0',
  })
  readonly revision!: number;

  @Text()
  readonly type!: string;

  @Part(() => BilingualTitle)
  readonly title!: BilingualTitle;

  @Moment()
  readonly occurredAt!: Instant;
}

@Describes<FileReceived>()
export class FileOfPaper implements FileReceived {
  @WholeNumber({ min: 1 })
  readonly bytes!: number;

  @Text({ description: '按内容识别的类型 / The type, by the content' })
  readonly mediaType!: string;

  @Choice(wordsOf<FileReceived['scan']>({ clean: true, noScanner: true, tooLarge: true }), {
    description:
      'clean：已查毒；noScanner：没有查毒程序，未查毒；tooLarge：超过查毒程序的限度，未查毒 / clean: scanned; noScanner: not scanned, there is no scanner; tooLarge: not scanned, larger than the scanner takes',
  })
  readonly scan!: FileReceived['scan'];

  @Moment({ description: '收到文件的时刻 / When the file was received' })
  readonly uploadedAt!: Instant;

  @AnyText({ description: '上传人员编号 / The id of the person who uploaded it' })
  readonly uploadedBy!: string;
}

@Describes<PaperOfCase>()
export class PaperInCase implements PaperOfCase {
  @Text({ description: '文件的 SHA-256 摘要 / The SHA-256 digest of the file' })
  readonly sha256!: string;

  @AnyText({
    optional,
    description:
      '步骤中的编号（文书、证据、音像记录或者副本） / The id in the step: of the document, evidence, recording or copy',
  })
  readonly id?: string;

  @AnyText({
    optional,
    description: '文书、证据或者音像记录的名称 / What the paper, the evidence or the recording is called',
  })
  readonly title?: string;

  @Part(() => StepThatNames, {
    optional,
    description: '最先写明它的步骤；尚无步骤写明时没有 / The step that names it first; absent where none does yet',
  })
  readonly step?: StepThatNames;

  @PresenceOfPaper()
  readonly presence!: Presence;

  @Part(() => FileOfPaper, {
    optional,
    description: '收到的文件；没有上传时没有 / The file that was received; absent where nobody uploaded it',
  })
  readonly file?: FileOfPaper;
}

export class PapersOfCaseAnswer {
  @Parts(() => PaperInCase)
  readonly items!: readonly PaperInCase[];
}

/** How far an upload has come. */
export class UploadState {
  @WholeNumber({ min: 1 })
  readonly bytes!: number;

  @WholeNumber()
  readonly arrived!: number;
}
