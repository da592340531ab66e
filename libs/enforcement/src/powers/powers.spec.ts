import { describe, expect, it } from '@jest/globals';
import { NATURES } from './nature.js';
import { powersCatalogue } from './powers-catalogue.js';
import { codesThatCover, powersByCode } from './powers.js';

describe('the catalogue of powers', () => {
  it('the catalogue of powers holds all sixteen fields, fifty-five items and twenty-eight parts, each under its own code', () => {
    const items = powersCatalogue.fields.flatMap((field) => field.items);
    expect(powersCatalogue.fields.map(({ code }) => Number(code))).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(items).toHaveLength(55);
    expect(items.flatMap(({ parts = [] }) => parts)).toHaveLength(28);
    expect(powersByCode.size).toBe(55 + 28);
  });

  it('the catalogue of powers numbers every power after its field and its item', () => {
    for (const field of powersCatalogue.fields)
      for (const item of field.items) {
        expect(item.code.startsWith(`${field.code}-`)).toBe(true);
        for (const part of item.parts ?? []) expect(part.code).toMatch(new RegExp(`^${item.code}[a-z]$`));
      }
  });

  it('the catalogue of powers names each power in Chinese and in English', () => {
    for (const { zh, en } of powersByCode.values()) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
    expect(Object.values(NATURES).every((english) => english.length > 0)).toBe(true);
  });

  it('the catalogue of powers lets a permit bear no case, and a penalty power bear one', () => {
    expect(powersByCode.get('04-1a')?.isCaseBearing).toBe(false);
    expect(powersByCode.get('04-1c')?.isCaseBearing).toBe(true);
    expect(powersByCode.get('16-1')?.isCaseBearing).toBe(false);
  });

  it('the catalogue of powers tells the basis that came with a new law from the day it came into force [X6]', () => {
    const dust = powersCatalogue.fields[9]?.items[0]?.parts?.find(({ code }) => code === '10-1c');
    expect(dust?.basis).toEqual([{ law: '生态环境法典', article: '第240、1128条', effectiveFrom: '2026-08-15' }]);
  });

  it('the catalogue of powers gives a part with the item it is a part of', () => {
    expect(codesThatCover('04-1c')).toEqual(['04-1c', '04-1']);
    expect(codesThatCover('02-1')).toEqual(['02-1']);
  });
});
