import { Type, type Static } from 'typebox';
import { day, said } from '../api/schema-words.js';

/** One power of the catalogue, as the assigning document words it. */
export const PowerForm = Type.Object({
  code: said('事项编码', { example: '08-1' }),
  field: said('领域编码', { example: '08' }),
  zh: Type.String(),
  en: Type.String(),
  nature: Type.Array(Type.String(), { description: '职权性质 Nature of the power' }),
  isCaseBearing: Type.Boolean({ description: '可否据以立案 Whether a case may be opened under it' }),
  basis: Type.Array(Type.Object({ law: Type.String(), article: Type.String() }), {
    description: '供查阅的法律条文，不是完整依据 Provisions to begin from, not a complete basis',
  }),
  parts: Type.Array(Type.String(), { description: '所含各项的编码 Codes of its parts' }),
});
export type PowerForm = Static<typeof PowerForm>;

export const FieldForm = Type.Object({
  code: said('领域编码', { example: '08' }),
  zh: Type.String(),
  en: Type.String(),
  powers: Type.Array(PowerForm),
});
export type FieldForm = Static<typeof FieldForm>;

export const PowersForm = Type.Object({
  version: Type.String(),
  source: Type.Object({
    document: Type.String(),
    number: Type.String(),
    section: Type.String(),
    issuedOn: day('印发日期'),
  }),
  fields: Type.Array(FieldForm),
});
export type PowersForm = Static<typeof PowersForm>;
