import { PENALTY_KINDS, PENALTY_NAMES, powersCatalogue, type PenaltyKind } from '@ecl/enforcement';
import type { FineBand } from '@ecl/read-models';
import type { SearchParameter } from '../decisions/decision-query.js';
import { dayInWords } from './dates.js';
import type { Reader } from './reader.js';

type Both = readonly [zh: string, en: string];

export const BAND_NAMES: Readonly<Record<FineBand, Both>> = {
  below10000: ['不满 1 万元', 'below ¥10,000'],
  from10000: ['1 万元以上不满 10 万元', '¥10,000 to ¥100,000'],
  from100000: ['10 万元以上', '¥100,000 and more'],
};

const FIELDS: ReadonlyMap<string, Both> = new Map(powersCatalogue.fields.map(({ code, zh, en }) => [code, [zh, en]]));

export const fieldInWords = (reader: Reader, code: string): string => reader.say(...(FIELDS.get(code) ?? [code, code]));

const isKind = (value: string): value is PenaltyKind => (PENALTY_KINDS as readonly string[]).includes(value);
const isBand = (value: string): value is FineBand => value in BAND_NAMES;

export const kindInWords = (reader: Reader, kind: string): string =>
  isKind(kind) ? reader.say(PENALTY_NAMES[kind].zh, PENALTY_NAMES[kind].en) : kind;

export const bandInWords = (reader: Reader, band: string): string =>
  isBand(band) ? reader.say(...BAND_NAMES[band]) : band;

const NAMES: Readonly<Record<SearchParameter, Both>> = {
  q: ['词语', 'Words'],
  number: ['文号', 'Number'],
  party: ['当事人', 'Party'],
  field: ['领域', 'Field'],
  power: ['职权', 'Power'],
  agency: ['机关', 'Agency'],
  agencyName: ['机关', 'Agency'],
  kind: ['处罚', 'Penalty'],
  fine: ['罚款', 'Fine'],
  decidedFrom: ['决定日期从', 'Decided from'],
  decidedTo: ['决定日期到', 'Decided to'],
};

/** A condition as a person reads it: what it is about, and what was chosen. */
export const conditionInWords = (reader: Reader, name: SearchParameter, value: string): string =>
  `${reader.say(...NAMES[name])}${reader.say('：', ': ')}${valueInWords(reader, name, value)}`;

const valueInWords = (reader: Reader, name: SearchParameter, value: string): string => {
  switch (name) {
    case 'field':
      return fieldInWords(reader, value);
    case 'kind':
      return kindInWords(reader, value);
    case 'fine':
      return bandInWords(reader, value);
    case 'decidedFrom':
    case 'decidedTo':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(reader, value) : value;
    default:
      return value;
  }
};
