/** The roles of people and bodies in enforcement (rulebook 4.1). One person may have several. */
export const ROLES = [
  'officer',
  'auxiliary',
  'unitHead',
  'legalReviewer',
  'head',
  'presider',
  'bank',
  'finance',
  'police',
  'procuratorate',
  'reconsiderationBody',
  'court',
  'supervisor',
  'publisher',
  'archivist',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** The title of each role, for messages. */
export const ROLE_TITLES: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  officer: { zh: '执法人员', en: 'officer' },
  auxiliary: { zh: '协管员', en: 'auxiliary' },
  unitHead: { zh: '机构负责人', en: 'head of a unit' },
  legalReviewer: { zh: '法制审核人员', en: 'legal reviewer' },
  head: { zh: '机关负责人', en: 'head of the agency' },
  presider: { zh: '听证主持人', en: 'presider of a hearing' },
  bank: { zh: '代收机构', en: 'collecting bank' },
  finance: { zh: '财政部门', en: 'finance department' },
  police: { zh: '公安机关', en: 'police' },
  procuratorate: { zh: '检察机关', en: 'procuratorate' },
  reconsiderationBody: { zh: '行政复议机关', en: 'reconsideration body' },
  court: { zh: '人民法院', en: 'court' },
  supervisor: { zh: '执法监督人员', en: 'supervisor of enforcement' },
  publisher: { zh: '公示人员', en: 'publisher' },
  archivist: { zh: '档案管理人员', en: 'archivist' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  system: { zh: '系统', en: 'the system itself' },
};

/** Who gives a command; it comes from the session, never from the command itself. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly agencyId?: string;
  readonly unitId?: string;
}
