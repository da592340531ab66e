import { code, isPosition } from '@ecl/event-sourcing';
import { checkThat, member, TextLike, type MemberOptions } from '@ecl/web';
import { IsString } from 'class-validator';

/** The form of codes in payloads. It comes from the schema, so that an address and a payload cannot differ. */
const CODE = new RegExp((code() as { readonly pattern?: string }).pattern ?? '(?!)', 'u');

const A_CODE = {
  zh: '应为编码：以文字或数字开头，只含文字、数字和 - _ . : / 〔〕（），不超过 100 个字符',
  en: 'must be a code: letters, digits and - _ . : / 〔〕（）, a letter or digit first, at most 100',
};

/** A machine-readable name: of an agency, a power, a person, an account. */
export const Code = (options: MemberOptions = {}): PropertyDecorator => TextLike(CODE, A_CODE, options);

const A_POSITION = {
  zh: '应为账本的位置，即步骤回答中的 position',
  en: 'must be a position of the log, as the answer to a step gives it',
};

/** A position of the log. */
export const PositionText = (options: MemberOptions = {}): PropertyDecorator =>
  member(
    [
      IsString({ message: 'must be string', context: { zh: '类型应为 string', en: 'must be string' } }),
      checkThat('isPosition', (value) => typeof value === 'string' && isPosition(value), A_POSITION),
    ],
    { type: 'string', maxLength: 41 },
    options,
  );
