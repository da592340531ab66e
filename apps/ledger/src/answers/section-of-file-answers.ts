import { fileSections, type FileSection } from '@ecl/enforcement';
import { AnyText, Choice, Part, Parts, Text, WholeNumber, WholeNumbers } from '@ecl/web';
import type { Presence } from '../papers/papers-of-case.js';
import type { PaperInFile, SectionInFile } from '../whole-file/sections-of-file.js';
import { Describes } from './describes.js';
import { FileOfPaper, PresenceOfPaper } from './paper-answers.js';

const optional = true;

/** In which section of a file something stands. */
export const SectionName = (): PropertyDecorator =>
  Choice(fileSections, {
    description: '案卷的部分，按办案顺序 / The section of the file, in the order of the procedure',
  });

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

  @PresenceOfPaper()
  readonly presence!: Presence;

  @Part(() => FileOfPaper, {
    optional,
    description: '收到的文件；没有上传时没有 / The file that was received; absent where nobody uploaded it',
  })
  readonly file!: FileOfPaper | undefined;
}

@Describes<SectionInFile>()
export class SectionOfFile implements SectionInFile {
  @SectionName()
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
