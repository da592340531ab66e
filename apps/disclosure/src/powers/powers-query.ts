import { Known } from '@ecl/web';
import { fieldCodes, NO_SUCH_FIELD } from '../decisions/decision-query.js';
import { Typed } from '../decisions/form-members.js';

export class PowersQuery {
  @Typed()
  @Known(fieldCodes, NO_SUCH_FIELD, {
    optional: true,
    description: '职责领域编码，只列该领域 Field of duty: only this field',
    example: '08',
    schema: { pattern: '^\\d{2}$' },
  })
  readonly field?: string;
}
