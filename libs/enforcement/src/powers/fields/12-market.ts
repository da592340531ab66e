import type { CatalogueField } from '../catalogue.js';

export const market: CatalogueField = {
  code: '12',
  zh: '工商执法职责',
  en: 'Market (industry and commerce) enforcement',
  formerAuthority: '工商质监局',
  items: [
    {
      code: '12-1',
      zh: '对户外公共场所无照经营、户外张贴悬挂违法广告等行为的查处',
      en: 'Unlicensed trading in outdoor public places; unlawful outdoor advertisements',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [],
      note: '广告法 article numbers not checked',
      parts: [
        {
          code: '12-1a',
          zh: '户外公共场所无照经营',
          en: 'Unlicensed outdoor trading',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [{ law: '无证无照经营查处办法', article: '第6、13条' }],
        },
        {
          code: '12-1b',
          zh: '户外张贴悬挂内容违法违规的广告',
          en: 'Unlawful content of outdoor ads',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [],
        },
      ],
    },
  ],
};
