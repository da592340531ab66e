import type { Said } from '../words/language.js';

export const REGISTERS = [
  { register: 'agencies', zh: '机关与机构', en: 'Agencies and units' },
  { register: 'personnel', zh: '人员与证件', en: 'People and certificates' },
  { register: 'powers', zh: '职权与基准', en: 'Powers and benchmarks' },
  { register: 'banks', zh: '银行与账户', en: 'Banks and accounts' },
  { register: 'calendar', zh: '节假日', en: 'Holidays' },
  { register: 'divisions', zh: '行政区划', en: 'Divisions' },
  { register: 'rule-packs', zh: '本机关参数', en: 'Parameters' },
  { register: 'provisions', zh: '法律规定', en: 'Provisions' },
] as const satisfies readonly (Said & { register: string })[];

export type RegisterName = (typeof REGISTERS)[number]['register'];
