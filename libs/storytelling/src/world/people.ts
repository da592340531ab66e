import type { Role } from '@ecl/enforcement';
import type { StepTaker } from '../step.js';

/** Everyone and everything here is invented, and says so in its name. */
export const INVENTED = '（虚构）';

export interface InventedPerson extends StepTaker {
  readonly name: string;
  readonly standing: 'officer' | 'auxiliary' | 'other';
  readonly post: { readonly zh: string; readonly en: string };
}

export const CITY = 'demo-city';
export const BANNER = 'demo-banner';
export const FIRST_UNIT = 'demo-unit-1';
export const SECOND_UNIT = 'demo-unit-2';
export const BANNER_UNIT = 'demo-banner-unit';
export const LEGAL_UNIT = 'demo-legal';
export const BANK = 'demo-bank';
export const POLICE = 'demo-police-bureau';
export const PROCURATORATE = 'demo-procuratorate';

const officer = (id: string, name: string, unitId: string, agencyId = CITY): InventedPerson => ({
  id,
  name: `${name}${INVENTED}`,
  roles: ['officer'],
  standing: 'officer',
  agencyId,
  unitId,
  post: { zh: '执法人员', en: 'enforcement officer' },
});

const other = (
  id: string,
  name: string,
  role: Role,
  post: InventedPerson['post'],
  place: { agencyId?: string; unitId?: string } = {},
): InventedPerson => ({ id, name: `${name}${INVENTED}`, roles: [role], standing: 'other', post, ...place });

export const people = {
  li: officer('demo-li', '李示范', FIRST_UNIT),
  wang: officer('demo-wang', '王示范', FIRST_UNIT),
  zhao: officer('demo-zhao', '赵示范', SECOND_UNIT),
  chen: officer('demo-chen', '陈示范', SECOND_UNIT),
  sun: officer('demo-sun', '孙示范', BANNER_UNIT, BANNER),
  zhou: officer('demo-zhou', '周示范', BANNER_UNIT, BANNER),
  xie: {
    ...other(
      'demo-xie',
      '谢示范',
      'auxiliary',
      { zh: '协管员', en: 'auxiliary' },
      { agencyId: CITY, unitId: FIRST_UNIT },
    ),
    standing: 'auxiliary',
  },
  ma: {
    ...other(
      'demo-ma',
      '马示范',
      'unitHead',
      { zh: '大队长', en: 'head of unit 1' },
      { agencyId: CITY, unitId: FIRST_UNIT },
    ),
    standing: 'officer',
  },
  gao: other('demo-gao', '高示范', 'head', { zh: '局长', en: 'principal head' }, { agencyId: CITY }),
  luo: other('demo-luo', '罗示范', 'head', { zh: '副局长', en: 'deputy head' }, { agencyId: CITY }),
  bao: other('demo-bao', '包示范', 'head', { zh: '旗局局长', en: 'principal head, banner' }, { agencyId: BANNER }),
  song: other(
    'demo-song',
    '宋示范',
    'legalReviewer',
    { zh: '法制审核人员', en: 'legal reviewer' },
    { agencyId: CITY, unitId: LEGAL_UNIT },
  ),
  tang: other(
    'demo-tang',
    '唐示范',
    'legalReviewer',
    { zh: '法制审核人员（未取得资格）', en: 'legal reviewer without qualification' },
    { agencyId: CITY, unitId: LEGAL_UNIT },
  ),
  han: other(
    'demo-han',
    '韩示范',
    'presider',
    { zh: '听证主持人', en: 'hearing presider' },
    { agencyId: CITY, unitId: LEGAL_UNIT },
  ),
  bank: other('demo-bank-clerk', '代收银行经办', 'bank', { zh: '代收银行', en: 'collecting bank' }, { agencyId: BANK }),
  finance: other('demo-finance', '财政经办', 'finance', { zh: '财政部门', en: 'finance' }, { agencyId: CITY }),
  police: other('demo-police', '公安接收岗', 'police', { zh: '公安机关', en: 'police' }),
  jin: other('demo-jin', '金示范', 'procuratorate', { zh: '检察官', en: 'prosecutor' }),
  xu: other('demo-xu', '许示范', 'supervisor', { zh: '执法监督人员', en: 'supervisor' }, { agencyId: CITY }),
  xin: other('demo-xin', '辛示范', 'supervisor', { zh: '执法监督人员', en: 'supervisor' }, { agencyId: CITY }),
  fang: other('demo-fang', '方示范', 'publisher', { zh: '公示专员', en: 'disclosure publisher' }, { agencyId: CITY }),
  wen: other('demo-wen', '文示范', 'archivist', { zh: '档案管理员', en: 'archivist' }, { agencyId: CITY }),
  lan: other('demo-lan', '兰示范', 'procuratorate', { zh: '检察官', en: 'prosecutor' }),
} as const satisfies Record<string, InventedPerson>;
