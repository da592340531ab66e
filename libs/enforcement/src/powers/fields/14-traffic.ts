import type { CatalogueField } from '../catalogue.js';

export const traffic: CatalogueField = {
  code: '14',
  zh: '交通管理执法职责',
  en: 'Traffic-related enforcement',
  formerAuthority: '公安局(交管)',
  items: [
    {
      code: '14-1',
      zh: '对利用公共区域设置露天停车场、停车泊位的审查和监管',
      en: 'Review and supervision of open-air car parks and bays in public areas',
      nature: ['审查', '监管'],
      isCaseBearing: true,
      basis: [],
      parts: [
        {
          code: '14-1a',
          zh: '露天地面停车场、停车泊位设置的审查',
          en: 'Review of open-air parking',
          nature: ['审查'],
          isCaseBearing: false,
          basis: [],
        },
        {
          code: '14-1b',
          zh: '露天地面停车场、停车泊位的监管',
          en: 'Supervision of open-air parking',
          nature: ['监管'],
          isCaseBearing: true,
          basis: [],
        },
      ],
    },
    {
      code: '14-2',
      zh: '对未经许可占用城市道路从事非交通活动行为的监管',
      en: 'Non-traffic use of roads without permission',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '城市道路管理条例', article: '第27、42条' }],
      note: '道路交通安全法 not checked',
    },
  ],
};
