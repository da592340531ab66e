import { AnyText } from '@ecl/web';

/** The code of a power or of a field: the catalogue says whether there is one. */
export class PowerAddress {
  @AnyText({
    example: '08-1',
    description: '事项编码（08-1）或领域编码（08） Code of a power or of a field',
  })
  readonly code!: string;
}
