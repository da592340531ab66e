import type { CatalogueField } from '../catalogue.js';

export const propertyManagement: CatalogueField = {
  code: '06',
  zh: '物业管理执法职责',
  en: 'Property-management enforcement',
  formerAuthority: '住建委(房产)',
  items: [
    {
      code: '06-1',
      zh: '对物业企业从业行为的监管',
      en: 'Conduct of property-management companies',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '物业管理条例', article: '第58、59条' }],
    },
    {
      code: '06-2',
      zh: '对建设单位选聘前期物业管理企业、配置物业管理用房的监管',
      en: "Developer's choice of first manager and provision of management premises",
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '物业管理条例', article: '第30、56、61条' }],
    },
    {
      code: '06-3',
      zh: '对擅自破坏小区公共建筑、公用设施及擅自改变用途行为的监管',
      en: 'Damage to or change of use of common buildings and facilities',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '物业管理条例', article: '第49、63条' }],
    },
    {
      code: '06-4',
      zh: '对擅自占用、挖掘小区道路、绿地、场地，损害业主共同利益行为的监管',
      en: 'Occupying or digging estate roads, green space, grounds',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '物业管理条例', article: '第50、63条' }],
    },
    {
      code: '06-5',
      zh: '对侵占共用部位、空间，损害公共环境行为的监管',
      en: 'Encroaching on common parts and spaces',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '物业管理条例', article: '第57、63条' }],
    },
    {
      code: '06-6',
      zh: '对小区内影响市容市貌、环境卫生行为的监管',
      en: 'Estate appearance and sanitation',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '城市市容和环境卫生管理条例', article: '第34、36条' }],
    },
    {
      code: '06-7',
      zh: '对小区内私搭乱建、违法违规装修装饰行为的查处',
      en: 'Unauthorised structures and unlawful decoration in estates',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [
        { law: '城乡规划法', article: '第64条' },
        { law: '物业管理条例', article: '第45条' },
      ],
    },
  ],
};
