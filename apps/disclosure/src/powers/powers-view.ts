import { powersCatalogue, type CatalogueField, type CatalogueItem } from '@ecl/enforcement';
import type { FieldAnswer, PowerAnswer, PowersAnswer } from '../answers/power-answers.js';

const powerView = (field: CatalogueField, item: CatalogueItem): PowerAnswer => ({
  code: item.code,
  field: field.code,
  zh: item.zh,
  en: item.en,
  nature: [...item.nature],
  isCaseBearing: item.isCaseBearing,
  basis: item.basis.map(({ law, article }) => ({ law, article })),
  parts: (item.parts ?? []).map(({ code }) => code),
});

/** An item, then its parts: everything with its own code. */
const powersOf = (field: CatalogueField): PowerAnswer[] =>
  field.items.flatMap((item) => [item, ...(item.parts ?? [])]).map((item) => powerView(field, item));

const fieldView = (field: CatalogueField): FieldAnswer => ({
  code: field.code,
  zh: field.zh,
  en: field.en,
  powers: powersOf(field),
});

const viewOf = (fields: readonly CatalogueField[]): PowersAnswer => ({
  version: powersCatalogue.version,
  source: powersCatalogue.source,
  fields: fields.map(fieldView),
});

export const powersView = viewOf(powersCatalogue.fields);

/** The catalogue with one field alone. */
export const powersViewOf = (code: string): PowersAnswer =>
  viewOf(powersCatalogue.fields.filter((field) => field.code === code));

const fields = new Map(powersView.fields.map((field) => [field.code, field]));
const powers = new Map(powersView.fields.flatMap((field) => field.powers).map((power) => [power.code, power]));

export const fieldOf = (code: string): FieldAnswer | undefined => fields.get(code);
export const powerOf = (code: string): PowerAnswer | undefined => powers.get(code);

/** Every code that an address may have. */
export const knownCodes: readonly string[] = [...fields.keys(), ...powers.keys()];
