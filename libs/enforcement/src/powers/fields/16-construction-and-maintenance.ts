import type { CatalogueField } from '../catalogue.js';

export const constructionAndMaintenance: CatalogueField = {
  code: '16',
  zh: '建设维护维修管理职责',
  en: 'Construction and maintenance',
  formerAuthority: undefined,
  items: [
    {
      code: '16-1',
      zh: '环境卫生设施的建设、设置和维护',
      en: 'Sanitation facilities',
      nature: ['建设维护'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '16-2',
      zh: '人行道、公共硬化区域、道路照明、亮化等设施的维护维修',
      en: 'Pavements, public hard surfaces, street and feature lighting',
      nature: ['建设维护'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '16-3',
      zh: '利用公共区域设置露天停车场站、停车泊位的建设',
      en: 'Building open-air parking in public areas',
      nature: ['建设维护'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '16-4',
      zh: '专用公益广告牌的设置及维护',
      en: 'Public-interest billboards',
      nature: ['建设维护'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '16-5',
      zh: '便民市场的建设、维护和管理',
      en: 'Convenience markets',
      nature: ['建设维护', '管理'],
      isCaseBearing: false,
      basis: [],
    },
  ],
};
