import { plainDate } from '@ecl/kernel';
import type { CatalogueField } from '../catalogue.js';

export const sanitation: CatalogueField = {
  code: '09',
  zh: '卫生环境管理和执法职责',
  en: 'Sanitation management and enforcement',
  formerAuthority: '市容环卫',
  items: [
    {
      code: '09-1',
      zh: '统筹协调指导环境卫生综合整治，垃圾减量化、资源化、无害化',
      en: 'Coordinate sanitation; waste reduction, recycling, harmless disposal',
      nature: ['统筹协调', '管理'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '09-2',
      zh: '生活垃圾经营性清扫、收集、运输、处理服务审批，建筑垃圾处置核准',
      en: 'Approve commercial waste services; verify construction-waste disposal',
      nature: ['审批', '核准'],
      isCaseBearing: false,
      basis: [],
      parts: [
        {
          code: '09-2a',
          zh: '对城市生活垃圾经营性清扫、收集、运输、处理服务的审批',
          en: 'Approval of commercial domestic-waste services',
          nature: ['审批'],
          isCaseBearing: false,
          basis: [{ law: '城市生活垃圾管理办法', article: '第17、25条' }],
        },
        {
          code: '09-2b',
          zh: '对城市建筑垃圾处置的核准',
          en: 'Verification of construction-waste disposal',
          nature: ['核准'],
          isCaseBearing: false,
          basis: [{ law: '城市建筑垃圾管理规定', article: '第7条' }],
        },
      ],
    },
    {
      code: '09-3',
      zh: '对生活垃圾、建筑垃圾和餐厨垃圾收集、清运、倾倒、消纳、处置的监管',
      en: 'Collection, haulage, dumping, absorption and disposal of domestic, construction and kitchen waste',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [
        { law: '城市生活垃圾管理办法', article: '第42–45条' },
        { law: '城市建筑垃圾管理规定', article: '第20–26条' },
        { law: '生态环境法典', article: '第1169、1174条', effectiveFrom: plainDate('2026-08-15') },
      ],
    },
    {
      code: '09-4',
      zh: '对垃圾处理设施运营的监管',
      en: 'Operation of waste-treatment facilities',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [
        { law: '城市生活垃圾管理办法', article: '第40、41条' },
        { law: '生态环境法典', article: '第512、1174条', effectiveFrom: plainDate('2026-08-15') },
      ],
    },
    {
      code: '09-5',
      zh: '对公园、广场、小区、绿地、道路、河道等公共区域环境卫生的监管',
      en: 'Sanitation of parks, squares, estates, green land, roads, river areas',
      nature: ['监管'],
      isCaseBearing: true,
      basis: [{ law: '城市市容和环境卫生管理条例', article: '第34条' }],
    },
  ],
};
