import { powersCatalogue } from '@ecl/enforcement';
import { Known } from '@ecl/web';

const fieldCodes: ReadonlySet<string> = new Set(powersCatalogue.fields.map(({ code }) => code));

export class PowersQuery {
  @Known(
    fieldCodes,
    { zh: '没有这个职责领域，应为 01 至 16', en: 'is not a field of duty; use 01 to 16' },
    {
      optional: true,
      description: '职责领域编码，只列该领域 / Field of duty: only this field',
      schema: { pattern: '^\\d{2}$', example: '08' },
    },
  )
  readonly field?: string;
}
