import type { CatalogueField, CatalogueItem, LegalBasis, Nature, PowersCatalogue } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { Day, Flag, Moment, Part, Parts, Payload, ShownAs, Text, Texts, WholeNumber } from '@ecl/web';
import { Describes } from './describes.js';
import { eventInYuan } from './event-in-yuan.js';

const optional = true;

/** One entry of a register, as it was made, with its amounts in yuan beside them. */
@ShownAs(eventInYuan)
export class RegisterEntry {
  @WholeNumber()
  readonly entry!: number;

  @Text()
  readonly type!: string;

  @Payload({ description: '事件内容，见事件的 JSON Schema / The event, as its JSON Schema says' })
  readonly data!: object;

  @Moment({ optional })
  readonly recordedAt!: string | undefined;
}

export class RegisterEntryList {
  @Parts(() => RegisterEntry)
  readonly items!: readonly RegisterEntry[];

  @Text({ nullable: true })
  readonly next!: string | null;
}

@Describes<LegalBasis>()
export class BasisOfPower implements LegalBasis {
  @Text()
  readonly law!: string;

  @Text()
  readonly article!: string;

  @Day({ optional })
  readonly effectiveFrom?: PlainDate;

  @Text({ optional })
  readonly provisionId?: string;

  @WholeNumber({ optional })
  readonly version?: number;
}

/** One power as the assigning document words it. */
@Describes<CatalogueItem>()
export class PowerItem implements CatalogueItem {
  @Text({ example: '08-1' })
  readonly code!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Texts()
  readonly nature!: readonly Nature[];

  @Flag({ description: '可否据以立案 / Whether a case may be opened under it' })
  readonly isCaseBearing!: boolean;

  @Parts(() => BasisOfPower)
  readonly basis!: readonly BasisOfPower[];

  @Text({ optional })
  readonly note?: string;

  @Parts(() => PowerItem, { optional })
  readonly parts?: readonly PowerItem[];
}

@Describes<CatalogueField>()
export class PowerField implements CatalogueField {
  @Text({ example: '08' })
  readonly code!: string;

  @Text()
  readonly zh!: string;

  @Text()
  readonly en!: string;

  @Text({ optional })
  readonly formerAuthority!: string | undefined;

  @Parts(() => PowerItem)
  readonly items!: readonly PowerItem[];
}

@Describes<PowersCatalogue['source']>()
export class SourceOfPowers {
  @Text()
  readonly document!: string;

  @Text()
  readonly number!: string;

  @Text()
  readonly section!: string;

  @Day()
  readonly issuedOn!: PlainDate;
}

@Describes<PowersCatalogue>()
export class PowersAnswer implements PowersCatalogue {
  @Text()
  readonly version!: string;

  @Part(() => SourceOfPowers)
  readonly source!: SourceOfPowers;

  @Parts(() => PowerField)
  readonly fields!: readonly PowerField[];
}
