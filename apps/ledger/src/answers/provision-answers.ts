import type {
  Benchmark,
  FineRange,
  LawOfCase,
  LawOfFines,
  LawOfProvision,
  LegalBasis,
  ProvisionRef,
  ProvisionVersion,
} from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';
import { Amount, AnyText, Choice, Day, Flag, Part, Parts, Text, WholeNumber } from '@ecl/web';
import { Describes, wordsOf } from './describes.js';
import { BasisOfPower } from './register-answers.js';

const optional = true;

@Describes<ProvisionRef>()
export class ProvisionName implements ProvisionRef {
  @Text()
  readonly provisionId!: string;

  @WholeNumber({ min: 1 })
  readonly version!: number;
}

/** One version of a provision of law. */
@Describes<ProvisionVersion>()
export class ProvisionOfLaw implements ProvisionVersion {
  @Text({ example: 'city-appearance-36' })
  readonly provisionId!: string;

  @WholeNumber({ min: 1 })
  readonly version!: number;

  @Choice(wordsOf<ProvisionVersion['kind']>({ substantive: true, procedural: true }))
  readonly kind!: ProvisionVersion['kind'];

  @Text({ example: '城市市容和环境卫生管理条例' })
  readonly law!: string;

  @Text({ example: '第三十六条' })
  readonly article!: string;

  @AnyText({ optional })
  readonly words!: string | undefined;

  @Day()
  readonly from!: PlainDate;

  @Day({ optional, description: '失效之日 / The first day on which it is no longer in force' })
  readonly until!: PlainDate | undefined;

  @Parts(() => ProvisionName, { description: '后续规定 / Where its content goes on' })
  readonly successors!: readonly ProvisionName[];
}

export class ProvisionList {
  @Day({ description: '查询之日 / The day asked for' })
  readonly on!: PlainDate;

  @Parts(() => ProvisionOfLaw)
  readonly items!: readonly ProvisionOfLaw[];

  @Text({ nullable: true })
  readonly next!: string | null;
}

export class ProvisionVersions {
  @Parts(() => ProvisionOfLaw)
  readonly items!: readonly ProvisionOfLaw[];
}

@Describes<LawOfProvision>()
export class LawOfNamedProvision implements LawOfProvision {
  @Part(() => BasisOfPower, { description: '案卷所载 / As the papers of the case print it' })
  readonly named!: LegalBasis;

  @Choice(wordsOf<LawOfProvision['is']>({ resolved: true, unresolved: true }))
  readonly is!: LawOfProvision['is'];

  @Parts(() => ProvisionOfLaw, { description: '违法行为发生之日有效的规定 / The law of the day of the conduct' })
  readonly atConduct!: readonly ProvisionOfLaw[];

  @Parts(() => ProvisionOfLaw, { description: '现行规定 / What it is today' })
  readonly today!: readonly ProvisionOfLaw[];

  @Flag({ description: '需要比较新旧规定 / A decision compares both' })
  readonly isChanged!: boolean;
}

@Describes<FineRange>()
export class RangeOfFine implements FineRange {
  @Amount({ min: 0 })
  readonly from!: Fen;

  @Amount({ min: 0 })
  readonly to!: Fen;
}

type Tier = Benchmark['tiers'][number];

@Describes<Tier>()
export class TierOfBenchmark implements Tier {
  @Text()
  readonly id!: string;

  @AnyText()
  readonly zh!: string;

  @AnyText()
  readonly en!: string;

  @Amount({ min: 0 })
  readonly fineFrom!: number;

  @Amount({ min: 0 })
  readonly fineTo!: number;

  @Flag({ optional, description: '减轻处罚档次 / A tier of reduced penalties' })
  readonly reduces?: true;
}

@Describes<Benchmark>()
export class BenchmarkInForce implements Benchmark {
  @Text()
  readonly id!: string;

  @Text()
  readonly powerCode!: string;

  @Parts(() => TierOfBenchmark)
  readonly tiers!: readonly TierOfBenchmark[];
}

/** What a fine of the case may be. */
@Describes<LawOfFines>()
export class LawOfFinesAnswer implements LawOfFines {
  @Part(() => RangeOfFine, {
    optional,
    description:
      '违法行为终了之日的法定罚款幅度；未登记的没有 / The range of the law on the last day of the conduct; absent where nobody entered it',
  })
  readonly atConduct!: RangeOfFine | undefined;

  @Part(() => RangeOfFine, { optional, description: '现行法定罚款幅度 / The range of today' })
  readonly today!: RangeOfFine | undefined;

  @Parts(() => BenchmarkInForce, {
    description: '本案职权现行的裁量基准 / The benchmarks in force for the power of the case',
  })
  readonly benchmarks!: readonly BenchmarkInForce[];
}

/** 从旧兼从轻: both versions, for the person who has to choose. */
@Describes<LawOfCase>()
export class LawOfCaseAnswer implements LawOfCase {
  @Day()
  readonly conductEndedOn!: PlainDate;

  @Day()
  readonly today!: PlainDate;

  @Parts(() => LawOfNamedProvision)
  readonly provisions!: readonly LawOfNamedProvision[];

  @Part(() => LawOfFinesAnswer, { description: '罚款的幅度和裁量档次 / Ranges and tiers of fines' })
  readonly fines!: LawOfFinesAnswer;
}
