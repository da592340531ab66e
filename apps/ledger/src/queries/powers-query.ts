import { Known } from '@ecl/web';
import { fieldCodes, NO_SUCH_FIELD } from '../input/code.js';

export class PowersQuery {
  @Known(fieldCodes, NO_SUCH_FIELD, {
    optional: true,
    description: '职责领域编码，只列该领域 / Field of duty: only this field',
    schema: { pattern: '^\\d{2}$', example: '08' },
  })
  readonly field?: string;
}
