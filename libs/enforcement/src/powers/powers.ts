import type { Power } from '../registers/registers.js';
import type { CatalogueItem } from './catalogue.js';
import { powersCatalogue } from './powers-catalogue.js';

const withParts = (item: CatalogueItem): readonly CatalogueItem[] => [item, ...(item.parts ?? []).flatMap(withParts)];

/** Every power of the catalogue, items and their parts, by code. */
export const powersByCode: ReadonlyMap<string, Power> = new Map(
  powersCatalogue.fields.flatMap((field) =>
    field.items
      .flatMap(withParts)
      .map(({ code, zh, en, isCaseBearing }) => [code, { code, fieldCode: field.code, zh, en, isCaseBearing }]),
  ),
);

/** The code itself, and that of the item it is a part of: an agency that was given `04-1` was also given `04-1c`. */
export const codesThatCover = (powerCode: string): readonly string[] => {
  const whole = /^(\d{2}-\d{1,2})[a-z]$/.exec(powerCode)?.[1];
  return whole === undefined ? [powerCode] : [powerCode, whole];
};
