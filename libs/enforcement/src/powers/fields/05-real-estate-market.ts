import type { CatalogueField } from '../catalogue.js';

export const realEstateMarket: CatalogueField = {
  code: '05',
  zh: '房地产市场执法职责',
  en: 'Real-estate market enforcement',
  formerAuthority: '住建委(房产)',
  items: [
    {
      code: '05-1',
      zh: '对未取得资质或超越资质从事房地产开发经营的查处',
      en: 'Development without or beyond qualification',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '城市房地产开发经营管理条例', article: '第34条' }],
    },
    {
      code: '05-2',
      zh: '对未经许可销售房屋的查处',
      en: 'Selling housing without permission',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [
        { law: '城市房地产管理法', article: '第45、68条' },
        { law: '城市房地产开发经营管理条例', article: '第36条' },
      ],
    },
    {
      code: '05-3',
      zh: '对房地产经纪机构违法违规行为的查处',
      en: 'Violations by real-estate brokers',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '城市房地产管理法', article: '第69条(无照中介)' }],
      note: '房地产经纪管理办法 not checked',
    },
  ],
};
