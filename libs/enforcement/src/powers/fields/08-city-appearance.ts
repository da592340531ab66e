import type { CatalogueField } from '../catalogue.js';

export const cityAppearance: CatalogueField = {
  code: '08',
  zh: '市容市貌管理和执法职责',
  en: 'City appearance management and enforcement',
  formerAuthority: '市容环卫',
  items: [
    {
      code: '08-1',
      zh: '市容市貌管理，组织、监督、协调、指导综合整治行动',
      en: 'City-appearance management; campaigns',
      nature: ['管理', '统筹协调'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '08-2',
      zh: '户外广告、门店牌匾、城市家具设置的审批和占用公共空间以及乱贴乱画乱挂行为的查处',
      en: 'Approval of outdoor ads, signs, street furniture; penalties for occupying public space and bill-posting',
      nature: ['审批', '查处'],
      isCaseBearing: true,
      basis: [],
      parts: [
        {
          code: '08-2a',
          zh: '户外广告、门店牌匾、“城市家具”设置的审批',
          en: 'Approval of outdoor ads, shop signs, street furniture',
          nature: ['审批'],
          isCaseBearing: false,
          basis: [{ law: '城市市容和环境卫生管理条例', article: '第11条' }],
        },
        {
          code: '08-2b',
          zh: '占用公共空间行为的查处',
          en: 'Occupying public space',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [{ law: '城市市容和环境卫生管理条例', article: '第14、36条' }],
        },
        {
          code: '08-2c',
          zh: '乱贴乱画乱挂等行为的查处',
          en: 'Bill-posting, graffiti, hanging',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [{ law: '城市市容和环境卫生管理条例', article: '第17、34条' }],
        },
      ],
    },
    {
      code: '08-3',
      zh: '对在街道两侧和公共场地、空地堆放物料、搭建或擅自设置设施行为的监管',
      en: 'Stacking materials, building or placing facilities on streets and public ground',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '城市市容和环境卫生管理条例', article: '第14、36条' }],
    },
    {
      code: '08-4',
      zh: '对占用公共空间资源进行经营活动的监管',
      en: 'Business activity occupying public space',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '城市市容和环境卫生管理条例', article: '第14、36条' }],
    },
  ],
};
