import type { CatalogueField } from '../catalogue.js';

export const municipalWorks: CatalogueField = {
  code: '04',
  zh: '市政、公用运行管理和执法职责',
  en: 'Municipal works and utilities: operation and enforcement',
  formerAuthority: '住建委',
  items: [
    {
      code: '04-1',
      zh: '占用或挖掘城市道路审批和修复工程验收;对未经批准或未按批准使用、挖掘、侵占、破坏城市道路和损害市政公用设施行为的查处',
      en: 'Road occupation/excavation approval and reinstatement acceptance; penalties for unapproved use, excavation, encroachment or damage to roads and utilities',
      nature: ['审批', '验收', '查处'],
      isCaseBearing: true,
      basis: [],
      parts: [
        {
          code: '04-1a',
          zh: '占用或挖掘城市道路审批',
          en: 'Approval to occupy or excavate urban roads',
          nature: ['审批'],
          isCaseBearing: false,
          basis: [{ law: '城市道路管理条例', article: '第30、31、33条' }],
        },
        {
          code: '04-1b',
          zh: '修复工程的验收',
          en: 'Acceptance of reinstatement works',
          nature: ['验收'],
          isCaseBearing: false,
          basis: [{ law: '城市道路管理条例', article: '第35条' }],
        },
        {
          code: '04-1c',
          zh: '对未经批准或未按批准要求使用、挖掘、侵占、破坏城市道路和损害市政公用设施等行为的查处',
          en: 'Penalties for unapproved use, excavation, encroachment, damage',
          nature: ['查处'],
          isCaseBearing: true,
          basis: [{ law: '城市道路管理条例', article: '第27、42条' }],
        },
      ],
    },
    {
      code: '04-2',
      zh: '临街建筑物临街侧基准线至红线间硬化地面建设的管理、接收及维护',
      en: 'Hard-surface frontage between building line and red line: management, take-over, maintenance',
      nature: ['管理', '建设维护'],
      isCaseBearing: false,
      basis: [],
    },
    {
      code: '04-3',
      zh: '对市政、公用运行违法违规行为的查处',
      en: 'Violations in municipal and utility operation',
      nature: ['查处'],
      isCaseBearing: true,
      basis: [{ law: '城市道路管理条例', article: '第39–42条' }],
      note: 'Gas, heat, water and drainage statutes not checked',
    },
  ],
};
