/** What someone in a bureau does: what the register says of the person, and the role of the account. */
export interface Part {
  readonly zh: string;
  readonly en: string;
  readonly standing: 'officer' | 'auxiliary' | 'other';
  readonly role: string;
  readonly isOfUnit: boolean;
  readonly isCertified: boolean;
  readonly headship?: 'principal' | 'deputy';
}

const part = (
  [zh, en]: readonly [zh: string, en: string],
  standing: Part['standing'],
  role: string,
  more: Partial<Part> = {},
): Part => ({
  ...{ zh, en, standing, role, isOfUnit: false, isCertified: false },
  ...more,
});

/** The parts that a bureau needs, as the question lists them. */
export const PARTS: readonly [Part, ...Part[]] = [
  part(['执法人员', 'officer'], 'officer', 'officer', { isOfUnit: true, isCertified: true }),
  part(['机构负责人', 'head of a unit'], 'officer', 'unitHead', { isOfUnit: true, isCertified: true }),
  part(['协管人员', 'auxiliary'], 'auxiliary', 'auxiliary', { isOfUnit: true }),
  part(['机关主要负责人', 'head of the agency'], 'other', 'head', { headship: 'principal' }),
  part(['机关副职负责人', 'deputy head'], 'other', 'head', { headship: 'deputy' }),
  part(['法制审核人员', 'legal reviewer'], 'other', 'legalReviewer', { isOfUnit: true }),
  part(['听证主持人', 'presider of hearings'], 'other', 'presider'),
  part(['公示人员', 'publisher'], 'other', 'publisher'),
  part(['档案管理人员', 'archivist'], 'other', 'archivist'),
  part(['系统管理员', 'administrator'], 'other', 'administrator'),
];
