import type { CatalogueField } from '../catalogue.js';

export const planning: CatalogueField = {
  code: '02',
  zh: '城市规划实施执法职责',
  en: 'Urban planning implementation enforcement',
  formerAuthority: '规划局',
  items: [
    {
      code: '02-1',
      zh: '违反城乡规划、未经规划许可和未按规划许可组织建设、擅自变更规划设计和用途等行为的查处',
      en: 'Building without or contrary to planning permission; unauthorised change of design or use',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [
        { law: '城乡规划法', article: '第64条' },
        { law: '城乡规划法', article: '第68条(查封现场/强制拆除,政府责成)' },
      ],
    },
    {
      code: '02-2',
      zh: '违法违规临时建设及经批准的临时建筑物、构筑物超期不拆除行为的查处',
      en: 'Unlawful temporary building; approved temporary structures not removed on expiry',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '城乡规划法', article: '第66条' }],
    },
    {
      code: '02-3',
      zh: '建筑物、构筑物立面和色彩批后监管及院落围墙立面完好性监管，对既有建筑物违法搭建附着物行为的查处',
      en: 'Post-approval supervision of facades, colours and walls; unlawful attachments to existing buildings',
      nature: ['监管', '查处'],
      isCaseBearing: true,
      basis: [],
      parts: [
        {
          code: '02-3a',
          zh: '建筑物、构筑物立面和建筑物色彩批后监管及院落围墙立面完好性的监管',
          en: 'Post-approval supervision of facades, colours and courtyard walls',
          nature: ['监管'],
          isCaseBearing: true,
          basis: [{ law: '城市市容和环境卫生管理条例', article: '第37条' }],
        },
        {
          code: '02-3b',
          zh: '对既有建筑物违法违规搭建附着物行为的查处',
          en: 'Unlawful attachments to existing buildings',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [{ law: '城乡规划法', article: '第64条' }],
        },
      ],
    },
  ],
};
