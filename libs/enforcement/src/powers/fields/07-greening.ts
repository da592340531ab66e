import { plainDate } from '@ecl/kernel';
import type { CatalogueField } from '../catalogue.js';

export const greening: CatalogueField = {
  code: '07',
  zh: '园林绿化执法职责',
  en: 'Greening enforcement',
  formerAuthority: '园林',
  items: [
    {
      code: '07-1',
      zh: '对擅自修剪或砍伐城市树木，擅自砍伐、迁移古树名木及养护不善致损行为的查处',
      en: 'Unauthorised pruning/felling; felling or moving ancient trees; harm through poor care',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [
        { law: '城市绿化条例', article: '第20、24、26条' },
        { law: '古树名木保护条例', article: '第14、15、26条', effectiveFrom: plainDate('2025-03-15') },
      ],
    },
    {
      code: '07-2',
      zh: '对擅自占用城市绿地、擅自在公共绿地开设摊点及不服从管理行为的查处',
      en: 'Occupying green land; unauthorised stalls in public green; refusing management',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '城市绿化条例', article: '第19、21、27、28条' }],
    },
    {
      code: '07-3',
      zh: '对在城镇绿地范围内破坏绿化行为的查处',
      en: 'Damaging greenery in town green land',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '城市绿化条例', article: '第20、26条' }],
    },
  ],
};
