import type { CatalogueField } from '../catalogue.js';

export const foodAndDrug: CatalogueField = {
  code: '13',
  zh: '食品药品执法职责',
  en: 'Food and drug enforcement',
  formerAuthority: '食药监局',
  items: [
    {
      code: '13-1',
      zh: '对户外公共场所食品销售、餐饮摊点无证经营，街头违法回收贩卖药品等行为的查处',
      en: 'Unlicensed outdoor food sale and catering; street buying/selling of drugs',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [],
      note: '食品安全法/药品管理法 article numbers not checked; cases often lead to a transfer to the police',
      parts: [
        {
          code: '13-1a',
          zh: '户外公共场所食品销售、餐饮摊点无证经营',
          en: 'Unlicensed outdoor food stalls',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [],
        },
        {
          code: '13-1b',
          zh: '街头违法违规回收贩卖药品',
          en: 'Street recovery and sale of drugs',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [],
        },
      ],
    },
  ],
};
