import type { CatalogueField } from '../catalogue.js';

export const illegalConstruction: CatalogueField = {
  code: '03',
  zh: '违法建设治理职责',
  en: 'Illegal construction control',
  formerAuthority: '住建委',
  items: [
    {
      code: '03-1',
      zh: '未经施工许可或未按规定批准的开工报告实施工程建设的查处',
      en: 'Construction without a construction permit or approved commencement report',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '建筑法', article: '第7条、第64条' }],
    },
  ],
};
