import { plainDate } from '@ecl/kernel';
import type { CatalogueField } from '../catalogue.js';

export const waterAffairs: CatalogueField = {
  code: '11',
  zh: '水务执法职责',
  en: 'Water-affairs enforcement',
  formerAuthority: '水利局',
  items: [
    {
      code: '11-1',
      zh: '对向城市河道倾倒废弃物垃圾、在河道违法建设、违法取土等行为的查处',
      en: 'Dumping in, building in, or taking soil from urban river courses',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [],
      note: '水法/河道管理条例 article numbers not checked',
      parts: [
        {
          code: '11-1a',
          zh: '向城市河道倾倒废弃物垃圾',
          en: 'Dumping waste in river courses',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [{ law: '生态环境法典', article: '第1169条', effectiveFrom: plainDate('2026-08-15') }],
        },
        {
          code: '11-1b',
          zh: '在城市河道违法违规建设建筑物、构筑物',
          en: 'Unlawful structures in river courses',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [],
        },
        {
          code: '11-1c',
          zh: '违法违规取土',
          en: 'Unlawful soil extraction',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [],
        },
      ],
    },
  ],
};
