import type { Said } from '../words/language.js';

const TYPES: Readonly<Record<string, Said>> = {
  AgencyRegistered: { zh: '执法机关', en: 'Agencies' },
  UnitRegistered: { zh: '执法机构', en: 'Units' },
  PersonRegistered: { zh: '人员', en: 'People' },
  PostingEnded: { zh: '离任', en: 'Postings that ended' },
  CertificateIssued: { zh: '执法证件', en: 'Certificates' },
  CertificateRevoked: { zh: '收回的证件', en: 'Revoked certificates' },
  HeadAppointed: { zh: '机关负责人', en: 'Heads' },
  ReviewerRegistered: { zh: '法制审核人员', en: 'Legal reviewers' },
  CollectingBankContracted: { zh: '代收银行', en: 'Collecting banks' },
  AgencyAccountRegistered: { zh: '机关账户', en: 'Accounts of agencies' },
  PowerAssigned: { zh: '划入的职权', en: 'Powers assigned' },
  PowerWithdrawn: { zh: '划出的职权', en: 'Powers withdrawn' },
  FineRangeSet: { zh: '法定罚款幅度', en: 'Ranges of fines' },
  BenchmarkAdopted: { zh: '裁量基准', en: 'Benchmarks' },
  DivisionRegistered: { zh: '行政区划', en: 'Divisions' },
  CalendarYearPublished: { zh: '节假日安排', en: 'Holidays' },
  LocalParameterSet: { zh: '本机关参数', en: 'Local parameters' },
  ProvisionEnacted: { zh: '法律规定', en: 'Provisions' },
  ProvisionAmended: { zh: '修改', en: 'Amendments' },
  ProvisionsRepealed: { zh: '废止', en: 'Repeals' },
  ProvisionCorrected: { zh: '更正', en: 'Corrections' },
  EntryCorrected: { zh: '撤销的登记', en: 'Struck entries' },
};

export const entryWords = (type: string): Said => TYPES[type] ?? { zh: type, en: type };
