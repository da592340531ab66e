import { Day, Flag, Part, Parts, Text, Texts } from '@ecl/web';

export class BasisAnswer {
  @Text()
  readonly law!: string;

  @Text()
  readonly article!: string;
}

/** One power of the catalogue, as the assigning document words it. */
export class PowerAnswer {
  @Text({ description: '事项编码', example: '08-1' })
  readonly code!: string;

  @Text({ description: '领域编码', example: '08' })
  readonly field!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Texts({ description: '职权性质 Nature of the power' })
  readonly nature!: readonly string[];

  @Flag({ description: '可否据以立案 Whether a case may be opened under it' })
  readonly isCaseBearing!: boolean;

  @Parts(() => BasisAnswer, {
    description: '供查阅的法律条文，不是完整依据 Provisions to begin from, not a complete basis',
  })
  readonly basis!: readonly BasisAnswer[];

  @Texts({ description: '所含各项的编码 Codes of its parts' })
  readonly parts!: readonly string[];
}

export class FieldAnswer {
  @Text({ description: '领域编码', example: '08' })
  readonly code!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Parts(() => PowerAnswer)
  readonly powers!: readonly PowerAnswer[];
}

export class SourceAnswer {
  @Text()
  readonly document!: string;

  @Text()
  readonly number!: string;

  @Text()
  readonly section!: string;

  @Day({ description: '印发日期' })
  readonly issuedOn!: string;
}

export class PowersAnswer {
  @Text()
  readonly version!: string;

  @Part(() => SourceAnswer)
  readonly source!: SourceAnswer;

  @Parts(() => FieldAnswer)
  readonly fields!: readonly FieldAnswer[];
}
