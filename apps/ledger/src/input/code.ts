import { powersByCode, powersCatalogue } from '@ecl/enforcement';
import { code, isPosition } from '@ecl/event-sourcing';
import { placeIn } from '@ecl/ledger';
import { checkThat, Known, member, ofType, TextLike, type MemberOptions } from '@ecl/web';
import { IsString } from 'class-validator';

/** The form of codes in payloads. It comes from the schema, so that an address and a payload cannot differ. */
const CODE = new RegExp((code() as { readonly pattern?: string }).pattern ?? '(?!)', 'u');

const A_CODE = {
  zh: '应为编码，如 150100-CG：以文字或数字开头，只含文字、数字和 - _ . : / 〔〕（），不超过 100 个字符',
  en: 'must be a code such as 150100-CG: letters, digits and - _ . : / 〔〕（）, a letter or digit first, at most 100',
};

/** A machine-readable name: of an agency, a power, a person, an account. */
export const Code = (options: Omit<MemberOptions, 'example'> = {}): PropertyDecorator =>
  TextLike(CODE, A_CODE, { ...options, example: '150100-CG' });

const powerCodes: ReadonlySet<string> = new Set(powersByCode.keys());
export const fieldCodes: ReadonlySet<string> = new Set(powersCatalogue.fields.map(({ code: field }) => field));
export const NO_SUCH_FIELD = { zh: '没有这个职责领域，应为 01 至 16', en: 'is not a field of duty; use 01 to 16' };

/** A code of the powers catalogue: another one would find nothing. */
export const PowerCode = (options: MemberOptions = {}): PropertyDecorator =>
  Known(
    powerCodes,
    {
      zh: '权责清单中没有这个编码；GET /api/powers 列出全部编码',
      en: 'is not a code of the powers catalogue; GET /api/powers lists them',
    },
    { description: '权责事项编码 / Code of a power', example: '08-1', ...options },
  );

/** A field of duty of the powers catalogue. */
export const FieldCode = (options: MemberOptions = {}): PropertyDecorator =>
  Known(fieldCodes, NO_SUCH_FIELD, { description: '职责领域编码 / Field of duty', example: '08', ...options });

const A_TEXT = ofType('string');
const A_POSITION = {
  zh: '应为账本的位置，即步骤回答中的 position',
  en: 'must be a position of the log, as the answer to a step gives it',
};

/** A position of the log. */
export const PositionText = (options: MemberOptions = {}): PropertyDecorator =>
  member(
    [
      IsString({ message: A_TEXT.en, context: A_TEXT }),
      checkThat('isPosition', (value) => typeof value === 'string' && isPosition(value), A_POSITION),
    ],
    { type: 'string', maxLength: 41 },
    options,
  );

const A_PLACE = {
  zh: '应为账本的位置：变化的 position，或者 Link、消息的 id 所给的位置',
  en: 'must be a place in the log: the position of a change, or what Link or the id of a message gave',
};

/** A place in the log that a receiver of changes keeps: a position, or a position and the event there. */
export const PlaceText = (options: MemberOptions = {}): PropertyDecorator =>
  member(
    [
      IsString({ message: A_TEXT.en, context: A_TEXT }),
      checkThat('isPlace', (value) => typeof value === 'string' && placeIn(value) !== undefined, A_PLACE),
    ],
    { type: 'string', maxLength: LONGEST_PLACE },
    options,
  );

/** Two numbers of twenty digits, and a UUID. */
export const LONGEST_PLACE = 78;
